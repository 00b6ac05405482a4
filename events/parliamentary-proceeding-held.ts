import { defineEvent } from "./define-event.ts";

/**
 * A statement, debate or evidence session in Parliament.
 */
export const parliamentaryProceedingHeld = defineEvent({
  type: "ParliamentaryProceedingHeld",
  says: "Parliament considered the matter",
  happensOn: "made",
  data: ({ z, plainText }) =>
    z.strictObject({
      proceeding: z.enum(["oralStatement", "oralEvidence", "debate", "question"]),
      house: z.enum(["commons", "lords"]),
      about: plainText,
    }),
  example: { proceeding: "oralEvidence", house: "commons", about: "Two child deaths" },
});
