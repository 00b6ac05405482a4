import { defineEvent } from "./define-event.ts";

/**
 * The end of an appointment.
 */
export const adviserEnded = defineEvent({
  type: "AdviserEnded",
  says: "The improvement adviser stood down",
  happensOn: "ended",
  data: ({ z, key }) =>
    z.strictObject({
      adviser: key,
    }),
  example: { adviser: "adviser-2022" },
});
