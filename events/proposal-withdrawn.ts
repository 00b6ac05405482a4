import { defineEvent } from "./define-event.ts";

/**
 * The proposal ends without a step.
 */
export const proposalWithdrawn = defineEvent({
  type: "ProposalWithdrawn",
  says: "The Secretary of State withdrew the proposal",
  happensOn: "ended",
  data: ({ z, key }) =>
    z.strictObject({
      proposal: key,
    }),
  example: { proposal: "proposal-2022-10" },
});
