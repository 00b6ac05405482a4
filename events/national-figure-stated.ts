import { defineEvent } from "./define-event.ts";

/**
 * A count or share for England, as of a day, by one source’s definition. Figures with different
 * definitions are never summed.
 */
export const nationalFigureStated = defineEvent({
  type: "NationalFigureStated",
  says: "A national figure was stated",
  happensOn: "stated",
  data: ({ z, dateClaim, orNotOnRecord, plainText }) =>
    z.strictObject({
      measure: plainText,
      value: orNotOnRecord(z.int()),
      unit: plainText,
      comparison: z.enum(["exactly", "over", "under", "about"]),
      asOf: orNotOnRecord(dateClaim),
      definition: orNotOnRecord(plainText),
    }),
  example: {
    measure: "Local authorities judged inadequate",
    value: 19,
    unit: "local authorities",
    comparison: "exactly",
    asOf: null,
    definition: null,
  },
});
