import { z } from "zod";
import {
  cited,
  conflictShown,
  councilShown,
  dated,
  departureShown,
  findingShown,
  responsibility,
  moveShown,
  rungNumber,
  rungShown,
  stated,
} from "./parts.ts";

/** One instrument or appointment, its dates and terms, and where they come from. */
export const instrument = z.strictObject({
  kind: z.enum(["notice", "proposal", "direction", "commission", "report", "otherRegime"]),
  key: z.string(),
  title: z.string(),
  status: z.string(),
  /** It is open, in force or live on the day of the view. */
  live: z.boolean(),
  dates: z.array(z.strictObject({ name: z.string(), on: dated })),
  terms: z.array(z.strictObject({ name: z.string(), says: z.string() })),
  /** Other statements about it, and how they were ruled on. */
  alsoStated: z.array(z.string()),
  entry: z.string().nullable(),
  sources: z.array(cited),
});
export type InstrumentShown = z.output<typeof instrument>;

/** Where one part of the case stands. */
export const part = z.strictObject({
  part: z.string(),
  name: z.string(),
  state: z.string(),
  words: z.string(),
  since: dated.nullable(),
});
export type PartShown = z.output<typeof part>;

/** Something owed, and by when. */
export const dueShown = z.strictObject({
  rule: z.string(),
  what: z.string(),
  of: z.string(),
  by: dated.nullable(),
  /** By when, in one phrase, with what a later or earlier day turns on. */
  when: z.string(),
  state: z.enum(["to come", "passed", "may have passed", "no date"]),
  strength: z.enum(["ST", "PL", "PO", "TE", "PR"]),
  strengthWords: z.string(),
  basis: z.string(),
  verified: z.boolean(),
  everyMonths: z.int().nullable(),
});
export type DueShown = z.output<typeof dueShown>;

/** Something that may or may not have happened by the day of the view. */
export const possibleShown = z.strictObject({
  type: z.string(),
  entry: z.string().nullable(),
  what: z.string(),
  gist: z.string(),
  on: dated,
  /** What the position would be; null where nothing turns on it. */
  rung: rungShown.nullable(),
  moves: z.array(moveShown),
  sources: z.array(cited),
});
export type PossibleShown = z.output<typeof possibleShown>;

/** One change of the position. */
export const pathStep = z.strictObject({
  on: dated,
  what: z.string(),
  entry: z.string().nullable(),
  rung: rungNumber,
  moves: z.array(moveShown),
  /** The rules that the step was stated to depart from. */
  departsFrom: z.array(z.string()),
});
export type PathStep = z.output<typeof pathStep>;

/** `intervention show <council> --json`. */
export const position = z.strictObject({
  ...stated,
  view: z.literal("position"),
  council: councilShown,
  /** What the position is in one sentence. */
  headline: z.string(),
  rung: rungShown,
  /** Since when it holds; null for rung 0. */
  rungSince: dated.nullable(),
  regions: z.array(part),
  responsibility,
  inspection: z
    .strictObject({ words: z.string(), entry: z.string(), sources: z.array(cited) })
    .nullable(),
  support: z.array(z.strictObject({ words: z.string(), entry: z.string().nullable() })),
  instruments: z.array(instrument),
  findings: z.array(findingShown),
  /** Rules that steps were stated to depart from, with the reasons given. */
  departures: z.array(departureShown),
  due: z.array(dueShown),
  possible: z.array(possibleShown),
  conflicts: z.array(conflictShown),
  path: z.array(pathStep),
  next: z.array(
    z.strictObject({
      type: z.string(),
      says: z.string(),
      how: z.string(),
      /** The positions that it would lead to; none where it may not be taken or changes none. */
      leadsTo: z.array(moveShown),
    }),
  ),
  /** The last thing on record that had certainly happened; null where nothing had. */
  lastEntry: z
    .strictObject({ entry: z.string(), what: z.string(), on: dated, recordGoesOn: z.boolean() })
    .nullable(),
  /** Entries of kinds that this version of the software does not know. */
  unreadable: z.array(z.strictObject({ entry: z.string(), type: z.string() })),
});
export type Position = z.output<typeof position>;
