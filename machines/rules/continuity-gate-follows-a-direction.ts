import {
  and,
  atLeast,
  date,
  equals,
  field,
  implies,
  intersects,
  isOneOf,
  isOnRecord,
  not,
  or,
  some,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { absenceNotStated, sinceEver, someOnRecord, stepDay, stepField } from "./terms.ts";

const endsOnThisOccasion = and(
  intersects(
    field("d.directedFunctions", "the functions of the earlier direction"),
    stepField("directedFunctions", "the functions directed"),
  ),
  or(
    not(equals(field("d.status", "the state of the direction"), "ended")),
    and(
      isOneOf(field("d.endedHow", "how the earlier direction ended"), [
        "expiry",
        "revoked",
        "supersession",
        "as a source says",
      ]),
      equals(date("d.endedOn", "the day the earlier direction ended"), stepDay),
    ),
  ),
);

/**
 * V02. Gate 2A exists only at the end of an earlier direction about the same function: its expiry,
 * revocation or supersession. A direction that a court quashed is no occasion.
 */
export const continuityGateFollowsADirection = rule({
  id: "V02",
  statement:
    "a direction under gate 2A follows, at its end, an earlier direction that shares a function with it",
  strength: "ST",
  basis: ["EA1996/s497A(2A)"],
  onBreach: "depart",
  confirmed: false,
  when: equals(stepField("gate", "which gate the Secretary of State relied on"), "2A"),
  require: and(
    implies(
      isOnRecord(stepField("sequence", "the direction’s place in the series")),
      atLeast(stepField("sequence", "the direction’s place in the series"), 2),
    ),
    or(
      // A direction on record outweighs a source that says there was none.
      someOnRecord("facts.directions", "d", endsOnThisOccasion),
      and(
        absenceNotStated("direction", sinceEver, stepDay),
        some(
          "facts.directions",
          "d",
          endsOnThisOccasion,
          "an earlier direction that ends on this occasion",
        ),
      ),
    ),
  ),
  hint: "Rely on gate 2, or name the earlier direction whose end is the occasion.",
});
