import { defineEvent } from "./define-event.ts";

/**
 * Formation of the company, or a positive statement that there is none. A voluntary provider is a
 * body corporate and not another council (V17).
 */
export const providerCompanyStated = defineEvent({
  type: "ProviderCompanyStated",
  says: "A document shows whether the provider’s company exists",
  happensOn: "made",
  data: ({ z, key, orNotOnRecord, plainText }) =>
    z.strictObject({
      provider: key,
      formed: z.boolean(),
      bodyCorporate: orNotOnRecord(z.boolean()),
      anotherLocalAuthority: orNotOnRecord(z.boolean()),
      notForProfit: orNotOnRecord(z.boolean()),
      nearlyAllFunctions: orNotOnRecord(z.boolean()),
      ownedBy: orNotOnRecord(plainText),
      voluntary: orNotOnRecord(z.boolean()),
    }),
  example: {
    provider: "trust",
    formed: true,
    bodyCorporate: true,
    anotherLocalAuthority: false,
    notForProfit: true,
    nearlyAllFunctions: true,
    ownedBy: "Council",
    voluntary: true,
  },
});
