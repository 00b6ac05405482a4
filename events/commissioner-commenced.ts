import { defineEvent } from "./define-event.ts";

/**
 * Starts the clock of the report (T19).
 */
export const commissionerCommenced = defineEvent({
  type: "CommissionerCommenced",
  says: "The commissioner took up post",
  happensOn: "commenced",
  data: ({ z, key }) =>
    z.strictObject({
      commission: key,
    }),
  example: { commission: "commission-2022" },
});
