import { and, equals, field, isTrue } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { aDirectionInForce, stepDay, stepField } from "./terms.ts";

/** V12. A notice or a proposal cannot be enforced in court. */
export const mandatoryOrderEnforcesADirection = rule({
  id: "V12",
  statement: "a mandatory order is sought only against the breach of a direction in force",
  strength: "ST",
  basis: ["EA1996/s497A(7)"],
  onBreach: "reject",
  require: and(
    isTrue(stepField("breachAlleged", "whether a breach is alleged")),
    aDirectionInForce(
      stepDay,
      (d) =>
        equals(
          field(`${d}.key`, "the direction"),
          stepField("direction", "the direction to be enforced"),
        ),
      "the direction to be enforced, in force",
    ),
  ),
  hint: "Name the direction in force and the breach alleged.",
});
