import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { key, orNotOnRecord, plainText, recommendation } from "./values.ts";

/**
 * A review by someone other than a commissioner (Slough used consultants).
 */
export const independentReviewReported = defineEvent({
  type: "IndependentReviewReported",
  says: "An independent review was delivered",
  happensOn: "made",
  data: () =>
    z.strictObject({
      reviewer: orNotOnRecord(plainText),
      report: key,
      recommendation: orNotOnRecord(recommendation),
    }),
  example: { reviewer: null, report: "review-2014", recommendation: "directedTrust" },
});
