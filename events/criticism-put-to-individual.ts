import { defineEvent } from "./define-event.ts";

/**
 * Whoever a decision criticises or displaces must be told and able to answer (Shoesmith; V23).
 */
export const criticismPutToIndividual = defineEvent({
  type: "CriticismPutToIndividual",
  says: "A criticism was put to the individual concerned",
  happensOn: "made",
  data: ({ z, orNotOnRecord, plainText }) =>
    z.strictObject({
      role: plainText,
      couldAnswer: orNotOnRecord(z.boolean()),
    }),
  example: { role: "Director of children’s services", couldAnswer: true },
});
