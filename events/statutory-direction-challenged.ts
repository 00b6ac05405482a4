import { defineEvent } from "./define-event.ts";

/**
 * Promptly and within three months of the grounds (D3).
 */
export const statutoryDirectionChallenged = defineEvent({
  type: "StatutoryDirectionChallenged",
  says: "A claim for judicial review of the direction was made",
  happensOn: "made",
  data: ({ z, key, orNotOnRecord, plainText }) =>
    z.strictObject({
      direction: key,
      claimant: orNotOnRecord(plainText),
    }),
  example: { direction: "direction-2022-11", claimant: null },
});
