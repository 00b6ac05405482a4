import { z } from "zod";
import { source } from "#events/envelope.ts";
import { conflictShown, councilShown, dated, stated } from "./parts.ts";
import { restsOn, standing } from "./rests-on.ts";

/** One day of a fact, and who states it. */
const dayShown = z.strictObject({
  name: z.string(),
  on: dated,
  restsOn,
  /** No source gives it: the recorder drew its bounds from their words. */
  drawn: z.boolean(),
  statements: z.array(
    z.strictObject({
      entry: z.string(),
      sourceId: z.string().nullable(),
      standing: standing.nullable(),
      says: z.string(),
      /** The recorder drew the bounds; the source does not give them. */
      inferred: z.boolean(),
    }),
  ),
});
export type DayShown = z.output<typeof dayShown>;

/** One fact that the position rests on. */
export const factShown = z.strictObject({
  entry: z.string(),
  type: z.string(),
  what: z.string(),
  gist: z.string(),
  on: dated,
  /** It had certainly happened by the day of the view. */
  certain: z.boolean(),
  restsOn,
  /** With `--press-alone`, only the days that the press alone states. */
  days: z.array(dayShown),
  /** Rival statements about it, and how they were ruled on. */
  conflicts: z.array(conflictShown),
});
export type FactShown = z.output<typeof factShown>;

const byStanding = z.strictObject({
  primary: z.int(),
  official: z.int(),
  dataset: z.int(),
  press: z.int(),
  none: z.int(),
});

/** `intervention evidence <council> --json`. */
export const evidence = z.strictObject({
  ...stated,
  view: z.literal("evidence"),
  council: councilShown,
  pressAloneOnly: z.boolean(),
  /** How many facts rest at best on each standing; `none` cite no source. */
  counts: byStanding,
  /** The same of the days of those facts: a fact may be on a primary document and its day on the press alone. */
  dayCounts: byStanding,
  /** How many of those days no source gives, so that the recorder drew their bounds. */
  daysDrawn: z.int(),
  /** On how many points statements were weighed, and on how many no value was chosen. */
  conflictCounts: z.strictObject({ weighed: z.int(), open: z.int() }),
  facts: z.array(factShown),
  /** The sources that these facts rest on. A source without a hash cannot be told from a changed copy. */
  sources: z.array(
    source.extend({
      /** What the source is to these facts. Its own standing is what it is in itself. */
      citedAs: z.array(standing),
    }),
  ),
});
export type Evidence = z.output<typeof evidence>;
