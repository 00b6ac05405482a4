import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { key, orNotOnRecord, plainText } from "./values.ts";

/**
 * Expiry, resignation, replacement or success. It ends no direction (V07, V14).
 */
export const commissionEnded = defineEvent({
  type: "CommissionEnded",
  says: "The commission ended",
  happensOn: "ended",
  data: () =>
    z.strictObject({
      commission: key,
      reason: orNotOnRecord(plainText),
    }),
  example: { commission: "commission-2022", reason: null },
});
