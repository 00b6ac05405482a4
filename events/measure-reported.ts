import { defineEvent } from "./define-event.ts";

/**
 * A count or rate that a source reports about the council, such as unallocated cases.
 */
export const measureReported = defineEvent({
  type: "MeasureReported",
  says: "A figure about the service was reported",
  happensOn: "effective",
  data: ({ z, orNotOnRecord, plainText }) =>
    z.strictObject({
      measure: plainText,
      value: orNotOnRecord(z.int()),
      unit: plainText,
      comparison: z.enum(["exactly", "over", "under", "about"]),
      spellMonths: orNotOnRecord(z.int().min(0)),
    }),
  example: {
    measure: "Unallocated cases, peak",
    value: 400,
    unit: "cases",
    comparison: "over",
    spellMonths: null,
  },
});
