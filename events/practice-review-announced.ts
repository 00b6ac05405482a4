import { defineEvent } from "./define-event.ts";

/**
 * The Child Safeguarding Practice Review Panel, or a local partnership, said that it would review
 * a case. `plannedFor` is a plan and moves nothing.
 */
export const practiceReviewAnnounced = defineEvent({
  type: "PracticeReviewAnnounced",
  says: "A practice review was announced",
  happensOn: "stated",
  data: ({ z, dateClaim, orNotOnRecord, plainText }) =>
    z.strictObject({
      reviewer: plainText,
      about: plainText,
      replacesLocalReview: orNotOnRecord(z.boolean()),
      plannedFor: orNotOnRecord(dateClaim),
    }),
  example: {
    reviewer: "Child Safeguarding Practice Review Panel",
    about: "Two child deaths",
    replacesLocalReview: true,
    plannedFor: null,
  },
});
