import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { key } from "./values.ts";

/**
 * A non-statutory notice of the parallel regime.
 */
export const bestValueNoticeIssued = defineEvent({
  type: "BestValueNoticeIssued",
  says: "A best value notice was issued",
  happensOn: "made",
  data: () =>
    z.strictObject({
      instrument: key,
    }),
  example: { instrument: "best-value-notice-2024" },
});
