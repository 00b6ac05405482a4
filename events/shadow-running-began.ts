import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { key } from "./values.ts";

/**
 * Before go-live the council still delivers.
 */
export const shadowRunningBegan = defineEvent({
  type: "ShadowRunningBegan",
  says: "The provider began to run in shadow form",
  happensOn: "commenced",
  data: () =>
    z.strictObject({
      provider: key,
    }),
  example: { provider: "trust" },
});
