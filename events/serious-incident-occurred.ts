import { defineEvent } from "./define-event.ts";

/**
 * A death of or serious harm to a child. The child is not named outside a quotation or an official
 * title.
 */
export const seriousIncidentOccurred = defineEvent({
  type: "SeriousIncidentOccurred",
  says: "A serious safeguarding incident occurred",
  happensOn: "effective",
  data: ({ z, plainText }) =>
    z.strictObject({
      about: plainText,
    }),
  example: { about: "The killing of a six-year-old child" },
});
