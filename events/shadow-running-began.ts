import { defineEvent } from "./define-event.ts";

/**
 * Before go-live the council still delivers.
 */
export const shadowRunningBegan = defineEvent({
  type: "ShadowRunningBegan",
  says: "The provider began to run in shadow form",
  happensOn: "commenced",
  data: ({ z, key }) =>
    z.strictObject({
      provider: key,
    }),
  example: { provider: "trust" },
});
