import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { key, orNotOnRecord } from "./values.ts";

/**
 * The council’s answer. A nil return is an answer too.
 */
export const representationsReceived = defineEvent({
  type: "RepresentationsReceived",
  says: "The council’s representations were received",
  happensOn: "made",
  data: () =>
    z.strictObject({
      proposal: key,
      stance: orNotOnRecord(z.enum(["accepts", "opposes", "mixed", "nil"])),
    }),
  example: { proposal: "proposal-2022-10", stance: "opposes" },
});
