import { defineEvent } from "./define-event.ts";

/**
 * Ownership can change without any exit (T31).
 */
export const providerOwnershipChanged = defineEvent({
  type: "ProviderOwnershipChanged",
  says: "The provider’s ownership changed",
  happensOn: "effective",
  data: ({ z, key, plainText }) =>
    z.strictObject({
      provider: key,
      ownedBy: plainText,
    }),
  example: { provider: "trust", ownedBy: "Council" },
});
