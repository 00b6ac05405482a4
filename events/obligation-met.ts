import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { key, plainText } from "./values.ts";

/**
 * Evidence that a lettered obligation was met.
 */
export const obligationMet = defineEvent({
  type: "ObligationMet",
  says: "The council met an obligation of the direction",
  happensOn: "made",
  data: () =>
    z.strictObject({
      direction: key,
      letter: plainText,
    }),
  example: { direction: "direction-2022-11", letter: "g" },
});
