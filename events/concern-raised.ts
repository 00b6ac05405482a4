import { defineEvent } from "./define-event.ts";

/**
 * A letter, question or public criticism addressed to ministers or the council.
 */
export const concernRaised = defineEvent({
  type: "ConcernRaised",
  says: "A public body or person raised concern",
  happensOn: "made",
  data: ({ z, plainText }) =>
    z.strictObject({
      raisedBy: plainText,
      about: plainText,
    }),
  example: {
    raisedBy: "Chair of the Education Committee",
    about: "Children’s services in Solihull and Bradford",
  },
});
