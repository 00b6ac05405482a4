import { defineEvent } from "./define-event.ts";

/**
 * The day on which the time to answer begins.
 */
export const mindedToLetterServed = defineEvent({
  type: "MindedToLetterServed",
  says: "The minded-to letter was served",
  happensOn: "served",
  data: ({ z, key }) =>
    z.strictObject({
      proposal: key,
    }),
  example: { proposal: "proposal-2022-10" },
});
