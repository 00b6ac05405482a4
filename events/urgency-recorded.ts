import { defineEvent } from "./define-event.ts";

/**
 * An urgent step without time to answer is possible but open to challenge (T12, V18).
 */
export const urgencyRecorded = defineEvent({
  type: "UrgencyRecorded",
  says: "The reason for acting without a hearing was recorded",
  happensOn: "made",
  data: ({ z, key, orNotOnRecord, plainText }) =>
    z.strictObject({
      direction: orNotOnRecord(key),
      reason: plainText,
    }),
  example: { direction: null, reason: "Children at immediate risk" },
});
