import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { key, orNotOnRecord, plainText } from "./values.ts";

/**
 * A public naming, before or without an appointment.
 */
export const commissionerNamed = defineEvent({
  type: "CommissionerNamed",
  says: "The intended commissioner was named",
  happensOn: "stated",
  data: () =>
    z.strictObject({
      commission: key,
      name: orNotOnRecord(plainText),
      asAppointed: orNotOnRecord(z.boolean()),
    }),
  example: { commission: "commission-2022", name: "Sir Alan Wood", asAppointed: null },
});
