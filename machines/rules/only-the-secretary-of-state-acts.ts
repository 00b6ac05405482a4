import { and, equals, implies } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepField, stepIs } from "./terms.ts";

/** V06. Power is the office's, not a person's: an official signs in its name. */
export const onlyTheSecretaryOfStateActs = rule({
  id: "V06",
  statement: "the direction is made or revoked by the Secretary of State for Education",
  strength: "ST",
  basis: ["EA1996/s497A(6)", "EA1996/s570"],
  onBreach: "reject",
  withoutEffect: true,
  require: and(
    implies(
      stepIs("StatutoryDirectionMade"),
      equals(
        stepField("madeBy", "the office that made the direction"),
        "secretaryOfStateForEducation",
      ),
    ),
    implies(
      stepIs("StatutoryDirectionRevoked"),
      equals(
        stepField("revokedBy", "the office that revoked the direction"),
        "secretaryOfStateForEducation",
      ),
    ),
  ),
  hint: "Only the Secretary of State’s office can take this step.",
});
