/** What the days alone do to the time to answer the current proposal. */
import { and, equals, field, isOnRecord, type Condition } from "#machines/logic/expression.ts";
import type { Outcome, Power } from "#machines/law/power.ts";
import { currentProposal, is, isNull, isThere, theOneNamed } from "./words.ts";

const isCurrent = and(
  isOnRecord(currentProposal),
  equals(field("proposal.key", "the name of the proposal"), currentProposal),
);

/** The letter of which the time runs is that of the current proposal. */
const itIsCurrent = and(
  isOnRecord(currentProposal),
  equals(field("step.data.proposal", "the proposal that the day concerns"), currentProposal),
);

/** Nothing has been answered, waived, considered or decided on the current proposal. */
const isUnanswered = isThere(
  "facts.proposals",
  "proposal",
  and(
    isCurrent,
    is("proposal.status", "open", "the status of the proposal"),
    isNull("proposal.receivedOn", "the day the council answered"),
    isNull("proposal.waivedOn", "the day the council waived its time to answer"),
    isNull("proposal.consideredOn", "the day the answer was considered"),
    isNull("proposal.decidedOn", "the day of the decision"),
  ),
);

/** The proposal that the day concerns is on record, and this is so of it. */
const currentIs = (where: Condition): Condition =>
  theOneNamed("facts.proposals", "proposal", "proposal", where);

const windowIs = (window: string): Condition =>
  currentIs(is("proposal.window", window, "the time to answer"));

const served = currentIs(isOnRecord(field("proposal.servedOn", "the day of service")));
const promised = currentIs(isOnRecord(field("proposal.days", "the days promised")));

const moved = (
  says: string,
  position: string,
  leaves: readonly Condition[],
): readonly Outcome[] => [
  { says, when: and(itIsCurrent, isUnanswered), moves: { proposal: position }, leaves },
  { says: "the proposal was answered, waived, considered or decided before", moves: {}, leaves },
];

/** The opening and the closing of the time to answer. */
export const proposalClock: readonly Power[] = [
  {
    event: "$windowOpened",
    holder: "anyone",
    provisions: ["fairness", "termsOfInstrument"],
    preconditions: [],
    outcomes: moved("the time to answer runs from service", "mindedTo.windowOpen", [
      windowIs("open"),
      served,
    ]),
    changes: ["proposals"],
  },
  {
    event: "$windowClosed",
    holder: "anyone",
    provisions: ["fairness", "termsOfInstrument"],
    preconditions: [],
    outcomes: moved("the time to answer has ended without an answer", "mindedTo.windowClosed", [
      windowIs("closed"),
      served,
      promised,
    ]),
    changes: ["proposals"],
  },
];
