import { defineEvent } from "./define-event.ts";

/**
 * A plan. It moves nothing.
 */
export const modelLaunchPlanned = defineEvent({
  type: "ModelLaunchPlanned",
  says: "A date for the launch was stated",
  happensOn: "stated",
  data: ({ z, dateClaim, deliveryModel }) =>
    z.strictObject({
      model: deliveryModel,
      plannedFor: dateClaim,
    }),
  example: {
    model: "trust",
    plannedFor: { from: "2023-04-01", to: "2023-04-01", words: "1 April 2023", inferred: false },
  },
});
