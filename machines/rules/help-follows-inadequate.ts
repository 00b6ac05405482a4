import {
  and,
  before,
  date,
  equals,
  field,
  not,
  onOrAfter,
  onOrBefore,
  or,
  plusDays,
  some,
  type Condition,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { absenceNotStated, someOnRecord } from "./terms.ts";

const publishedOn = date("i.on", "the day the report was published");
const limit = plusDays(
  publishedOn,
  field(
    "law.adviserFollowsDays",
    "the number of days within which an adviser or commissioner must follow (no source gives one)",
  ),
);
const inTime = (path: string, words: string): Condition =>
  and(onOrAfter(date(path, words), publishedOn), onOrBefore(date(path, words), limit));
const isAdviser = equals(field("s.kind", "the kind of support"), "adviser");
// The Department's own: one whom another department appointed answers to that department.
const isOfTheDepartment = not(
  equals(field("c.department", "which department appointed"), "localGovernment"),
);
const adviserInTime = and(isAdviser, inTime("s.from", "the day the adviser was appointed"));
const commissionerInTime = and(
  isOfTheDepartment,
  inTime("c.appointedOn", "the day the commissioner was appointed"),
);

const inPlace = (of: string, appointedOn: string): Condition =>
  and(
    onOrBefore(date(`${of}.${appointedOn}`, "the day of appointment"), publishedOn),
    or(
      not(equals(field(`${of}.status`, "whether the appointment ended"), "ended")),
      before(publishedOn, date(`${of}.endedOn`, "the day the appointment ended")),
    ),
  );
// Policy asks that there be one: who helps already need not be appointed anew.
const oneIsInPlace = or(
  someOnRecord("facts.supports", "s", and(isAdviser, inPlace("s", "from"))),
  someOnRecord("facts.commissions", "c", and(isOfTheDepartment, inPlace("c", "appointedOn"))),
);

/**
 * V28. The number of days has no source, and what replaced the trigger after March 2026 was not
 * found.
 */
export const helpFollowsInadequate = rule({
  id: "V28",
  statement:
    "an Inadequate grade finds an adviser or commissioner in place, or one follows it within a set number of days",
  strength: "PO",
  basis: ["policyAdviser2022"],
  onBreach: "depart",
  inForce: { from: "2016-07-01", to: "2026-04-01" },
  inForceOn: publishedOn,
  standing: { each: "facts.inspections", as: "i" },
  when: equals(field("i.overall", "the overall grade"), "inadequate"),
  // One on record outweighs a source that says there was none.
  require: or(
    oneIsInPlace,
    someOnRecord("facts.supports", "s", adviserInTime),
    someOnRecord("facts.commissions", "c", commissionerInTime),
    and(
      absenceNotStated("adviserOrCommissioner", publishedOn, limit),
      or(
        some("facts.supports", "s", adviserInTime, "an adviser"),
        some("facts.commissions", "c", commissionerInTime, "a commissioner"),
      ),
    ),
  ),
  hint: "Record the adviser or commissioner who followed.",
});
