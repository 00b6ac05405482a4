import { defineEvent } from "./define-event.ts";

/**
 * Judgment that leaves the direction standing (T43).
 */
export const statutoryDirectionUpheld = defineEvent({
  type: "StatutoryDirectionUpheld",
  says: "A court upheld the direction, or declared it unlawful without quashing it",
  happensOn: "made",
  data: ({ z, key, orNotOnRecord }) =>
    z.strictObject({
      direction: key,
      declaredUnlawful: orNotOnRecord(z.boolean()),
    }),
  example: { direction: "direction-2022-11", declaredUnlawful: false },
});
