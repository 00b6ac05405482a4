import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { plainText } from "./values.ts";

/**
 * What is being done to improve the service, as a source tells it.
 */
export const improvementActivityStated = defineEvent({
  type: "ImprovementActivityStated",
  says: "A source described improvement work",
  happensOn: "stated",
  data: () =>
    z.strictObject({
      about: plainText,
    }),
  example: { about: "Recruiting an assistant director for improvement" },
});
