import { defineEvent } from "./define-event.ts";

/**
 * Delivery to the minister; publication is separate (T20).
 */
export const commissionerReported = defineEvent({
  type: "CommissionerReported",
  says: "The commissioner’s report was delivered",
  happensOn: "made",
  data: ({ z, key, orNotOnRecord, plainText, recommendation }) =>
    z.strictObject({
      commission: orNotOnRecord(key),
      report: key,
      kind: orNotOnRecord(z.enum(["initial", "further", "final"])),
      recommendation: orNotOnRecord(recommendation),
      findings: z.array(plainText),
    }),
  example: {
    commission: "commission-2022",
    report: "report-2023-01",
    kind: "initial",
    recommendation: "retainWithCommissioner",
    findings: [],
  },
});
