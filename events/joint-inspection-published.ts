import { defineEvent } from "./define-event.ts";

/**
 * A joint targeted area inspection (JTAI) or joint area review (JAR). A JTAI gives no grade.
 */
export const jointInspectionPublished = defineEvent({
  type: "JointInspectionPublished",
  says: "The inspectorates published a joint inspection",
  happensOn: "published",
  data: ({ z, orNotOnRecord, plainText }) =>
    z.strictObject({
      kind: z.enum(["jtai", "jar"]),
      findings: z.array(plainText),
      priorityAction: orNotOnRecord(z.boolean()),
    }),
  example: {
    kind: "jtai",
    findings: ["Assessment delays at the front door"],
    priorityAction: null,
  },
});
