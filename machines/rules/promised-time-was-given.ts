import { and, every, implies, isOnRecord, some } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepField, timeToAnswerWasGiven, linkedProposal } from "./terms.ts";

/** V19. The number of days is the letter's own promise; it runs from service. */
export const promisedTimeWasGiven = rule({
  id: "V19",
  statement:
    "the time to answer that the letter promised was given in full, unless the council answered early or waived it",
  strength: "PL",
  basis: ["fairness", "termsOfInstrument"],
  onBreach: "depart",
  when: isOnRecord(stepField("proposal", "the proposal that the step follows")),
  require: and(
    every("facts.proposals", "p", implies(linkedProposal("p"), timeToAnswerWasGiven("p"))),
    some("facts.proposals", "p", linkedProposal("p"), "the proposal that the step follows"),
  ),
  hint: "Wait until the day after the time to answer ends, or record the council’s early answer or waiver.",
});
