import { z } from "zod";

/** Days between two days: exact where `least` is `most`; null is a side that the record leaves open. */
export const daysApart = z.strictObject({
  least: z.int().nullable(),
  most: z.int().nullable(),
  words: z.string(),
});
export type DaysApart = z.output<typeof daysApart>;
