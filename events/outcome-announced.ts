import { defineEvent } from "./define-event.ts";

/**
 * A public statement that the matter is decided. Before the time to answer has ended it suggests a
 * closed mind (V21).
 */
export const outcomeAnnounced = defineEvent({
  type: "OutcomeAnnounced",
  says: "The outcome was announced as settled",
  happensOn: "stated",
  data: ({ z, key, orNotOnRecord, plainText }) =>
    z.strictObject({
      proposal: orNotOnRecord(key),
      about: plainText,
    }),
  example: { proposal: null, about: "A direction will be issued" },
});
