import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { key } from "./values.ts";

/**
 * Ends the duty to assist under s.497AA.
 */
export const contemplationEnded = defineEvent({
  type: "ContemplationEnded",
  says: "The contemplated direction was dropped",
  happensOn: "ended",
  data: () =>
    z.strictObject({
      notice: key,
    }),
  example: { notice: "contemplation-1" },
});
