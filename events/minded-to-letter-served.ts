import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { key } from "./values.ts";

/**
 * The day on which the time to answer begins.
 */
export const mindedToLetterServed = defineEvent({
  type: "MindedToLetterServed",
  says: "The minded-to letter was served",
  happensOn: "served",
  data: () =>
    z.strictObject({
      proposal: key,
    }),
  example: { proposal: "proposal-2022-10" },
});
