import { defineEvent } from "./define-event.ts";

/**
 * Until then it stands (T43).
 */
export const statutoryDirectionQuashed = defineEvent({
  type: "StatutoryDirectionQuashed",
  says: "A court quashed the direction",
  happensOn: "made",
  data: ({ z, key, orNotOnRecord, plainText }) =>
    z.strictObject({
      direction: key,
      court: orNotOnRecord(plainText),
    }),
  example: { direction: "direction-2022-11", court: "High Court" },
});
