import {
  after,
  and,
  date,
  equals,
  every,
  field,
  implies,
  includes,
  onOrAfter,
  not,
  or,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepField } from "./terms.ts";

// Gate 2A is a finding about the coming end itself, so it is made before it.
const wasRevoked = and(
  not(equals(stepField("gate", "which gate the Secretary of State relied on"), "2A")),
  equals(field("d.line", "the line of directions"), stepField("line", "the line of directions")),
  equals(field("d.status", "the state of the direction"), "ended"),
  equals(field("d.endedHow", "how the earlier direction ended"), "revoked"),
);
const satisfiedOn = date(
  "step.data.satisfiedOn",
  "the day the Secretary of State was satisfied of the failure",
);

/**
 * V13a. Section 570 lets a direction be varied on the same conditions as it was given, so a
 * finding is not used twice.
 */
export const revisedDirectionHasItsOwnGate = rule({
  id: "V13a",
  statement:
    "a direction that follows another rests on a finding of its own, made after the earlier one’s and, where that was revoked, not before its revocation",
  strength: "ST",
  basis: ["EA1996/s570", "EA1996/s497A(2)"],
  onBreach: "depart",
  confirmed: false,
  require: every(
    "facts.directions",
    "d",
    and(
      implies(
        or(
          includes(
            stepField("replaces", "which directions it replaces"),
            field("d.key", "the direction"),
          ),
          wasRevoked,
        ),
        after(satisfiedOn, date("d.satisfiedOn", "the day of the earlier finding")),
      ),
      implies(
        wasRevoked,
        onOrAfter(satisfiedOn, date("d.endedOn", "the day the earlier direction ended")),
      ),
    ),
  ),
  hint: "Record a fresh finding of failure for this direction.",
});
