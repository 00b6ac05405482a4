import { and, equals, implies } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepField, stepIs } from "./terms.ts";

/** V40. The two regimes have different Secretaries of State; joint use is two instruments. */
export const regimesAreKeptApart = rule({
  id: "V40",
  statement:
    "a direction under section 497A and a best value direction under the Local Government Act 1999 are separate instruments, each of its own Secretary of State",
  strength: "ST",
  basis: ["EA1996/s497A", "LGA1999/s15"],
  onBreach: "reject",
  require: and(
    implies(
      stepIs("StatutoryDirectionMade"),
      equals(stepField("act", "the Act under which the direction is made"), "EA1996/s497A"),
    ),
    implies(
      stepIs("BestValueDirectionMade"),
      equals(
        stepField("madeBy", "the office that made the direction"),
        "secretaryOfStateForLocalGovernment",
      ),
    ),
  ),
  hint: "Enter each instrument under its own Act.",
});
