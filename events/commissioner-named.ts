import { defineEvent } from "./define-event.ts";

/**
 * A public naming, before or without an appointment.
 */
export const commissionerNamed = defineEvent({
  type: "CommissionerNamed",
  says: "The intended commissioner was named",
  happensOn: "stated",
  data: ({ z, key, orNotOnRecord, plainText }) =>
    z.strictObject({
      commission: key,
      name: orNotOnRecord(plainText),
      asAppointed: orNotOnRecord(z.boolean()),
    }),
  example: { commission: "commission-2022", name: "Sir Alan Wood", asAppointed: null },
});
