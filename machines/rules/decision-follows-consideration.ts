import {
  happened,
  and,
  every,
  implies,
  isOnRecord,
  onOrAfter,
  onOrBefore,
  or,
  some,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { linkedProposal, stepDay, stepField, windowEnd } from "./terms.ts";

const consideredOn = happened("p.consideredOn", "the day any representations were considered");
const consideredInOrder = and(
  onOrBefore(consideredOn, stepDay),
  or(
    onOrAfter(consideredOn, windowEnd("p")),
    onOrAfter(consideredOn, happened("p.receivedOn", "an early answer from the council")),
    onOrAfter(consideredOn, happened("p.waivedOn", "an express waiver by the council")),
  ),
);

/** V20. */
export const decisionFollowsConsideration = rule({
  id: "V20",
  statement:
    "the decision came no earlier than the consideration of any answer, and that no earlier than the answer, the waiver or the end of the time to answer",
  strength: "PL",
  basis: ["fairness"],
  onBreach: "depart",
  when: isOnRecord(stepField("proposal", "the proposal that the step follows")),
  require: and(
    every("facts.proposals", "p", implies(linkedProposal("p"), consideredInOrder)),
    some("facts.proposals", "p", linkedProposal("p"), "the proposal that the step follows"),
  ),
  hint: "Consider the answer, or let the time to answer end, before deciding.",
});
