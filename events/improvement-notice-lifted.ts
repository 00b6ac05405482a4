import { defineEvent } from "./define-event.ts";

/**
 * The minister’s own act, usually after a better inspection (T06).
 */
export const improvementNoticeLifted = defineEvent({
  type: "ImprovementNoticeLifted",
  says: "The minister lifted the improvement notice",
  happensOn: "ended",
  data: ({ z, key }) =>
    z.strictObject({
      notice: key,
    }),
  example: { notice: "notice-2022-02" },
});
