import { defineEvent } from "./define-event.ts";

/**
 * An alleged breach: the ground for a mandatory order (V12).
 */
export const obligationBreached = defineEvent({
  type: "ObligationBreached",
  says: "The council was said to have breached the direction",
  happensOn: "made",
  data: ({ z, key, orNotOnRecord, plainText }) =>
    z.strictObject({
      direction: key,
      letter: orNotOnRecord(plainText),
      about: plainText,
    }),
  example: { direction: "direction-2022-11", letter: null, about: "No monthly meeting" },
});
