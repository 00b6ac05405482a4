import { defineEvent } from "./define-event.ts";

/**
 * The end of a term recorded by OfficeHolderStarted.
 */
export const officeHolderEnded = defineEvent({
  type: "OfficeHolderEnded",
  says: "A person left an office",
  happensOn: "ended",
  data: ({ z, orNotOnRecord, plainText }) =>
    z.strictObject({
      office: z.enum([
        "secretaryOfState",
        "minister",
        "leader",
        "leadMember",
        "chiefExecutive",
        "directorOfChildrensServices",
        "other",
      ]),
      title: plainText,
      holder: orNotOnRecord(plainText),
      interim: orNotOnRecord(z.boolean()),
    }),
  example: {
    office: "directorOfChildrensServices",
    title: "Interim director of children’s services",
    holder: "Tim Browne",
    interim: true,
  },
});
