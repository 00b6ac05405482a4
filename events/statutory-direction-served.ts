import { defineEvent } from "./define-event.ts";

/**
 * Service under s.572. The direction binds from here unless it says otherwise.
 */
export const statutoryDirectionServed = defineEvent({
  type: "StatutoryDirectionServed",
  says: "The statutory direction was served",
  happensOn: "served",
  data: ({ z, key }) =>
    z.strictObject({
      direction: key,
    }),
  example: { direction: "direction-2022-11" },
});
