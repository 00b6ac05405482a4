import { defineEvent } from "./define-event.ts";

/**
 * The service stays with the council (T28).
 */
export const setUpCancelled = defineEvent({
  type: "SetUpCancelled",
  says: "Setting up the new model was cancelled",
  happensOn: "made",
  data: ({ z, orNotOnRecord, plainText }) =>
    z.strictObject({
      reason: orNotOnRecord(plainText),
    }),
  example: { reason: null },
});
