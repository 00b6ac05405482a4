import { defineEvent } from "./define-event.ts";

/**
 * A dated holder of a public office, national or local. Power belongs to the office; the holder is
 * recorded beside it.
 */
export const officeHolderStarted = defineEvent({
  type: "OfficeHolderStarted",
  says: "A person took up an office",
  happensOn: "commenced",
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
    title: "Director of children’s services",
    holder: "Pete Campbell",
    interim: false,
  },
});
