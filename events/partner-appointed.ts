import { defineEvent } from "./define-event.ts";

/**
 * Another council or trust that helps. It delivers nothing: a partner that runs the service is a
 * delivery model.
 */
export const partnerAppointed = defineEvent({
  type: "PartnerAppointed",
  says: "A sector-led improvement partner was put in place",
  happensOn: "made",
  data: ({ z, key, orNotOnRecord, plainText }) =>
    z.strictObject({
      partner: key,
      name: orNotOnRecord(plainText),
    }),
  example: { partner: "leeds", name: "Leeds" },
});
