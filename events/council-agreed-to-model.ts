import { defineEvent } from "./define-event.ts";

/**
 * The council’s agreement in principle. Approval by its executive is a separate step.
 */
export const councilAgreedToModel = defineEvent({
  type: "CouncilAgreedToModel",
  says: "The council agreed to the new model",
  happensOn: "made",
  data: ({ z, deliveryModel, orNotOnRecord }) =>
    z.strictObject({
      model: deliveryModel,
      voluntary: orNotOnRecord(z.boolean()),
    }),
  example: { model: "trust", voluntary: true },
});
