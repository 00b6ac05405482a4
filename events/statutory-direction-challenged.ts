import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { key, orNotOnRecord, plainText } from "./values.ts";

/**
 * Promptly and within three months of the grounds (D3).
 */
export const statutoryDirectionChallenged = defineEvent({
  type: "StatutoryDirectionChallenged",
  says: "A claim for judicial review of the direction was made",
  happensOn: "made",
  data: () =>
    z.strictObject({
      direction: key,
      claimant: orNotOnRecord(plainText),
    }),
  example: { direction: "direction-2022-11", claimant: null },
});
