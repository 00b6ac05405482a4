import { defineEvent } from "./define-event.ts";

/**
 * The chair is appointed by the Secretary of State in practice.
 */
export const trustLeadershipAppointed = defineEvent({
  type: "TrustLeadershipAppointed",
  says: "The trust’s chair or leaders were appointed",
  happensOn: "made",
  data: ({ z, orNotOnRecord, plainText }) =>
    z.strictObject({
      chair: orNotOnRecord(plainText),
      others: orNotOnRecord(plainText),
    }),
  example: { chair: "Eileen Milner", others: "interim executive team" },
});
