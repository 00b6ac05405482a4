import { defineEvent } from "./define-event.ts";

/**
 * The department’s statement that intervention is over (T38, V37).
 */
export const interventionExited = defineEvent({
  type: "InterventionExited",
  says: "The council left intervention",
  happensOn: "ended",
  data: ({ z, orNotOnRecord, plainText }) =>
    z.strictObject({
      about: orNotOnRecord(plainText),
    }),
  example: { about: null },
});
