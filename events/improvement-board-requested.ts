import { defineEvent } from "./define-event.ts";

/**
 * A request: it creates no board.
 */
export const improvementBoardRequested = defineEvent({
  type: "ImprovementBoardRequested",
  says: "The council asked for a commissioner-led improvement board",
  happensOn: "stated",
  data: ({ z, orNotOnRecord }) =>
    z.strictObject({
      ledByCommissioner: orNotOnRecord(z.boolean()),
    }),
  example: { ledByCommissioner: true },
});
