import { defineEvent } from "./define-event.ts";

/**
 * Puts a council on the record: its stable key, its names and codes with the days they applied,
 * and the councils before and after it.
 */
export const councilRegistered = defineEvent({
  type: "CouncilRegistered",
  says: "The council was entered on the record",
  happensOn: "stated",
  data: ({ z, isoDate, key, orNotOnRecord, plainText }) =>
    z.strictObject({
      council: key,
      names: z
        .array(
          z.strictObject({
            name: plainText,
            from: orNotOnRecord(isoDate),
            to: orNotOnRecord(isoDate),
          }),
        )
        .min(1),
      codes: z.array(
        z.strictObject({
          scheme: z.enum(["ons", "dfe", "ofsted"]),
          code: plainText,
          from: orNotOnRecord(isoDate),
          to: orNotOnRecord(isoDate),
        }),
      ),
      predecessors: z.array(key),
      successors: z.array(key),
    }),
  example: {
    council: "solihull",
    names: [{ name: "Solihull Metropolitan Borough Council", from: null, to: null }],
    codes: [{ scheme: "ons", code: "E08000029", from: null, to: null }],
    predecessors: [],
    successors: [],
  },
});
