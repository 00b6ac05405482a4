import { defineEvent } from "./define-event.ts";

/**
 * A source says that the department has been intervening or helping, without naming an instrument.
 */
export const involvementStated = defineEvent({
  type: "InvolvementStated",
  says: "The department said that it was involved",
  happensOn: "effective",
  data: ({ z, plainText }) =>
    z.strictObject({
      by: plainText,
      about: plainText,
    }),
  example: { by: "Department for Education", about: "Understanding the scale of the problems" },
});
