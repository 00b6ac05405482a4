import { defineEvent } from "./define-event.ts";

/**
 * A joint inspection of safeguarding agencies requested under the Children Act 2004 s.20.
 */
export const jointInspectionOrdered = defineEvent({
  type: "JointInspectionOrdered",
  says: "Ministers asked for a joint inspection",
  happensOn: "made",
  data: ({ z, orNotOnRecord, plainText }) =>
    z.strictObject({
      kind: z.enum(["jtai", "jar"]),
      requestedBy: orNotOnRecord(plainText),
    }),
  example: { kind: "jtai", requestedBy: "government" },
});
