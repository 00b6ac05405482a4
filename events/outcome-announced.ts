import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { key, orNotOnRecord, plainText } from "./values.ts";

/**
 * A public statement that the matter is decided. Before the time to answer has ended it suggests a
 * closed mind (V21).
 */
export const outcomeAnnounced = defineEvent({
  type: "OutcomeAnnounced",
  says: "The outcome was announced as settled",
  happensOn: "stated",
  data: () =>
    z.strictObject({
      proposal: orNotOnRecord(key),
      about: plainText,
    }),
  example: { proposal: null, about: "A direction will be issued" },
});
