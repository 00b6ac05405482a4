import { atLeast, field } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepField } from "./terms.ts";

/**
 * V41. No statute fixes a number of days: the usual one is practice, and the earliest document seen
 * that shows it is the letter about Solihull of October 2022. What was usual before is not known.
 */
export const timeOfferedIsUsual = rule({
  id: "V41",
  statement: "the time offered to answer is at least the usual time",
  strength: "PR",
  basis: ["practice"],
  onBreach: "note",
  inForce: { from: "2022-10-01", to: null },
  require: atLeast(
    stepField("representationsPeriodDays", "the number of days that the letter allows"),
    field("law.usualRepresentationsDays", "the usual number of days"),
  ),
  hint: "Offer at least the usual time, or expect to be asked why not.",
});
