import { defineEvent } from "./define-event.ts";

/**
 * A visit to a council judged inadequate, or several visits of which a source gives no count.
 */
export const monitoringVisitMade = defineEvent({
  type: "MonitoringVisitMade",
  says: "Ofsted made a monitoring visit",
  happensOn: "effective",
  data: ({ z, orNotOnRecord, plainText }) =>
    z.strictObject({
      visits: orNotOnRecord(z.int().min(0)),
      findings: z.array(plainText),
      final: orNotOnRecord(z.boolean()),
    }),
  example: { visits: null, findings: ["The pace of change was slow"], final: null },
});
