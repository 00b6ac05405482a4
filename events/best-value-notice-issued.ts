import { defineEvent } from "./define-event.ts";

/**
 * A non-statutory notice of the parallel regime.
 */
export const bestValueNoticeIssued = defineEvent({
  type: "BestValueNoticeIssued",
  says: "A best value notice was issued",
  happensOn: "made",
  data: ({ z, key }) =>
    z.strictObject({
      instrument: key,
    }),
  example: { instrument: "best-value-notice-2024" },
});
