import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { key, orNotOnRecord, plainText } from "./values.ts";

/**
 * The council’s plan. A plan and a notice are different things.
 */
export const improvementPlanAdopted = defineEvent({
  type: "ImprovementPlanAdopted",
  says: "An improvement plan was in place",
  happensOn: "effective",
  data: () =>
    z.strictObject({
      plan: key,
      about: orNotOnRecord(plainText),
    }),
  example: { plan: "improvement-plan-2018", about: null },
});
