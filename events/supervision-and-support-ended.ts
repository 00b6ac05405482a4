import { defineEvent } from "./define-event.ts";

/**
 * The end of the period (T38).
 */
export const supervisionAndSupportEnded = defineEvent({
  type: "SupervisionAndSupportEnded",
  says: "Supervision and support ended",
  happensOn: "ended",
  data: ({ z, orNotOnRecord }) =>
    z.strictObject({
      relapse: orNotOnRecord(z.boolean()),
    }),
  example: { relapse: false },
});
