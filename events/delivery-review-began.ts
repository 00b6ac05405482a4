import { defineEvent } from "./define-event.ts";

/**
 * A review of the delivery model, by a commissioner or another.
 */
export const deliveryReviewBegan = defineEvent({
  type: "DeliveryReviewBegan",
  says: "A review of who should run the service began",
  happensOn: "made",
  data: ({ z, orNotOnRecord, plainText }) =>
    z.strictObject({
      about: orNotOnRecord(plainText),
    }),
  example: { about: null },
});
