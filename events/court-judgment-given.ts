import { defineEvent } from "./define-event.ts";

/**
 * A criminal, family or High Court judgment that is evidence about the council or the case.
 */
export const courtJudgmentGiven = defineEvent({
  type: "CourtJudgmentGiven",
  says: "A court gave judgment",
  happensOn: "made",
  data: ({ z, orNotOnRecord, plainText }) =>
    z.strictObject({
      kind: z.enum(["criminal", "judicialReview", "family", "other"]),
      about: plainText,
      outcome: orNotOnRecord(plainText),
    }),
  example: {
    kind: "criminal",
    about: "The death of a child",
    outcome: "Convictions for manslaughter and for murder",
  },
});
