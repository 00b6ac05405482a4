import { defineEvent } from "./define-event.ts";

/**
 * A review meeting or letter (T04). `outcome` is the department’s own conclusion.
 */
export const progressReviewHeld = defineEvent({
  type: "ProgressReviewHeld",
  says: "Progress under the notice was formally reviewed",
  happensOn: "made",
  data: ({ z, key, orNotOnRecord, plainText }) =>
    z.strictObject({
      review: key,
      notice: orNotOnRecord(key),
      outcome: orNotOnRecord(z.enum(["sufficient", "insufficient"])),
      attendedBy: z.array(plainText),
      findings: z.array(plainText),
    }),
  example: {
    review: "review-2022-09",
    notice: "notice-2022-02",
    outcome: "insufficient",
    attendedBy: [],
    findings: [],
  },
});
