import { defineEvent } from "./define-event.ts";

/**
 * A review by someone other than a commissioner (Slough used consultants).
 */
export const independentReviewReported = defineEvent({
  type: "IndependentReviewReported",
  says: "An independent review was delivered",
  happensOn: "made",
  data: ({ z, key, orNotOnRecord, plainText, recommendation }) =>
    z.strictObject({
      reviewer: orNotOnRecord(plainText),
      report: key,
      recommendation: orNotOnRecord(recommendation),
    }),
  example: { reviewer: null, report: "review-2014", recommendation: "directedTrust" },
});
