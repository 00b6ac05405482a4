import { equals, field } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { helpFollowed, reportPublishedOn } from "./terms.ts";

/**
 * V28. The number of days has no source. The end is assumed: from April 2026 there is no overall
 * grade, and what is asked then is V28a.
 */
export const helpFollowsInadequate = rule({
  id: "V28",
  statement: "an adviser or commissioner follows an Inadequate grade within a set number of days",
  strength: "PO",
  basis: ["policyAdviser2022"],
  onBreach: "depart",
  inForce: { from: "2016-07-01", to: "2026-04-01" },
  inForceOn: reportPublishedOn,
  standing: { each: "facts.inspections", as: "i" },
  when: equals(field("i.overall", "the overall grade"), "inadequate"),
  require: helpFollowed,
  hint: "Record the adviser or commissioner who followed.",
});
