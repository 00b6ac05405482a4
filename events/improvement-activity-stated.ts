import { defineEvent } from "./define-event.ts";

/**
 * What is being done to improve the service, as a source tells it.
 */
export const improvementActivityStated = defineEvent({
  type: "ImprovementActivityStated",
  says: "A source described improvement work",
  happensOn: "stated",
  data: ({ z, plainText }) =>
    z.strictObject({
      about: plainText,
    }),
  example: { about: "Recruiting an assistant director for improvement" },
});
