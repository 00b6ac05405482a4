import {
  and,
  equals,
  every,
  field,
  implies,
  includes,
  isOneOf,
  isOnRecord,
  isTrue,
  not,
  notEmpty,
  some,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { linkedProposal, stepField } from "./terms.ts";

const powers = stepField("powers", "the subsections under which the direction is made");
const proposedPowers = field("p.powers", "the powers proposed");
const model = stepField("requiresModel", "the delivery model that the direction requires");
const noHeavier = and(
  implies(includes(powers, "4"), includes(proposedPowers, "4")),
  implies(includes(powers, "4A"), includes(proposedPowers, "4A")),
  implies(
    notEmpty(stepField("appoints", "the commissions that the direction relies on")),
    isTrue(field("p.commissioner", "whether a commissioner was proposed")),
  ),
  implies(
    not(isOneOf(model, ["none", "council"])),
    equals(field("p.model", "the delivery model proposed"), model),
  ),
);

/**
 * V22. Heavier means adding (4) or (4A), a commissioner or a change of delivery that the
 * proposal did not hold.
 */
export const directionIsNoHeavierThanProposed = rule({
  id: "V22",
  statement:
    "the direction is not materially heavier than the proposal that the council could answer",
  strength: "PL",
  basis: ["fairness"],
  onBreach: "depart",
  when: isOnRecord(stepField("proposal", "the proposal that the step follows")),
  require: and(
    every("facts.proposals", "p", implies(linkedProposal("p"), noHeavier)),
    some("facts.proposals", "p", linkedProposal("p"), "the proposal that the step follows"),
  ),
  hint: "Send a fresh minded-to letter for what the first did not propose.",
});
