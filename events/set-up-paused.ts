import { defineEvent } from "./define-event.ts";

/**
 * A pause is lawful and may end in cancellation (T28).
 */
export const setUpPaused = defineEvent({
  type: "SetUpPaused",
  says: "Setting up the new model was paused",
  happensOn: "made",
  data: ({ z, orNotOnRecord, plainText }) =>
    z.strictObject({
      reason: orNotOnRecord(plainText),
    }),
  example: { reason: null },
});
