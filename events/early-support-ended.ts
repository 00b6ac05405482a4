import { defineEvent } from "./define-event.ts";

/**
 * The end of support recorded by EarlySupportAgreed.
 */
export const earlySupportEnded = defineEvent({
  type: "EarlySupportEnded",
  says: "Early support ended",
  happensOn: "ended",
  data: ({ z, key }) =>
    z.strictObject({
      support: key,
    }),
  example: { support: "peer-review-2020" },
});
