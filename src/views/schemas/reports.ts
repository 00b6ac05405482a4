import { z } from "zod";

/** Whether an initial report met every limit of its terms (V30). */
export const onTime = z.strictObject({
  /** `noLimit`: its terms on record set no day. `notYet`: none is on record and its day is not over. */
  answer: z.enum(["yes", "no", "unknown", "noLimit", "notYet"]),
  words: z.string(),
  because: z.array(z.string()),
  missing: z.array(z.string()),
  /** On which days the answer turns, in sentences. */
  turns: z.array(z.string()),
});
export type OnTime = z.output<typeof onTime>;
