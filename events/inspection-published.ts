import { defineEvent } from "./define-event.ts";

/**
 * A full inspection under any framework. From April 2026 there is no overall grade: `overall` is
 * then `notGiven`, which differs from null, not on record.
 */
export const inspectionPublished = defineEvent({
  type: "InspectionPublished",
  says: "Ofsted published an inspection report",
  happensOn: "published",
  data: ({ z, dateClaim, grade, orNotOnRecord, plainText }) =>
    z.strictObject({
      framework: orNotOnRecord(z.enum(["jar", "sif", "ilacs", "ilacs2026", "send", "other"])),
      overall: orNotOnRecord(
        z.enum([
          "outstanding",
          "good",
          "requiresImprovement",
          "adequate",
          "inadequate",
          "notGiven",
        ]),
      ),
      judgements: z.array(z.strictObject({ area: plainText, grade })),
      allKeyJudgementsInadequate: orNotOnRecord(z.boolean()),
      inspectionEndedOn: orNotOnRecord(dateClaim),
      statutoryReport: orNotOnRecord(z.boolean()),
    }),
  example: {
    framework: "sif",
    overall: "inadequate",
    judgements: [],
    allKeyJudgementsInadequate: null,
    inspectionEndedOn: null,
    statutoryReport: null,
  },
});
