import {
  after,
  and,
  before,
  date,
  earliest,
  field,
  isOnRecord,
  not,
  onOrBefore,
  or,
  plusMonths,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepDay } from "./terms.ts";

const commencedOn = date("c.commencedOn", "the day the commissioner took up post");
const months = field("c.reportMonths", "the months allowed from the start");
const noLaterThan = date("c.reportNoLaterThan", "the last day for the report");
/** The due day: the earliest of the limits, counted from the day the commissioner took up post. */
const due = earliest(plusMonths(commencedOn, months), noLaterThan);

// A commission that ended for a stated reason, without a report, owes none (L2).
const endedWithReason = and(
  not(isOnRecord(date("c.reportedOn", "the day the report was delivered"))),
  isOnRecord(field("c.endReason", "the reason why the commission ended")),
);

/** V30. A late report has no legal effect (V31). */
export const reportMeetsEveryLimit = rule({
  id: "V30",
  statement:
    "the commissioner’s report is delivered by the earliest of the limits in the terms of reference",
  strength: "TE",
  basis: ["termsOfInstrument"],
  onBreach: "flag",
  standing: { each: "facts.commissions", as: "c" },
  when: or(
    and(isOnRecord(noLaterThan), after(stepDay, noLaterThan)),
    and(isOnRecord(months), isOnRecord(commencedOn), after(stepDay, due)),
  ),
  require: or(
    before(stepDay, due),
    endedWithReason,
    onOrBefore(date("c.reportedOn", "the day the report was delivered"), due),
  ),
  hint: "Record the delivery of the report.",
});
