import { defineEvent } from "./define-event.ts";

/**
 * A board that oversees improvement. It may become led by the commissioner.
 */
export const improvementBoardEstablished = defineEvent({
  type: "ImprovementBoardEstablished",
  says: "An improvement board was in place",
  happensOn: "effective",
  data: ({ z, key, orNotOnRecord, plainText }) =>
    z.strictObject({
      board: key,
      name: orNotOnRecord(plainText),
      chair: orNotOnRecord(plainText),
      ledByCommissioner: orNotOnRecord(z.boolean()),
    }),
  example: { board: "improvement-board", name: null, chair: null, ledByCommissioner: null },
});
