import { defineEvent } from "./define-event.ts";

/**
 * The proposal, with time to answer. The days are what the letter promises; no statute fixes them
 *. The time runs from service.
 */
export const mindedToLetterSent = defineEvent({
  type: "MindedToLetterSent",
  says: "The Secretary of State wrote that they were minded to direct",
  happensOn: "made",
  data: ({ z, deliveryModel, key, officeHolder, orNotOnRecord, plainText, power }) =>
    z.strictObject({
      proposal: key,
      proposes: z.strictObject({
        powers: orNotOnRecord(z.array(power)),
        commissioner: orNotOnRecord(z.boolean()),
        model: orNotOnRecord(deliveryModel),
      }),
      representationsPeriodDays: orNotOnRecord(z.int().min(0)),
      grounds: z.array(plainText),
      signedBy: orNotOnRecord(officeHolder),
    }),
  example: {
    proposal: "proposal-2022-10",
    proposes: { powers: null, commissioner: true, model: null },
    representationsPeriodDays: 14,
    grounds: [],
    signedBy: null,
  },
});
