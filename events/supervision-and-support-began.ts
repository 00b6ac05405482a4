import { defineEvent } from "./define-event.ts";

/**
 * Twelve months after intervention, in practice (T37).
 */
export const supervisionAndSupportBegan = defineEvent({
  type: "SupervisionAndSupportBegan",
  says: "A period of supervision and support began",
  happensOn: "effective",
  data: ({ z, orNotOnRecord }) =>
    z.strictObject({
      months: orNotOnRecord(z.int().min(0)),
    }),
  example: { months: 12 },
});
