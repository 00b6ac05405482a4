import { z } from "zod";
import { daysApart } from "./days-apart.ts";
import { cited, councilShown, dated, stated } from "./parts.ts";
import { restsOn } from "./rests-on.ts";

const named = z.strictObject({ key: z.string(), title: z.string() });

/** One direction of a council, in the order in which they took effect. */
export const linkShown = z.strictObject({
  key: z.string(),
  title: z.string(),
  /** The number that the record gives it among those of the council; null where it gives none. */
  sequence: z.int().nullable(),
  status: z.enum(["made", "inForce", "ended"]),
  made: dated,
  served: dated.nullable(),
  /** When it takes effect, which may lie after the day of the view. */
  effective: dated,
  /** Null as long as it has not certainly taken effect. */
  inForceFrom: dated.nullable(),
  /** The day itself and service are not on record, so that the day it was made stands for them. */
  takenFromMaking: z.boolean(),
  /** The day on which it ended; null while no end is on record. */
  inForceUntil: dated.nullable(),
  endedHow: z.string().nullable(),
  power: z.string().nullable(),
  gate: z.string().nullable(),
  failingFunctions: z.string().nullable(),
  directedFunctions: z.string().nullable(),
  /** Whether it was given for a set period, and its last day; null where the record does not say. */
  lasts: z
    .strictObject({ term: z.enum(["indefinite", "fixed"]), until: dated.nullable() })
    .nullable(),
  /** What it says that it rests on, in its own words. None is "not on record". */
  reasons: z.array(z.strictObject({ words: z.string(), evidenceOn: dated.nullable() })),
  /** Null where the record does not say whether it replaced any. */
  replaces: z.array(named).nullable(),
  alsoStated: z.array(z.string()),
  entry: z.string(),
  restsOn,
  sources: z.array(cited),
});
export type LinkShown = z.output<typeof linkShown>;

/** A time between two directions with none in force. */
export const gapShown = z.strictObject({
  after: named,
  before: named,
  from: dated,
  to: dated,
  /** Whether there certainly was such a time; unknown where its days may have been none. */
  certain: z.boolean(),
  days: daysApart,
});
export type GapShown = z.output<typeof gapShown>;

/** `intervention chain <council> --json`. */
export const chain = z.strictObject({
  ...stated,
  view: z.literal("chain"),
  council: councilShown,
  directions: z.array(linkShown),
  gaps: z.array(gapShown),
  /** Directions that no later one replaced and of which no end of their own is on record: no time with none in force can be shown after them. */
  withoutEnd: z.array(named),
  /** The stretch in which the day of the view lies; null where no direction ever took effect. */
  now: z
    .strictObject({ inForce: z.boolean(), since: dated, days: daysApart, words: z.string() })
    .nullable(),
});
export type Chain = z.output<typeof chain>;
