import { defineEvent } from "./define-event.ts";

/**
 * The end of a parallel instrument.
 */
export const bestValueDirectionEnded = defineEvent({
  type: "BestValueDirectionEnded",
  says: "A best value direction ended",
  happensOn: "ended",
  data: ({ z, key }) =>
    z.strictObject({
      instrument: key,
    }),
  example: { instrument: "best-value-2018" },
});
