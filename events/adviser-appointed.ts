import { defineEvent } from "./define-event.ts";

/**
 * An adviser has no power over the council. `name` is null while no source gives one.
 */
export const adviserAppointed = defineEvent({
  type: "AdviserAppointed",
  says: "The department appointed an improvement adviser",
  happensOn: "made",
  data: ({ z, key, orNotOnRecord, plainText }) =>
    z.strictObject({
      adviser: key,
      name: orNotOnRecord(plainText),
    }),
  example: { adviser: "adviser-2022", name: null },
});
