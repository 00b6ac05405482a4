import { defineEvent } from "./define-event.ts";

/**
 * A memorandum of understanding or partnership agreement.
 */
export const modelAgreementSigned = defineEvent({
  type: "ModelAgreementSigned",
  says: "The agreement to set up the model was signed",
  happensOn: "made",
  data: ({ z, deliveryModel, plainText }) =>
    z.strictObject({
      model: deliveryModel,
      parties: z.array(plainText),
    }),
  example: { model: "trust", parties: ["Council", "Department for Education"] },
});
