import { and, equals, every, field, implies, not } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { aDirectionInForce, someOnRecord, stepDay, stepField } from "./terms.ts";

/** V15. A commissioner has no power over the council but through a direction in force. */
export const instructionsNeedAComplyClause = rule({
  id: "V15",
  statement:
    "a commissioner instructs the council only while a direction in force obliges it to comply with that commissioner",
  strength: "ST",
  basis: ["EA1996/s497A(4A)", "EA1996/s497A(4B)"],
  onBreach: "reject",
  withoutEffect: true,
  require: and(
    aDirectionInForce(
      stepDay,
      (d) =>
        someOnRecord(
          `${d}.obligations`,
          "o",
          and(
            equals(field("o.kind", "the kind of obligation"), "complyWithInstructions"),
            equals(
              field("o.commission", "the commission that a clause names"),
              stepField("commission", "the commission"),
            ),
          ),
          "the obligations that the direction sets",
        ),
      "a direction in force that obliges the council to comply with the commissioner",
    ),
    every(
      "facts.commissions",
      "c",
      implies(
        equals(field("c.key", "the commission"), stepField("commission", "the commission")),
        not(equals(field("c.status", "the state of the commission"), "ended")),
      ),
    ),
  ),
  hint: "Make a direction that obliges the council to comply with the commissioner’s instructions, or give advice instead.",
});
