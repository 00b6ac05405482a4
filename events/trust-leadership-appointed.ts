import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { orNotOnRecord, plainText } from "./values.ts";

/**
 * The chair is appointed by the Secretary of State in practice.
 */
export const trustLeadershipAppointed = defineEvent({
  type: "TrustLeadershipAppointed",
  says: "The trust’s chair or leaders were appointed",
  happensOn: "made",
  data: () =>
    z.strictObject({
      chair: orNotOnRecord(plainText),
      others: orNotOnRecord(plainText),
    }),
  example: { chair: "Eileen Milner", others: "interim executive team" },
});
