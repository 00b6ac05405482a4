import { z } from "zod";
import {
  cited,
  conflictShown,
  councilShown,
  dated,
  findingShown,
  moveShown,
  rungNumber,
  rungShown,
  stated,
} from "./parts.ts";

/** One thing that happened, as the record tells it. */
export const happening = z.strictObject({
  on: dated,
  /** The source's own words for the day. */
  dateWords: z.string().nullable(),
  type: z.string(),
  what: z.string(),
  /** `from` is another source than the entry’s own, where the detail comes from one. */
  details: z.array(
    z.strictObject({ name: z.string(), says: z.string(), from: z.string().nullable() }),
  ),
  /** Null for what followed by the passing of days. */
  entry: z.string().nullable(),
  /** The version that stands on the record, where the entry is shown in the shape of a newer one. */
  recordedAsVersion: z.int().min(1).nullable(),
  sources: z.array(cited),
  /** Who recorded it; null for what followed by the passing of days. */
  recordedBy: z.string().nullable(),
  /** The entries in whose place it stands, and why. */
  inPlaceOf: z.strictObject({ entries: z.array(z.string()), reason: z.string() }).nullable(),
  moves: z.array(moveShown),
  rungBefore: rungNumber,
  rung: rungNumber,
  findings: z.array(findingShown),
  /** Rules that the step was stated to depart from, with the reasons given. */
  departures: z.array(z.strictObject({ rule: z.string(), reason: z.string() })),
  conflicts: z.array(conflictShown),
});
export type Happening = z.output<typeof happening>;

/** `intervention history <council> --json`. */
export const history = z.strictObject({
  ...stated,
  view: z.literal("history"),
  council: councilShown,
  rung: rungShown,
  steps: z.array(happening),
  /** What may have happened by the day of the view. */
  possible: z.array(
    z.strictObject({
      on: dated,
      what: z.string(),
      gist: z.string(),
      entry: z.string().nullable(),
      sources: z.array(cited),
    }),
  ),
  /** Rival statements about entries that are not among the steps. */
  otherConflicts: z.array(conflictShown),
  notUsed: z.strictObject({
    laterThanTheView: z.int().min(0),
    ofOtherFunctions: z.int().min(0),
    unreadable: z.int().min(0),
  }),
  /** Entries that a later correction superseded or retracted; they stay on the record. */
  corrected: z.array(
    z.strictObject({
      entry: z.string(),
      what: z.string(),
      on: dated,
      how: z.enum(["superseded", "withdrawn"]),
      by: z.string(),
      reason: z.string(),
      /** What it had itself corrected, and why, where it was a correction. */
      hadCorrected: z.array(z.string()),
      hadReason: z.string().nullable(),
    }),
  ),
});
export type History = z.output<typeof history>;
