import { defineEvent } from "./define-event.ts";

/**
 * The cabinet decision (V34): approval, or a positive refusal.
 */
export const councilExecutiveDecided = defineEvent({
  type: "CouncilExecutiveDecided",
  says: "The council’s executive decided on the model",
  happensOn: "made",
  data: ({ z, deliveryModel }) =>
    z.strictObject({
      model: deliveryModel,
      approved: z.boolean(),
    }),
  example: { model: "trust", approved: true },
});
