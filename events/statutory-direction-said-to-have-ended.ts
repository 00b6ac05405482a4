import { defineEvent } from "./define-event.ts";

/**
 * For sources that give a cause other than revocation, expiry, supersession, quashing or
 * abolition, or none. Only those five end a direction (V07).
 */
export const statutoryDirectionSaidToHaveEnded = defineEvent({
  type: "StatutoryDirectionSaidToHaveEnded",
  says: "A source said that the direction had ended",
  happensOn: "ended",
  data: ({ z, key, orNotOnRecord }) =>
    z.strictObject({
      direction: key,
      cause: orNotOnRecord(
        z.enum([
          "revocation",
          "expiry",
          "supersession",
          "quashing",
          "abolition",
          "goodGrade",
          "report",
          "trustLaunched",
          "commissionEnded",
        ]),
      ),
    }),
  example: { direction: "direction-2022-11", cause: null },
});
