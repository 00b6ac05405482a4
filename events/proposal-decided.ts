import { defineEvent } from "./define-event.ts";

/**
 * The outcome after representations (T11).
 */
export const proposalDecided = defineEvent({
  type: "ProposalDecided",
  says: "The minister decided on the proposal",
  happensOn: "made",
  data: ({ z, key, plainText }) =>
    z.strictObject({
      proposal: key,
      outcome: z.enum(["issue", "issueModified", "doNotIssue", "noticeInstead"]),
      reasons: z.array(plainText),
    }),
  example: { proposal: "proposal-2022-10", outcome: "issue", reasons: [] },
});
