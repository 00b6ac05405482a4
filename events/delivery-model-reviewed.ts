import { defineEvent } from "./define-event.ts";

/**
 * A contract or department review (T30).
 */
export const deliveryModelReviewed = defineEvent({
  type: "DeliveryModelReviewed",
  says: "The model in operation was reviewed",
  happensOn: "made",
  data: ({ z, orNotOnRecord, plainText }) =>
    z.strictObject({
      outcome: orNotOnRecord(plainText),
    }),
  example: { outcome: null },
});
