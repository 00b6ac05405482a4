import { and, equals, every, field, implies, isOneOf, not } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepField } from "./terms.ts";

const cause = stepField("cause", "what is said to have ended the direction");
const itIsTheOne = equals(field("d.key", "the direction"), stepField("direction", "the direction"));
// A direction that runs until revoked has no day on which it expires.
const hasATerm = not(equals(field("d.term", "how long the direction lasts"), "indefinite"));

/**
 * V07. A Good grade, a report, a trust's launch or the end of a commission ends nothing by
 * itself.
 */
export const onlyFiveThingsEndADirection = rule({
  id: "V07",
  statement:
    "the direction ended by revocation, expiry, supersession, quashing or the abolition of the council, and by nothing else",
  strength: "ST",
  basis: ["EA1996/s497A(6)"],
  onBreach: "reject",
  withoutEffect: true,
  require: and(
    isOneOf(cause, ["revocation", "expiry", "supersession", "quashing", "abolition"]),
    implies(equals(cause, "expiry"), every("facts.directions", "d", implies(itIsTheOne, hasATerm))),
  ),
  hint: "Record the revocation, expiry, new direction, judgment or order that ended it.",
});
