import {
  happened,
  onOrAfter,
  and,
  equals,
  every,
  field,
  implies,
  isTrue,
  not,
  onOrBefore,
  or,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { someOnRecord, stepDay, stepField, stepIs, windowEnd } from "./terms.ts";

const itIsConsidered = stepIs("RepresentationsConsidered");
const closedMind = stepField("closedMind", "whether the answer was considered with a closed mind");

/** V21. A field that needs judgement: decided only from what the record states. */
export const outcomeNotSettledEarly = rule({
  id: "V21",
  statement:
    "no public statement treated the outcome as settled before the time to answer had ended, and no answer was considered with a closed mind",
  strength: "PL",
  basis: ["fairness"],
  onBreach: "depart",
  when: or(
    itIsConsidered,
    and(
      implies(
        stepIs("CommissionerAppointed"),
        isTrue(stepField("publiclySettled", "whether the appointment was public at the time")),
      ),
      implies(
        stepIs("CommissionerNamed"),
        isTrue(stepField("asAppointed", "whether the person was named as already appointed")),
      ),
      someOnRecord(
        "facts.proposals",
        "p",
        equals(field("p.status", "the state of the proposal"), "open"),
      ),
    ),
  ),
  require: and(
    implies(itIsConsidered, not(isTrue(closedMind))),
    or(
      itIsConsidered,
      every(
        "facts.proposals",
        "p",
        implies(
          equals(field("p.status", "the state of the proposal"), "open"),
          or(
            onOrAfter(stepDay, windowEnd("p")),
            onOrBefore(happened("p.waivedOn", "an express waiver by the council"), stepDay),
          ),
        ),
      ),
    ),
  ),
  hint: "Wait for the time to answer to end before treating the outcome as settled in public.",
});
