import { z } from "zod";
import { defineEvent } from "./define-event.ts";
import { orNotOnRecord, plainText } from "./values.ts";

/**
 * A joint inspection of safeguarding agencies requested under the Children Act 2004 s.20.
 */
export const jointInspectionOrdered = defineEvent({
  type: "JointInspectionOrdered",
  says: "Ministers asked for a joint inspection",
  happensOn: "made",
  data: () =>
    z.strictObject({
      kind: z.enum(["jtai", "jar"]),
      requestedBy: orNotOnRecord(plainText),
    }),
  example: { kind: "jtai", requestedBy: "government" },
});
