import { defineEvent } from "./define-event.ts";

/**
 * A focused visit under ILACS. Areas for priority action ask the council for a draft plan within
 * 20 working days (D1).
 */
export const focusedVisitPublished = defineEvent({
  type: "FocusedVisitPublished",
  says: "Ofsted published the letter of a focused visit",
  happensOn: "published",
  data: ({ z, orNotOnRecord, plainText }) =>
    z.strictObject({
      findings: z.array(plainText),
      priorityAction: orNotOnRecord(z.boolean()),
    }),
  example: { findings: [], priorityAction: true },
});
