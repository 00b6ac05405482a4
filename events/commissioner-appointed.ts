import { defineEvent } from "./define-event.ts";

/**
 * Appointment needs no direction (A04); power over the council does (V15). The commissioner is the
 * department’s, not the Children’s Commissioner for England.
 */
export const commissionerAppointed = defineEvent({
  type: "CommissionerAppointed",
  says: "A children’s services commissioner was appointed",
  happensOn: "made",
  data: ({ z, dateClaim, key, orNotOnRecord, plainText }) =>
    z.strictObject({
      commission: key,
      name: orNotOnRecord(plainText),
      department: orNotOnRecord(z.enum(["education", "localGovernment"])),
      legalBasis: orNotOnRecord(plainText),
      mandate: orNotOnRecord(z.enum(["instruct", "assessRemoval", "both"])),
      removalQuestion: orNotOnRecord(z.boolean()),
      direction: orNotOnRecord(key),
      publiclySettled: orNotOnRecord(z.boolean()),
      initialReport: orNotOnRecord(
        z.strictObject({
          monthsAfterCommencement: orNotOnRecord(z.int().min(0)),
          noLaterThan: orNotOnRecord(dateClaim),
          to: orNotOnRecord(plainText),
        }),
      ),
    }),
  example: {
    commission: "commission-2022",
    name: "Sir Alan Wood",
    department: "education",
    legalBasis: null,
    mandate: "instruct",
    removalQuestion: false,
    direction: "direction-2022-11",
    publiclySettled: null,
    initialReport: {
      monthsAfterCommencement: 3,
      noLaterThan: {
        from: "2023-01-31",
        to: "2023-01-31",
        words: "no later than 31st January 2023",
        inferred: false,
      },
      to: "Minister of State for Schools and Childhood",
    },
  },
});
