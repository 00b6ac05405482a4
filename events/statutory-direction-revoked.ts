import { defineEvent } from "./define-event.ts";

/**
 * Section 497A(6): it needs no better grade and no report (T33, T35).
 */
export const statutoryDirectionRevoked = defineEvent({
  type: "StatutoryDirectionRevoked",
  says: "The Secretary of State revoked the direction",
  happensOn: "ended",
  data: ({ z, key, office, orNotOnRecord, plainText }) =>
    z.strictObject({
      direction: key,
      revokedBy: orNotOnRecord(office),
      reasons: z.array(plainText),
    }),
  example: {
    direction: "direction-2022-11",
    revokedBy: "secretaryOfStateForEducation",
    reasons: [],
  },
});
