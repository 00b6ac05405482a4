import {
  after,
  and,
  before,
  date,
  earliest,
  equals,
  every,
  field,
  implies,
  isOnRecord,
  not,
  onOrBefore,
  or,
  plusMonths,
  some,
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

const ofThisCommission = equals(
  field("r.commission", "the commission that reported"),
  field("c.key", "the commission"),
);

// The limits bind the initial report. A late report that is not said to be that one does not show
// that none came before it.
const anEarlierReportMayBeMissing = and(
  isOnRecord(date("c.reportedOn", "the day the report was delivered")),
  every(
    "facts.reports",
    "r",
    implies(
      ofThisCommission,
      not(equals(field("r.kind", "whether the report was the initial one"), "initial")),
    ),
  ),
  some(
    "facts.reports",
    "r",
    and(ofThisCommission, onOrBefore(date("r.deliveredOn", "the day of a report"), due)),
    "an earlier report",
  ),
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
    anEarlierReportMayBeMissing,
  ),
  hint: "Record the delivery of the report.",
});
