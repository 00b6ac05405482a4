import { defineEvent } from "./define-event.ts";

/**
 * The statement of proposed action that the council owes after a statutory report (D1).
 */
export const writtenStatementSubmitted = defineEvent({
  type: "WrittenStatementSubmitted",
  says: "The council submitted its written statement of action",
  happensOn: "made",
  data: ({ z, entryId, orNotOnRecord }) =>
    z.strictObject({
      inspection: orNotOnRecord(entryId),
    }),
  example: { inspection: null },
});
