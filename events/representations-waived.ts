import { defineEvent } from "./define-event.ts";

/**
 * Only an express waiver counts.
 */
export const representationsWaived = defineEvent({
  type: "RepresentationsWaived",
  says: "The council expressly waived its time to answer",
  happensOn: "made",
  data: ({ z, key }) =>
    z.strictObject({
      proposal: key,
    }),
  example: { proposal: "proposal-2022-10" },
});
