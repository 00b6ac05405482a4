import { defineEvent } from "./define-event.ts";

/**
 * The same value or another one, from another source. It moves nothing by itself. `value` is null
 * when the source is silent on the predicate but confirms the fact.
 */
export const factAlsoStated = defineEvent({
  type: "FactAlsoStated",
  says: "Another source made a statement about a fact on record",
  happensOn: "stated",
  data: ({ z, entryId }) =>
    z.strictObject({
      factId: entryId,
      predicate: z
        .string()
        .regex(/^(dates|data)\.[A-Za-z0-9.]{1,100}$/, "expected dates.<name> or data.<field>"),
      value: z.json(),
    }),
  example: { factId: "SOL-22", predicate: "dates.made", value: null },
});
