import { z } from "zod";
import { councilShown, dated, rungShown, stated } from "./parts.ts";

/** One council in a line. */
export const councilLine = z.strictObject({
  council: councilShown,
  rung: rungShown,
  mayBe: z.array(rungShown),
  delivery: z.string(),
  /** Since when the rung holds; null for the lowest, which says only what the record lacks. */
  since: dated.nullable(),
  findings: z.strictObject({
    unlawful: z.int().min(0),
    challengeable: z.int().min(0),
    overdue: z.int().min(0),
    unusual: z.int().min(0),
    gap: z.int().min(0),
  }),
  /** How often a step was stated to depart from a rule. */
  departures: z.int().min(0),
  lastEntry: z.strictObject({ entry: z.string(), on: dated }).nullable(),
});
export type CouncilLine = z.output<typeof councilLine>;

/** `intervention councils --json`. */
export const councils = z.strictObject({
  ...stated,
  view: z.literal("councils"),
  councils: z.array(councilLine),
});
export type Councils = z.output<typeof councils>;
