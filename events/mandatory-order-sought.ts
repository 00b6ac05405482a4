import { defineEvent } from "./define-event.ts";

/**
 * Section 497A(7), the only way to enforce a direction.
 */
export const mandatoryOrderSought = defineEvent({
  type: "MandatoryOrderSought",
  says: "The Secretary of State asked the court for a mandatory order",
  happensOn: "made",
  data: ({ z, key, orNotOnRecord }) =>
    z.strictObject({
      direction: orNotOnRecord(key),
      breachAlleged: orNotOnRecord(z.boolean()),
    }),
  example: { direction: "direction-2022-11", breachAlleged: true },
});
