import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { entryId, orNotOnRecord } from "./values.ts";

/**
 * The statement of proposed action that the council owes after a statutory report (D1).
 */
export const writtenStatementSubmitted = defineEvent({
  type: "WrittenStatementSubmitted",
  says: "The council submitted its written statement of action",
  happensOn: "made",
  data: () =>
    z.strictObject({
      inspection: orNotOnRecord(entryId),
    }),
  example: { inspection: null },
});
