import { and, equals, field, intersects, not } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { aDirectionInForce, stepDay, stepField } from "./terms.ts";

/** V10. Under (4B) there is only the access that the direction's own clauses give. */
export const statutoryEntryNeedsRemoval = rule({
  id: "V10",
  statement:
    "statutory rights of entry and inspection are used only under a direction made under (4) or (4A) that is in force",
  strength: "ST",
  basis: ["EA1996/s497B"],
  onBreach: "reject",
  when: not(equals(stepField("basis", "the right relied on"), "clauseOfDirection")),
  require: and(
    equals(stepField("basis", "the right relied on"), "EA1996/s497B"),
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
  hint: "Rely on a clause of the direction in force, or on a direction under (4) or (4A).",
});
