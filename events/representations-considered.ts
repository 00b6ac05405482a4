import { defineEvent } from "./define-event.ts";

/**
 * The minister’s consideration. It does not say that any were made.
 */
export const representationsConsidered = defineEvent({
  type: "RepresentationsConsidered",
  says: "Any representations were considered",
  happensOn: "made",
  data: ({ z, key, orNotOnRecord }) =>
    z.strictObject({
      proposal: key,
      anyMade: orNotOnRecord(z.boolean()),
      closedMind: orNotOnRecord(z.boolean()),
    }),
  example: { proposal: "proposal-2022-10", anyMade: null, closedMind: null },
});
