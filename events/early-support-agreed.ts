import { defineEvent } from "./define-event.ts";

/**
 * Collaborative support offered and accepted. It compels nothing.
 */
export const earlySupportAgreed = defineEvent({
  type: "EarlySupportAgreed",
  says: "Support was agreed before any intervention",
  happensOn: "made",
  data: ({ z, key, plainText }) =>
    z.strictObject({
      support: key,
      about: plainText,
    }),
  example: { support: "peer-review-2020", about: "Peer review" },
});
