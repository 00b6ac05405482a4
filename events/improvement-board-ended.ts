import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { key } from "./values.ts";

/**
 * The end of a board.
 */
export const improvementBoardEnded = defineEvent({
  type: "ImprovementBoardEnded",
  says: "The improvement board ended",
  happensOn: "ended",
  data: () =>
    z.strictObject({
      board: key,
    }),
  example: { board: "improvement-board" },
});
