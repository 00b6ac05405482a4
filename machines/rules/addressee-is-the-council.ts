import { isOneOf } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepField } from "./terms.ts";

/** V04. */
export const addresseeIsTheCouncil = rule({
  id: "V04",
  statement: "the direction is addressed to the council or an officer of it",
  strength: "ST",
  basis: ["EA1996/s497A(4)", "EA1996/s497A(4B)"],
  onBreach: "reject",
  require: isOneOf(stepField("addressee", "to whom the direction is addressed"), [
    "council",
    "officerOfCouncil",
  ]),
  hint: "Address the direction to the council or to an officer of it: it cannot bind a trust, a health body, the police or a commissioner.",
});
