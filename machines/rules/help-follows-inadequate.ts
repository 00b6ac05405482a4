import {
  and,
  date,
  equals,
  field,
  onOrAfter,
  onOrBefore,
  or,
  plusDays,
  some,
  type Condition,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { absenceNotStated } from "./terms.ts";

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

/**
 * V28. The number of days has no source, and what replaced the trigger after March 2026 was not
 * found.
 */
export const helpFollowsInadequate = rule({
  id: "V28",
  statement: "an adviser or commissioner follows an Inadequate grade within a set number of days",
  strength: "PO",
  basis: ["policyAdviser2022"],
  onBreach: "depart",
  inForce: { from: "2016-07-01", to: "2026-04-01" },
  inForceOn: publishedOn,
  standing: { each: "facts.inspections", as: "i" },
  when: equals(field("i.overall", "the overall grade"), "inadequate"),
  require: and(
    absenceNotStated("adviserOrCommissioner", publishedOn, limit),
    or(
      some(
        "facts.supports",
        "s",
        and(
          equals(field("s.kind", "the kind of support"), "adviser"),
          inTime("s.from", "the day the adviser was appointed"),
        ),
        "an adviser",
      ),
      some(
        "facts.commissions",
        "c",
        inTime("c.appointedOn", "the day the commissioner was appointed"),
        "a commissioner",
      ),
    ),
  ),
  hint: "Record the adviser or commissioner who followed.",
});
