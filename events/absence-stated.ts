import { defineEvent } from "./define-event.ts";

/**
 * A source says that something did not exist or did not happen in a period. Only this makes silence
 * evidence: without it the record concludes nothing from what it lacks.
 */
export const absenceStated = defineEvent({
  type: "AbsenceStated",
  says: "A source said that there was none",
  happensOn: "stated",
  data: ({ z, dateClaim, orNotOnRecord, plainText }) =>
    z.strictObject({
      of: z.enum([
        "adviserOrCommissioner",
        "commissioner",
        "review",
        "direction",
        "mindedTo",
        "independentReview",
        "hearing",
      ]),
      from: dateClaim,
      until: dateClaim,
      about: plainText,
      /** Why there was none, where the source says so (V29). */
      reason: orNotOnRecord(plainText),
    }),
  example: {
    of: "adviserOrCommissioner",
    from: { from: "2018-10-01", to: "2018-10-01", words: "1 October 2018", inferred: false },
    until: { from: "2019-10-01", to: "2019-10-01", words: "1 October 2019", inferred: false },
    about: "No adviser was in place",
    reason: null,
  },
});
