import { defineEvent } from "./define-event.ts";

/**
 * Local Government Act 1999 s.15: a parallel regime with another Secretary of State (V40).
 */
export const bestValueDirectionMade = defineEvent({
  type: "BestValueDirectionMade",
  says: "A best value direction was made",
  happensOn: "made",
  data: ({ z, key, office, orNotOnRecord }) =>
    z.strictObject({
      instrument: key,
      madeBy: orNotOnRecord(office),
    }),
  example: { instrument: "best-value-2018", madeBy: "secretaryOfStateForLocalGovernment" },
});
