import { defineEvent } from "./define-event.ts";

/**
 * Independent of the ladder, yet evidence for it.
 */
export const practiceReviewPublished = defineEvent({
  type: "PracticeReviewPublished",
  says: "A practice review was published",
  happensOn: "published",
  data: ({ z, plainText }) =>
    z.strictObject({
      reviewer: plainText,
      about: plainText,
      findings: z.array(plainText),
    }),
  example: {
    reviewer: "Child Safeguarding Practice Review Panel",
    about: "Two child deaths",
    findings: [],
  },
});
