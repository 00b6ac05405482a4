import { defineEvent } from "./define-event.ts";

/**
 * The council’s answer. A nil return is an answer too.
 */
export const representationsReceived = defineEvent({
  type: "RepresentationsReceived",
  says: "The council’s representations were received",
  happensOn: "made",
  data: ({ z, key, orNotOnRecord }) =>
    z.strictObject({
      proposal: key,
      stance: orNotOnRecord(z.enum(["accepts", "opposes", "mixed", "nil"])),
    }),
  example: { proposal: "proposal-2022-10", stance: "opposes" },
});
