import { defineEvent } from "./define-event.ts";

/**
 * Non-statutory: its only sanction is escalation. Terms such as the review interval are the
 * notice’s own (T03, T05). A revised notice names the one it replaces.
 */
export const improvementNoticeIssued = defineEvent({
  type: "ImprovementNoticeIssued",
  says: "The Secretary of State issued an improvement notice",
  happensOn: "made",
  data: ({ z, key, orNotOnRecord, plainText }) =>
    z.strictObject({
      notice: key,
      grounds: z.array(plainText),
      reviewIntervalMonths: orNotOnRecord(z.int().min(0)),
      escalationClause: orNotOnRecord(z.boolean()),
      replaces: orNotOnRecord(key),
    }),
  example: {
    notice: "notice-2022-02",
    grounds: ["Joint targeted area inspection"],
    reviewIntervalMonths: null,
    escalationClause: true,
    replaces: null,
  },
});
