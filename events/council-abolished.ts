import { defineEvent } from "./define-event.ts";

/**
 * Local government reorganisation: an order ends the council. Its directions no longer bind it
 * (T41, V07).
 */
export const councilAbolished = defineEvent({
  type: "CouncilAbolished",
  says: "The council was abolished and its functions passed to successors",
  happensOn: "effective",
  data: ({ z, key, orNotOnRecord, plainText }) =>
    z.strictObject({
      order: orNotOnRecord(plainText),
      successors: z.array(key),
    }),
  example: { order: null, successors: ["north-northamptonshire"] },
});
