import { z } from "zod";
import { cited, councilShown, dated, stated } from "./parts.ts";
import { restsOn } from "./rests-on.ts";

/** One sum of public money, or a thing said to cost money of which no sum is on record. */
export const sumShown = z.strictObject({
  /** `england` for what was said of the whole country. */
  council: z.strictObject({ key: z.string(), name: z.string() }),
  /** `grant`: funding provided. `figure`: an amount reported, such as an estimate or a debt. `statement`: a sum that stands in words only. */
  kind: z.enum(["grant", "figure", "statement"]),
  what: z.string(),
  /** In whole pounds; null where no amount is on record, or sources differ and nobody ruled. */
  amountPounds: z.int().nullable(),
  /** The amount in words, with what goes for about, over or under; every rival amount. */
  amount: z.string(),
  period: z.string().nullable(),
  on: dated,
  /** Whether it had certainly been said or paid by the day of the view. */
  certain: z.boolean(),
  /** Which rungs intervention may have stood on at the time; none for the country as a whole. */
  stages: z.array(z.strictObject({ rung: z.int(), words: z.string() })),
  entry: z.string(),
  /** What the amount rests on; null where there is none. */
  amountRestsOn: restsOn.nullable(),
  restsOn,
  sources: z.array(cited),
});
export type SumShown = z.output<typeof sumShown>;

/** The grants of one council on one rung. No total holds anything but grants of exact amounts. */
const total = z.strictObject({
  council: z.strictObject({ key: z.string(), name: z.string() }),
  pounds: z.int(),
  grants: z.int(),
  /** Grants of which no amount is on record, and which the total therefore lacks. */
  withoutAmount: z.int(),
});

/** `intervention money --json`. */
export const money = z.strictObject({
  ...stated,
  view: z.literal("money"),
  councils: z.array(councilShown),
  sums: z.array(sumShown),
  totals: z.array(total),
  coverage: z.strictObject({ councils: z.int(), withAnySum: z.int(), withAnAmount: z.int() }),
});
export type Money = z.output<typeof money>;
