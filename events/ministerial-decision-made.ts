import { defineEvent } from "./define-event.ts";

/**
 * The decision on a report (T22-T26), or without one. The minister is not bound by the report;
 * reasons are recorded.
 */
export const ministerialDecisionMade = defineEvent({
  type: "MinisterialDecisionMade",
  says: "The minister decided on how the service is to be run",
  happensOn: "made",
  data: ({ z, deliveryModel, key, orNotOnRecord, plainText, recommendation }) =>
    z.strictObject({
      decision: key,
      report: orNotOnRecord(key),
      outcome: orNotOnRecord(
        z.enum([...recommendation.options, "rejectAll", "differ", "noDecisionYet"]),
      ),
      model: orNotOnRecord(deliveryModel),
      councilConsents: orNotOnRecord(z.boolean()),
      reasons: z.array(plainText),
      reasonNoReview: orNotOnRecord(plainText),
    }),
  example: {
    decision: "decision-2022-01",
    report: "report-2022-01",
    outcome: "voluntaryTrust",
    model: "trust",
    councilConsents: true,
    reasons: [],
    reasonNoReview: null,
  },
});
