import { defineEvent } from "./define-event.ts";

/**
 * Section 497AA: possible only where a direction under (4) or (4A) is contemplated.
 */
export const contemplationNoticeGiven = defineEvent({
  type: "ContemplationNoticeGiven",
  says: "The Secretary of State gave notice that a direction was contemplated",
  happensOn: "served",
  data: ({ z, dateClaim, key, orNotOnRecord, power }) =>
    z.strictObject({
      notice: key,
      satisfiedOn: orNotOnRecord(dateClaim),
      powersContemplated: orNotOnRecord(z.array(power)),
    }),
  example: { notice: "contemplation-1", satisfiedOn: null, powersContemplated: ["4A"] },
});
