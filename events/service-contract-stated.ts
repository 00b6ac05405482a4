import { defineEvent } from "./define-event.ts";

/**
 * The contract between council and provider, or a positive statement that there is none.
 */
export const serviceContractStated = defineEvent({
  type: "ServiceContractStated",
  says: "A document shows whether the service contract is in force",
  happensOn: "commenced",
  data: ({ z, orNotOnRecord }) =>
    z.strictObject({
      inForce: z.boolean(),
      months: orNotOnRecord(z.int().min(0)),
    }),
  example: { inForce: true, months: 120 },
});
