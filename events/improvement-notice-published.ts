import { defineEvent } from "./define-event.ts";

/**
 * Publication of a notice (V25).
 */
export const improvementNoticePublished = defineEvent({
  type: "ImprovementNoticePublished",
  says: "The improvement notice was published",
  happensOn: "published",
  data: ({ z, key }) =>
    z.strictObject({
      notice: key,
    }),
  example: { notice: "notice-2022-02" },
});
