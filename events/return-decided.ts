import { defineEvent } from "./define-event.ts";

/**
 * The council’s decision, or the parties’ (T32). Under a direction that requires the model the
 * direction must change first (V35).
 */
export const returnDecided = defineEvent({
  type: "ReturnDecided",
  says: "It was decided to return the service to the council",
  happensOn: "made",
  data: ({ z, dateClaim, deliveryModel, orNotOnRecord, plainText }) =>
    z.strictObject({
      model: orNotOnRecord(deliveryModel),
      decidedBy: orNotOnRecord(plainText),
      plannedFor: orNotOnRecord(dateClaim),
    }),
  example: { model: "trust", decidedBy: "Council cabinet", plannedFor: null },
});
