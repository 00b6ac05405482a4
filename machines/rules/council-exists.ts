import { before, happened, isOnRecord, not, or } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepDay } from "./terms.ts";

const abolishedOn = happened("facts.current.abolishedOn", "the day the council was abolished");

/**
 * P05. Section 497A speaks to a local authority, and every other act presupposes one. What an
 * abolished council left undone is a matter for the councils in its place (T41). Statements and
 * papers about what went before may come later.
 */
export const councilExists = rule({
  id: "P05",
  statement: "the step is taken by or towards a council that has not been abolished",
  strength: "ST",
  basis: ["EA1996/s497A"],
  onBreach: "reject",
  confirmed: false,
  require: or(not(isOnRecord(abolishedOn)), before(stepDay, abolishedOn)),
  hint: "Take the step towards a council that took its place.",
});
