import { defineEvent } from "./define-event.ts";

/**
 * The government said that a commissioner would be appointed. It is a plan and moves nothing.
 */
export const commissionAnnounced = defineEvent({
  type: "CommissionAnnounced",
  says: "A further commission was announced",
  happensOn: "stated",
  data: ({ z, plainText }) =>
    z.strictObject({
      about: plainText,
    }),
  example: { about: "An independent non-executive commissioner for the transition" },
});
