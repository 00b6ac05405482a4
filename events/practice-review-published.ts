import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { plainText } from "./values.ts";

/**
 * Independent of the ladder, yet evidence for it.
 */
export const practiceReviewPublished = defineEvent({
  type: "PracticeReviewPublished",
  says: "A practice review was published",
  happensOn: "published",
  data: () =>
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
