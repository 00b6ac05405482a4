import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { deliveryModel, orNotOnRecord } from "./values.ts";

/**
 * The council’s agreement in principle. Approval by its executive is a separate step.
 */
export const councilAgreedToModel = defineEvent({
  type: "CouncilAgreedToModel",
  says: "The council agreed to the new model",
  happensOn: "made",
  data: () =>
    z.strictObject({
      model: deliveryModel,
      voluntary: orNotOnRecord(z.boolean()),
    }),
  example: { model: "trust", voluntary: true },
});
