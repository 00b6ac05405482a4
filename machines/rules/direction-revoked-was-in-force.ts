import { and, equals, every, field, implies, not, some } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepField } from "./terms.ts";

const thisDirection = equals(
  field("d.key", "the direction"),
  stepField("direction", "the direction"),
);
const stands = not(equals(field("d.status", "the state of the direction"), "ended"));

/** P01. */
export const directionRevokedWasInForce = rule({
  id: "P01",
  statement: "a direction is revoked or quashed only while it stands",
  strength: "ST",
  basis: ["EA1996/s497A(6)"],
  onBreach: "reject",
  require: and(
    every("facts.directions", "d", implies(thisDirection, stands)),
    some("facts.directions", "d", thisDirection, "the direction that the step ends"),
  ),
  hint: "Record the making of the direction first, or name the one in force.",
});
