import { and, equals, field, some } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";

/** V16. */
export const officesStayFilled = rule({
  id: "V16",
  statement:
    "the council has a director of children’s services and a lead member, whatever the delivery model",
  strength: "ST",
  basis: ["CA2004/ss18-19"],
  onBreach: "note",
  standing: { each: "facts.vacancies", as: "v" },
  require: some(
    "facts.offices",
    "o",
    and(
      equals(field("o.office", "the office"), field("v.office", "the office")),
      equals(field("o.status", "the state of the office"), "held"),
    ),
    "who held the office next",
  ),
  hint: "Record who took up the office.",
});
