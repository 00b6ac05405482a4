import { defineEvent } from "./define-event.ts";

/**
 * Under (4A) the functions are not the council’s to exercise (V08).
 */
export const functionsExercised = defineEvent({
  type: "FunctionsExercised",
  says: "A document shows who exercised the functions",
  happensOn: "effective",
  data: ({ z, orNotOnRecord }) =>
    z.strictObject({
      exercisedBy: orNotOnRecord(z.enum(["council", "secretaryOfState", "nominee"])),
    }),
  example: { exercisedBy: "council" },
});
