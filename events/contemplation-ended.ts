import { defineEvent } from "./define-event.ts";

/**
 * Ends the duty to assist under s.497AA.
 */
export const contemplationEnded = defineEvent({
  type: "ContemplationEnded",
  says: "The contemplated direction was dropped",
  happensOn: "ended",
  data: ({ z, key }) =>
    z.strictObject({
      notice: key,
    }),
  example: { notice: "contemplation-1" },
});
