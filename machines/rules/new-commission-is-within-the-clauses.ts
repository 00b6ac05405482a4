import { and, equals, every, field, implies, isOneOf } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { inForceOn, someOnRecord, stepDay, stepField } from "./terms.ts";

const setsObligations = "the obligations that the direction sets";
const complies = equals(field("o.kind", "the kind of obligation"), "complyWithInstructions");

/** V14. A clause that names a person binds the council to that person only. */
export const newCommissionIsWithinTheClauses = rule({
  id: "V14",
  statement:
    "a commissioner who is to instruct is one whom the direction in force names, or the direction is revised",
  strength: "ST",
  basis: ["EA1996/s570"],
  onBreach: "depart",
  when: isOneOf(stepField("mandate", "what the commissioner is to do"), ["instruct", "both"]),
  require: every(
    "facts.directions",
    "d",
    implies(
      and(inForceOn("d", stepDay), someOnRecord("d.obligations", "o", complies, setsObligations)),
      someOnRecord(
        "d.obligations",
        "o",
        and(
          complies,
          equals(
            field("o.commission", "the commission that a clause names"),
            stepField("commission", "the commission"),
          ),
        ),
        setsObligations,
      ),
    ),
  ),
  hint: "Revise the direction so that its clauses reach the new commissioner.",
});
