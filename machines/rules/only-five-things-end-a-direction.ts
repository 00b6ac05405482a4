import { isOneOf } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepField } from "./terms.ts";

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
  require: isOneOf(stepField("cause", "what is said to have ended the direction"), [
    "revocation",
    "expiry",
    "supersession",
    "quashing",
    "abolition",
  ]),
  hint: "Record the revocation, expiry, new direction, judgment or order that ended it.",
});
