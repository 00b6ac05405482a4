/** The decision on a proposal, its withdrawal, and what is said or recorded beside it. */
import { and, field, isOneOf, not, or, isOnRecord } from "#machines/logic/expression.ts";
import type { Outcome, Power } from "#machines/law/power.ts";
import { answerIsClosed, isConsideredInOrder, namedProposalIs, openTimeIsOver } from "./hearing.ts";
import {
  dayIsKept,
  isCurrent,
  namedIs,
  noneCurrent,
  statusIs,
  staysCurrent,
  theProposal,
} from "./proposal-words.ts";
import { cross, part, recorded, said, saidAt, same, currentProposal } from "./words.ts";
import { recordedAs, adds, asSaid, dayOfStep, theEntry } from "./record-words.ts";

const outcome = said("outcome", "the outcome of the proposal");

/** Where the step names another proposal than the current one, the current one stays. */
const otherStaysCurrent: readonly Outcome[] = [
  {
    says: "another proposal stays current",
    when: isOnRecord(currentProposal),
    moves: {},
    leaves: [isOnRecord(currentProposal), not(isCurrent)],
  },
  { says: "no proposal is current, and nothing moves", moves: {}, leaves: [noneCurrent] },
];

const decided: readonly Outcome[] = [
  {
    says: "the current proposal is dropped",
    when: and(isCurrent, isOneOf(outcome, ["doNotIssue", "noticeInstead"])),
    moves: { proposal: "idle" },
    leaves: [noneCurrent],
  },
  {
    says: "it is decided to issue the direction proposed, as it was or modified",
    when: isCurrent,
    moves: { proposal: "decided" },
    leaves: [staysCurrent],
  },
  ...otherStaysCurrent,
];

const decisionKept: readonly Outcome[] = [
  {
    says: "the decision and its day are on record",
    when: namedIs(statusIs("open")),
    moves: {},
    leaves: [
      theProposal(statusIs("decided")),
      theProposal(dayIsKept("decidedOn")),
      theProposal(same("proposal.outcome", saidAt("outcome"), "the outcome")),
    ],
  },
  ...["decided", "issued", "withdrawn", "abolished"].map((status) => ({
    says: `the proposal was ${status} before and stays so`,
    when: namedIs(statusIs(status)),
    moves: {},
    leaves: [theProposal(statusIs(status))],
  })),
  { says: "the proposal is not on record", moves: {} },
];

const notWithdrawn = part(
  "T11",
  "note",
  "there was such a proposal and it had not been withdrawn",
  namedProposalIs(
    not(
      isOneOf(field("proposal.status", "the status of the proposal"), ["withdrawn", "abolished"]),
    ),
    "the proposal that is decided",
  ),
);

/** Decisions, withdrawals, urgency, announcements and hearings. */
export const proposalDecisions: readonly Power[] = [
  {
    event: "ProposalDecided",
    holder: "the Secretary of State",
    provisions: ["fairness"],
    preconditions: [
      notWithdrawn,
      part(
        "V20",
        "depart",
        "any answer was considered first, and that no earlier than it came, was waived or was due",
        namedProposalIs(isConsideredInOrder, "a proposal of which the answer was considered"),
      ),
      part(
        "V19",
        "depart",
        "the days that the letter promised had run from service, or the council did not need them",
        namedProposalIs(answerIsClosed, "a proposal to which the time to answer had closed"),
      ),
    ],
    outcomes: cross(decided, decisionKept),
    changes: ["proposals", "current"],
  },
  {
    event: "ProposalWithdrawn",
    holder: "the Secretary of State",
    provisions: ["fairness"],
    preconditions: [
      part(
        "2.2",
        "note",
        "there was such a proposal and it had not ended",
        namedProposalIs(
          isOneOf(field("proposal.status", "the status of the proposal"), ["open", "decided"]),
          "the proposal that is withdrawn",
        ),
      ),
    ],
    outcomes: cross(
      [
        {
          says: "no proposal is current",
          when: isCurrent,
          moves: { proposal: "idle" },
          leaves: [noneCurrent],
        },
        ...otherStaysCurrent,
      ],
      [
        {
          says: "the proposal is withdrawn",
          when: namedIs(or(statusIs("open"), statusIs("decided"))),
          moves: {},
          leaves: [theProposal(statusIs("withdrawn"))],
        },
        {
          says: "the proposal had led to a direction",
          when: namedIs(statusIs("issued")),
          moves: {},
          leaves: [theProposal(statusIs("issued"))],
        },
        { says: "the proposal had ended, or is not on record", moves: {} },
      ],
    ),
    changes: ["proposals", "current"],
  },
  {
    event: "UrgencyRecorded",
    holder: "the Secretary of State",
    provisions: ["fairness"],
    preconditions: [],
    outcomes: recordedAs(
      adds("urgencies", "urgency", {
        key: theEntry,
        direction: asSaid("direction"),
        reason: asSaid("reason"),
        on: dayOfStep,
      }),
    ),
    changes: ["urgencies"],
  },
  {
    event: "OutcomeAnnounced",
    holder: "anyone",
    provisions: ["fairness"],
    preconditions: [
      part(
        "V21",
        "depart",
        "the time to answer every open proposal was over when the outcome was announced as settled",
        openTimeIsOver,
      ),
    ],
    outcomes: recorded,
    changes: [],
  },
  {
    event: "CriticismPutToIndividual",
    holder: "anyone",
    provisions: ["shoesmith"],
    preconditions: [],
    outcomes: [
      {
        says: "the hearing is on record and moves nothing",
        moves: {},
        leaves: [
          adds("hearings", "hearing", {
            key: theEntry,
            role: asSaid("role"),
            couldAnswer: asSaid("couldAnswer"),
            on: dayOfStep,
          }),
        ],
      },
    ],
    changes: ["hearings"],
  },
];
