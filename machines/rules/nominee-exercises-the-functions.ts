import {
  and,
  equals,
  every,
  field,
  implies,
  includes,
  not,
  type Condition,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { aDirectionInForce, inForceOn, stepDay, stepField } from "./terms.ts";

const exercisedBy = stepField("exercisedBy", "who exercised the functions");
const removesFunctions = (d: string): Condition =>
  includes(field(`${d}.powers`, "the subsections under which the direction was made"), "4A");

/** V08. */
export const nomineeExercisesTheFunctions = rule({
  id: "V08",
  statement:
    "while a direction under (4A) is in force the functions are exercised by the Secretary of State or a nominee, and otherwise by the council",
  strength: "ST",
  basis: ["EA1996/s497A(4A)", "EA1996/s497A(4AC)"],
  onBreach: "reject",
  require: and(
    implies(
      not(equals(exercisedBy, "council")),
      aDirectionInForce(stepDay, removesFunctions, "a direction under (4A) in force"),
    ),
    implies(
      equals(exercisedBy, "council"),
      every("facts.directions", "d", implies(inForceOn("d", stepDay), not(removesFunctions("d")))),
    ),
  ),
  hint: "Check who exercised the functions against the power of the direction in force.",
});
