import { defineEvent } from "./define-event.ts";

/**
 * A grant with its purpose. Pounds are whole; null when the amount is not given.
 */
export const fundingProvided = defineEvent({
  type: "FundingProvided",
  says: "The department provided funding",
  happensOn: "made",
  data: ({ z, orNotOnRecord, plainText }) =>
    z.strictObject({
      amountPounds: orNotOnRecord(z.int().min(0)),
      purpose: plainText,
      period: orNotOnRecord(plainText),
    }),
  example: { amountPounds: 532000, purpose: "Social work capacity", period: null },
});
