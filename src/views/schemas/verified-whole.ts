import { z } from "zod";
import { checkNames } from "#src/verify/check.ts";

/** `intervention verify --json`. */
export const verifiedWhole = z.strictObject({
  schemaVersion: z.literal(1),
  view: z.literal("verifyRecord"),
  /** Of what could be read, worked out anew from the texts. */
  head: z.strictObject({ size: z.int(), root: z.string() }),
  checks: z.array(
    z.strictObject({
      name: z.enum(checkNames),
      answer: z.enum(["holds", "doesNotHold", "notChecked"]),
      /** What was looked at, or why nothing was. */
      says: z.string(),
      faultCount: z.int(),
      /** The first thousand of them; `index` is the entry’s #N, null where a fault is of no one entry. */
      faults: z.array(
        z.strictObject({
          index: z.int().nullable(),
          stream: z.string().nullable(),
          revision: z.int().nullable(),
          says: z.string(),
        }),
      ),
      shows: z.string(),
      doesNotShow: z.string(),
    }),
  ),
});
export type VerifiedWhole = z.output<typeof verifiedWhole>;
