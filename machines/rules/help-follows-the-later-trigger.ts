import { and, date, equals, field, isTrue, or } from "#machines/logic/expression.ts";
import { helpFollowsInadequate } from "./help-follows-inadequate.ts";
import { rule } from "./rule.ts";
import { someOnRecord } from "./terms.ts";

/**
 * V28a. What follows V28 and V29 once reports give no overall grade. The policy was not found, so
 * its trigger is not set: until it is, a report with an area judged Inadequate leaves a gap.
 */
export const helpFollowsTheLaterTrigger = rule({
  id: "V28a",
  statement:
    "from April 2026, when reports ceased to give an overall grade, an adviser or commissioner follows an Inadequate judgement that meets the Department’s trigger, which was not found",
  strength: "PO",
  basis: ["policyAfterMarch2026"],
  onBreach: "depart",
  inForce: { from: "2026-04-01", to: null },
  inForceOn: date("i.on", "the day the report was published"),
  standing: { each: "facts.inspections", as: "i" },
  when: and(
    or(
      someOnRecord(
        "i.judgements",
        "a",
        equals(field("a.grade", "the grade of the area"), "inadequate"),
        "the judgements of the areas",
      ),
      equals(field("i.overall", "the overall grade"), "inadequate"),
    ),
    isTrue(
      field(
        "law.inadequateAreaIsTrigger",
        "the trigger for an adviser or commissioner after March 2026 (no source gives it)",
      ),
    ),
  ),
  require: helpFollowsInadequate.require,
  hint: "Record the adviser or commissioner who followed.",
  confirmed: false,
});
