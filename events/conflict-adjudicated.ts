import { defineEvent } from "./define-event.ts";

/**
 * The working value of one predicate of one fact, or that it stays open, or that the statements
 * are about different things. It counts only where every source that it weighs was public.
 */
export const conflictAdjudicated = defineEvent({
  type: "ConflictAdjudicated",
  says: "Rival statements about a fact were weighed",
  happensOn: "stated",
  data: ({ z, entryId, key, plainText }) =>
    z.strictObject({
      factId: entryId,
      predicate: z
        .string()
        .regex(/^(dates|data)\.[A-Za-z0-9.]{1,100}$/, "expected dates.<name> or data.<field>"),
      ruling: z.enum(["chosen", "open", "differentThings"]),
      chosen: z.json(),
      weighs: z.array(key).min(1),
      reasons: plainText,
    }),
  example: {
    factId: "SOL-22",
    predicate: "dates.made",
    ruling: "open",
    chosen: null,
    weighs: ["seed-2"],
    reasons: "Two press reports differ.",
  },
});
