import { defineEvent } from "./define-event.ts";

/**
 * Publication of a delivered report or of its summary (T21).
 */
export const reportPublished = defineEvent({
  type: "ReportPublished",
  says: "The report was published",
  happensOn: "published",
  data: ({ z, key, orNotOnRecord }) =>
    z.strictObject({
      report: key,
      summaryOnly: orNotOnRecord(z.boolean()),
    }),
  example: { report: "report-2023-01", summaryOnly: null },
});
