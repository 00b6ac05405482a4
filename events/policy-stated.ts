import { defineEvent } from "./define-event.ts";

/**
 * What ministers or officials said that policy is, was or will be.
 */
export const policyStated = defineEvent({
  type: "PolicyStated",
  says: "A policy or aim was stated",
  happensOn: "stated",
  data: ({ z, dateClaim, orNotOnRecord, plainText }) =>
    z.strictObject({
      statedBy: plainText,
      about: plainText,
      kind: z.enum(["aim", "ladder", "programme", "recommendation", "refusal", "plan", "change"]),
      plannedFor: orNotOnRecord(dateClaim),
    }),
  example: {
    statedBy: "Baroness Barran",
    about: "10% or fewer local authorities judged inadequate by 2022",
    kind: "aim",
    plannedFor: null,
  },
});
