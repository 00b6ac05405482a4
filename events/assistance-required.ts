import { defineEvent } from "./define-event.ts";

/**
 * A demand under s.497AA (V11).
 */
export const assistanceRequired = defineEvent({
  type: "AssistanceRequired",
  says: "Assistance was required of the council before a direction",
  happensOn: "made",
  data: ({ z, key, orNotOnRecord, plainText }) =>
    z.strictObject({
      notice: orNotOnRecord(key),
      about: plainText,
    }),
  example: { notice: "contemplation-1", about: "Access to records" },
});
