import { follows, step } from "#machines/chart/transition.ts";
import { and, equals, field, isOneOf, isOnRecord } from "#machines/logic/expression.ts";
import { position, type Region } from "./region.ts";

const proposal = { key: { step: "data.proposal" } } as const;

const itIsCurrent = and(
  isOnRecord(field("step.data.proposal", "the proposal")),
  equals(
    field("facts.current.proposal", "the proposal"),
    field("step.data.proposal", "the proposal"),
  ),
);

const noLongerCurrent = {
  when: itIsCurrent,
  set: "current",
  to: { proposal: { is: null } },
} as const;

/** The proposal to direct: the minded-to letter, the time to answer, the answer, the decision. */
export const proposalRegion: Region = {
  chart: {
    initial: "idle",
    states: {
      idle: position("no proposal to direct"),
      mindedTo: {
        meta: { label: "minded to direct" },
        initial: "notServed",
        states: {
          notServed: position("minded to direct; service of the letter not on record"),
          windowOpen: position("minded to direct; time to answer running"),
          windowClosed: position("minded to direct; time to answer ended"),
        },
      },
      considering: position("time to answer over or used; decision awaited"),
      decided: position("decided; the direction or other step not yet in effect"),
    },
    on: {
      MindedToLetterSent: step(["timeOfferedIsUsual", "councilExists"], { to: "mindedTo" }),
      MindedToLetterServed: step(["councilExists"]),
      $windowOpened: step(
        [],
        [{ given: "theAnswerIsStillAwaited", to: "mindedTo.windowOpen" }, {}],
      ),
      $windowClosed: step(
        [],
        [{ given: "theAnswerIsStillAwaited", to: "mindedTo.windowClosed" }, {}],
      ),
      RepresentationsReceived: step(
        [],
        [{ given: "itIsTheCurrentProposalStillOpen", to: "considering" }, {}],
      ),
      RepresentationsWaived: step(
        [],
        [{ given: "itIsTheCurrentProposalStillOpen", to: "considering" }, {}],
      ),
      RepresentationsConsidered: step(
        ["outcomeNotSettledEarly"],
        [{ given: "itIsTheCurrentProposalStillOpen", to: "considering" }, {}],
      ),
      ProposalWithdrawn: step([], [{ given: "itIsTheCurrentProposal", to: "idle" }, {}]),
      ProposalDecided: step(
        ["promisedTimeWasGiven", "decisionFollowsConsideration"],
        [
          { given: "itIsNotTheCurrentProposal" },
          { given: "theProposalIsDropped", to: "idle" },
          { to: "decided" },
        ],
      ),
      UrgencyRecorded: step([]),
      OutcomeAnnounced: step(["outcomeNotSettledEarly"]),
      CriticismPutToIndividual: step([]),
      ContemplationNoticeGiven: step(["assistanceDutyIsOn", "councilExists"]),
      ContemplationEnded: step([]),
      AssistanceRequired: step(["assistanceDutyIsOn"]),
      $directionMade: follows([{ given: "theCurrentProposalIsIssued", to: "decided" }, {}]),
      $proposalSpent: follows([{ given: "noProposalIsCurrent", to: "idle" }, {}]),
      $councilAbolished: follows({ to: "idle" }),
    },
  },
  effects: {
    MindedToLetterSent: [
      {
        add: "proposals",
        member: {
          key: { step: "data.proposal" },
          madeOn: { step: "on" },
          servedOn: { step: "dates.served" },
          days: { step: "data.representationsPeriodDays" },
          powers: { step: "data.proposes.powers" },
          commissioner: { step: "data.proposes.commissioner" },
          model: { step: "data.proposes.model" },
          receivedOn: { is: null },
          waivedOn: { is: null },
          consideredOn: { is: null },
          decidedOn: { is: null },
          outcome: { is: null },
          window: { is: "notServed" },
          status: { is: "open" },
        },
      },
      { set: "current", to: { proposal: { step: "data.proposal" } } },
    ],
    MindedToLetterServed: [
      { change: "proposals", where: proposal, set: { servedOn: { step: "on" } } },
    ],
    $windowOpened: [{ change: "proposals", where: proposal, set: { window: { is: "open" } } }],
    $windowClosed: [{ change: "proposals", where: proposal, set: { window: { is: "closed" } } }],
    RepresentationsReceived: [
      { change: "proposals", where: proposal, set: { receivedOn: { step: "on" } } },
    ],
    RepresentationsWaived: [
      { change: "proposals", where: proposal, set: { waivedOn: { step: "on" } } },
    ],
    RepresentationsConsidered: [
      { change: "proposals", where: proposal, set: { consideredOn: { step: "on" } } },
    ],
    ProposalWithdrawn: [
      {
        change: "proposals",
        where: { ...proposal, status: { is: ["open", "decided"] } },
        set: { status: { is: "withdrawn" } },
      },
      noLongerCurrent,
    ],
    ProposalDecided: [
      {
        change: "proposals",
        where: { ...proposal, status: { is: "open" } },
        set: {
          status: { is: "decided" },
          decidedOn: { step: "on" },
          outcome: { step: "data.outcome" },
        },
      },
      {
        when: and(
          itIsCurrent,
          isOneOf(field("step.data.outcome", "the outcome"), ["doNotIssue", "noticeInstead"]),
        ),
        set: "current",
        to: { proposal: { is: null } },
      },
    ],
    UrgencyRecorded: [
      {
        add: "urgencies",
        member: {
          key: { step: "id" },
          direction: { step: "data.direction" },
          reason: { step: "data.reason" },
          on: { step: "on" },
        },
      },
    ],
    CriticismPutToIndividual: [
      {
        add: "hearings",
        member: {
          key: { step: "id" },
          role: { step: "data.role" },
          couldAnswer: { step: "data.couldAnswer" },
          on: { step: "on" },
        },
      },
    ],
    ContemplationNoticeGiven: [
      {
        add: "contemplations",
        member: {
          key: { step: "data.notice" },
          notifiedOn: { step: "on" },
          satisfiedOn: { step: "data.satisfiedOn" },
          powers: { step: "data.powersContemplated" },
          status: { is: "open" },
        },
      },
    ],
    ContemplationEnded: [
      {
        change: "contemplations",
        where: { key: { step: "data.notice" } },
        set: { status: { is: "ended" } },
      },
    ],
  },
};
