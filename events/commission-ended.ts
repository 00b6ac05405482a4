import { defineEvent } from "./define-event.ts";

/**
 * Expiry, resignation, replacement or success. It ends no direction (V07, V14).
 */
export const commissionEnded = defineEvent({
  type: "CommissionEnded",
  says: "The commission ended",
  happensOn: "ended",
  data: ({ z, key, orNotOnRecord, plainText }) =>
    z.strictObject({
      commission: key,
      reason: orNotOnRecord(plainText),
    }),
  example: { commission: "commission-2022", reason: null },
});
