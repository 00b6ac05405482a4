import { defineEvent } from "./define-event.ts";

/**
 * Binding only while a direction in force obliges the council to comply (V15).
 */
export const commissionerInstructed = defineEvent({
  type: "CommissionerInstructed",
  says: "The commissioner gave the council a binding instruction",
  happensOn: "made",
  data: ({ z, key, orNotOnRecord, plainText }) =>
    z.strictObject({
      commission: orNotOnRecord(key),
      instruction: plainText,
    }),
  example: { commission: "commission-2022", instruction: "Allocate every open case" },
});
