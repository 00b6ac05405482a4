import { defineEvent } from "./define-event.ts";

/**
 * Section 497B rights exist under (4) and (4A) only; under (4B) access is a clause of the
 * direction (V10).
 */
export const inspectionRightsUsed = defineEvent({
  type: "InspectionRightsUsed",
  says: "Statutory rights of entry and inspection were used",
  happensOn: "made",
  data: ({ z, orNotOnRecord, plainText }) =>
    z.strictObject({
      by: orNotOnRecord(plainText),
      basis: orNotOnRecord(z.enum(["EA1996/s497B", "clauseOfDirection"])),
    }),
  example: { by: "Commissioner", basis: "clauseOfDirection" },
});
