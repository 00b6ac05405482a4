import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { plainText } from "./values.ts";

/**
 * The government said that a commissioner would be appointed. It is a plan and moves nothing.
 */
export const commissionAnnounced = defineEvent({
  type: "CommissionAnnounced",
  says: "A further commission was announced",
  happensOn: "stated",
  data: () =>
    z.strictObject({
      about: plainText,
    }),
  example: { about: "An independent non-executive commissioner for the transition" },
});
