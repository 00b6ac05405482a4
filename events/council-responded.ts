import { defineEvent } from "./define-event.ts";

/**
 * The council’s public answer to a decision or finding. It is not the statutory or fair-hearing
 * answer: that is RepresentationsReceived.
 */
export const councilResponded = defineEvent({
  type: "CouncilResponded",
  says: "The council responded in public",
  happensOn: "stated",
  data: ({ z, orNotOnRecord, plainText }) =>
    z.strictObject({
      respondent: orNotOnRecord(plainText),
      to: plainText,
      stance: z.enum(["accepts", "opposes", "notStated"]),
    }),
  example: {
    respondent: "Leader of the council",
    to: "The appointment of a commissioner",
    stance: "accepts",
  },
});
