import { defineEvent } from "./define-event.ts";

/**
 * Evidence that a lettered obligation was met.
 */
export const obligationMet = defineEvent({
  type: "ObligationMet",
  says: "The council met an obligation of the direction",
  happensOn: "made",
  data: ({ z, key, plainText }) =>
    z.strictObject({
      direction: key,
      letter: plainText,
    }),
  example: { direction: "direction-2022-11", letter: "g" },
});
