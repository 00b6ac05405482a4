import { defineEvent } from "./define-event.ts";

/**
 * The end of a pause.
 */
export const setUpResumed = defineEvent({
  type: "SetUpResumed",
  says: "Setting up the new model resumed",
  happensOn: "made",
  data: ({ z }) => z.strictObject({}),
  example: {},
});
