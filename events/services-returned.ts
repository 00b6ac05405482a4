import { defineEvent } from "./define-event.ts";

/**
 * Whole or partial return (T32).
 */
export const servicesReturned = defineEvent({
  type: "ServicesReturned",
  says: "The services returned to the council",
  happensOn: "effective",
  data: ({ z, deliveryModel, orNotOnRecord, plainText }) =>
    z.strictObject({
      model: orNotOnRecord(deliveryModel),
      partial: z.boolean(),
      functions: orNotOnRecord(plainText),
    }),
  example: { model: "trust", partial: false, functions: null },
});
