import { defineEvent } from "./define-event.ts";

/**
 * Withdraws entries that should not be on the record: `corrects` of the envelope names them, with
 * the reason and the authority. They stay on the record and in view, and move nothing any more.
 */
export const entryRetracted = defineEvent({
  type: "EntryRetracted",
  says: "Entries were withdrawn from the record",
  happensOn: "stated",
  data: ({ z }) => z.strictObject({}),
  example: {},
});
