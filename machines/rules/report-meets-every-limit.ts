import {
  after,
  and,
  before,
  date,
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
  type Condition,
  type DateTerm,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepDay } from "./terms.ts";

const commencedOn = date("c.commencedOn", "the day the commissioner took up post");
const months = field("c.reportMonths", "the months allowed from the start");
const noLaterThan = date("c.reportNoLaterThan", "the last day for the report");
const reportedOn = date("c.reportedOn", "the day the report was delivered");

// A commission that ended for a stated reason, before it reported, owes no report (L2).
const endedWithReason = and(
  or(
    not(isOnRecord(reportedOn)),
    before(date("c.endedOn", "the day the commission ended"), reportedOn),
  ),
  isOnRecord(field("c.endReason", "the reason why the commission ended")),
);

const ofThisCommission = equals(
  field("r.commission", "the commission that reported"),
  field("c.key", "the commission"),
);

// The limits bind the initial report. A late report that is not said to be that one does not show
// that none came before it.
const anEarlierReportMayBeMissing = (limit: DateTerm): Condition =>
  and(
    isOnRecord(reportedOn),
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
      and(ofThisCommission, onOrBefore(date("r.deliveredOn", "the day of a report"), limit)),
      "an earlier report",
    ),
  );

// Each limit on record binds by itself; months are counted from the day the commissioner took up post.
const dayIsOver = and(isOnRecord(noLaterThan), after(stepDay, noLaterThan));
const lastDayOfMonths = plusMonths(commencedOn, months);
const monthsAreOver = and(
  isOnRecord(months),
  isOnRecord(commencedOn),
  after(stepDay, lastDayOfMonths),
);
const isMet = (limit: DateTerm): Condition =>
  or(onOrBefore(reportedOn, limit), anEarlierReportMayBeMissing(limit));

/** V30. A late report has no legal effect (V31). */
export const reportMeetsEveryLimit = rule({
  id: "V30",
  statement:
    "the commissioner’s report is delivered by the earliest of the limits in the terms of reference",
  strength: "TE",
  basis: ["termsOfInstrument"],
  onBreach: "flag",
  standing: { each: "facts.commissions", as: "c" },
  when: or(dayIsOver, monthsAreOver),
  require: or(
    endedWithReason,
    and(implies(dayIsOver, isMet(noLaterThan)), implies(monthsAreOver, isMet(lastDayOfMonths))),
  ),
  hint: "Record the delivery of the report.",
});
