import { defineEvent } from "./define-event.ts";

/**
 * Publication has no legal effect (V25).
 */
export const statutoryDirectionPublished = defineEvent({
  type: "StatutoryDirectionPublished",
  says: "The statutory direction was published",
  happensOn: "published",
  data: ({ z, key }) =>
    z.strictObject({
      direction: key,
    }),
  example: { direction: "direction-2022-11" },
});
