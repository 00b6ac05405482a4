import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { key, plainText } from "./values.ts";

/**
 * Ownership can change without any exit (T31).
 */
export const providerOwnershipChanged = defineEvent({
  type: "ProviderOwnershipChanged",
  says: "The provider’s ownership changed",
  happensOn: "effective",
  data: () =>
    z.strictObject({
      provider: key,
      ownedBy: plainText,
    }),
  example: { provider: "trust", ownedBy: "Council" },
});
