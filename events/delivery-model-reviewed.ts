import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { orNotOnRecord, plainText } from "./values.ts";

/**
 * A contract or department review (T30).
 */
export const deliveryModelReviewed = defineEvent({
  type: "DeliveryModelReviewed",
  says: "The model in operation was reviewed",
  happensOn: "made",
  data: () =>
    z.strictObject({
      outcome: orNotOnRecord(plainText),
    }),
  example: { outcome: null },
});
