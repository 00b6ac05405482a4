import { defineEvent } from "./define-event.ts";

/**
 * The council’s plan. A plan and a notice are different things.
 */
export const improvementPlanAdopted = defineEvent({
  type: "ImprovementPlanAdopted",
  says: "An improvement plan was in place",
  happensOn: "effective",
  data: ({ z, key, orNotOnRecord, plainText }) =>
    z.strictObject({
      plan: key,
      about: orNotOnRecord(plainText),
    }),
  example: { plan: "improvement-plan-2018", about: null },
});
