import { defineEvent } from "./define-event.ts";

/**
 * A closing entry: a notice is never closed by inference (T17, V27).
 */
export const improvementNoticeClosed = defineEvent({
  type: "ImprovementNoticeClosed",
  says: "The improvement notice was closed because a direction took its place",
  happensOn: "ended",
  data: ({ z, key, orNotOnRecord }) =>
    z.strictObject({
      notice: key,
      direction: orNotOnRecord(key),
    }),
  example: { notice: "notice-2022-02", direction: "direction-2022-11" },
});
