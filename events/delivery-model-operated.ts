import { defineEvent } from "./define-event.ts";

/**
 * Go-live (T29), or a source that shows the model operating without giving its start.
 */
export const deliveryModelOperated = defineEvent({
  type: "DeliveryModelOperated",
  says: "The new model was in operation",
  happensOn: "commenced",
  data: ({ z, deliveryModel, key, orNotOnRecord, plainText }) =>
    z.strictObject({
      model: deliveryModel,
      provider: key,
      name: orNotOnRecord(plainText),
      ownedBy: orNotOnRecord(plainText),
    }),
  example: { model: "trust", provider: "trust", name: null, ownedBy: "Council" },
});
