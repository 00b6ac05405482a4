/** The minded-to letter, the time to answer, and the answers. */
import { and, implies, isOnRecord, isTrue, not, every, field } from "#machines/logic/expression.ts";
import type { Condition } from "#machines/logic/expression.ts";
import type { Outcome, Power } from "#machines/law/power.ts";
import { contemplationPowers } from "./contemplation.ts";
import { proposalClock } from "./proposal-clock.ts";
import { proposalDecisions } from "./proposal-decision.ts";
import {
  dayIsKept,
  isCurrent,
  isNamed,
  namedIs,
  statusIs,
  staysCurrent,
  theProposal,
} from "./proposal-words.ts";
import {
  councilStands,
  cross,
  is,
  isNull,
  part,
  said,
  saidAt,
  same,
  sameDays,
  sameList,
} from "./words.ts";

const NOT_YET = ["receivedOn", "waivedOn", "consideredOn", "decidedOn", "outcome"] as const;

const sent: readonly Condition[] = [
  staysCurrent,
  theProposal(statusIs("open")),
  theProposal(is("proposal.window", "notServed", "the time to answer")),
  theProposal(sameDays("proposal.madeOn", "step.on", "the day of the letter")),
  theProposal(sameDays("proposal.servedOn", "step.dates.served", "the day of service")),
  theProposal(same("proposal.days", saidAt("representationsPeriodDays"), "the days promised")),
  theProposal(sameList("proposal.powers", saidAt("proposes.powers"), "the powers proposed")),
  theProposal(same("proposal.commissioner", saidAt("proposes.commissioner"), "a commissioner")),
  theProposal(same("proposal.model", saidAt("proposes.model"), "the model proposed")),
  ...NOT_YET.map((name) => theProposal(isNull(`proposal.${name}`, "what has not come yet"))),
];

/** The day is put on record: exactly, where none was on record before. */
const dayIsRecorded = (name: string): readonly Outcome[] => [
  {
    says: "the day is on record",
    when: namedIs(isNull(`proposal.${name}`, "the day")),
    moves: {},
    leaves: [theProposal(dayIsKept(name))],
  },
  {
    says: "a day was on record before, or the proposal is not",
    moves: {},
    leaves: [
      every(
        "facts.proposals",
        "proposal",
        implies(isNamed, isOnRecord(field(`proposal.${name}`, "the day"))),
      ),
    ],
  },
];

const decisionAwaited: readonly Outcome[] = [
  {
    says: "the current proposal awaits a decision",
    when: and(isCurrent, namedIs(statusIs("open"))),
    moves: { proposal: "considering" },
    leaves: [theProposal(statusIs("open")), staysCurrent],
  },
  { says: "the proposal is not current, or is decided: nothing moves", moves: {} },
];

const letters: readonly Power[] = [
  {
    event: "MindedToLetterSent",
    holder: "the Secretary of State",
    provisions: ["fairness", "EA1996/s497A(2)"],
    preconditions: [councilStands],
    outcomes: [
      {
        says: "the letter’s proposal is the current one, and service is not on record yet",
        moves: { proposal: "mindedTo.notServed" },
        leaves: sent,
      },
    ],
    changes: ["proposals", "current"],
  },
  {
    event: "MindedToLetterServed",
    holder: "the Secretary of State",
    provisions: ["fairness", "termsOfInstrument"],
    preconditions: [councilStands],
    outcomes: dayIsRecorded("servedOn"),
    changes: ["proposals"],
  },
];

const answers: readonly Power[] = [
  {
    event: "RepresentationsReceived",
    holder: "the council",
    provisions: ["fairness"],
    preconditions: [],
    outcomes: cross(dayIsRecorded("receivedOn"), decisionAwaited),
    changes: ["proposals"],
  },
  {
    event: "RepresentationsWaived",
    holder: "the council",
    provisions: ["fairness"],
    preconditions: [],
    outcomes: cross(dayIsRecorded("waivedOn"), decisionAwaited),
    changes: ["proposals"],
  },
  {
    event: "RepresentationsConsidered",
    holder: "the Secretary of State",
    provisions: ["fairness"],
    preconditions: [
      part(
        "V21",
        "depart",
        "the Secretary of State considered any representations with an open mind",
        implies(
          isOnRecord(said("closedMind", "whether the mind was closed")),
          not(isTrue(said("closedMind", "whether the mind was closed"))),
        ),
      ),
    ],
    outcomes: cross(dayIsRecorded("consideredOn"), decisionAwaited),
    changes: ["proposals"],
  },
];

/** What can be done with proposals. */
export const proposalPowers: readonly Power[] = [
  ...letters,
  ...proposalClock,
  ...answers,
  ...proposalDecisions,
  ...contemplationPowers,
];
