import { defineEvent } from "./define-event.ts";

/**
 * The end of a board.
 */
export const improvementBoardEnded = defineEvent({
  type: "ImprovementBoardEnded",
  says: "The improvement board ended",
  happensOn: "ended",
  data: ({ z, key }) =>
    z.strictObject({
      board: key,
    }),
  example: { board: "improvement-board" },
});
