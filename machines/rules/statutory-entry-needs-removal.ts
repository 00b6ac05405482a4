import { and, equals, field, implies, intersects } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { aDirectionInForce, someOnRecord, stepDay, stepField } from "./terms.ts";

const basis = stepField("basis", "the right relied on");

/** V10. Under (4B) there is only the access that the direction's own clauses give. */
export const statutoryEntryNeedsRemoval = rule({
  id: "V10",
  statement:
    "statutory rights of entry and inspection are used only under a direction made under (4) or (4A) that is in force, and access by a clause only under a direction in force that grants it",
  strength: "ST",
  basis: ["EA1996/s497B"],
  onBreach: "reject",
  require: and(
    implies(
      equals(basis, "EA1996/s497B"),
      aDirectionInForce(
        stepDay,
        (d) =>
          intersects(field(`${d}.powers`, "the subsections under which the direction was made"), [
            "4",
            "4A",
          ]),
        "a direction under (4) or (4A) in force",
      ),
    ),
    implies(
      equals(basis, "clauseOfDirection"),
      aDirectionInForce(
        stepDay,
        (d) =>
          someOnRecord(
            `${d}.obligations`,
            "o",
            equals(field("o.kind", "the kind of obligation"), "grantAccess"),
            "the obligations that the direction sets",
          ),
        "a direction in force that grants access",
      ),
    ),
  ),
  hint: "Rely on a clause of the direction in force, or on a direction under (4) or (4A).",
});
