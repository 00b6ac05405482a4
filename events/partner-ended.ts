import { defineEvent } from "./define-event.ts";

/**
 * The end of help recorded by PartnerAppointed.
 */
export const partnerEnded = defineEvent({
  type: "PartnerEnded",
  says: "The improvement partner’s help ended",
  happensOn: "ended",
  data: ({ z, key }) =>
    z.strictObject({
      partner: key,
    }),
  example: { partner: "leeds" },
});
