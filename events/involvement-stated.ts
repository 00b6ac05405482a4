import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { plainText } from "./values.ts";

/**
 * A source says that the department has been intervening or helping, without naming an instrument.
 */
export const involvementStated = defineEvent({
  type: "InvolvementStated",
  says: "The department said that it was involved",
  happensOn: "effective",
  data: () =>
    z.strictObject({
      by: plainText,
      about: plainText,
    }),
  example: { by: "Department for Education", about: "Understanding the scale of the problems" },
});
