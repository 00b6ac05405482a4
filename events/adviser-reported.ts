import { defineEvent } from "./define-event.ts";

/**
 * What the adviser found and recommended.
 */
export const adviserReported = defineEvent({
  type: "AdviserReported",
  says: "The improvement adviser reported",
  happensOn: "made",
  data: ({ z, key, plainText }) =>
    z.strictObject({
      adviser: key,
      findings: z.array(plainText),
      recommends: z.array(z.enum(["direction", "commissioner", "trust", "notice", "other"])),
    }),
  example: { adviser: "adviser-2022", findings: [], recommends: ["direction", "commissioner"] },
});
