import { defineEvent } from "./define-event.ts";

/**
 * A document that entries of this stream cite.
 */
export const sourceRegistered = defineEvent({
  type: "SourceRegistered",
  says: "A source was entered on the record",
  happensOn: "stated",
  data: ({ z, source }) =>
    z.strictObject({
      source: source,
    }),
  example: {
    source: {
      id: "seed-3",
      title: "Statutory direction to Solihull",
      publisher: "Department for Education",
      publishedOn: null,
      standing: "primary",
    },
  },
});
