import type { OracleStep } from "./interface.ts";
import { count, dataOf, flag, keyOf, record, text, texts } from "./read.ts";
import {
  change,
  closeProposals,
  currentProposal,
  withKey,
  type Phase,
  type Proposal,
  type State,
} from "./state.ts";

/** What befell a proposal, and how far the current one has come. */
export function nextProposal(state: State, step: OracleStep): State {
  const data = dataOf(step);
  const { on } = step;
  const key = keyOf(data, "proposal");
  switch (step.type) {
    case "MindedToLetterSent":
      return send(state, step);
    case "MindedToLetterServed": {
      const served = learn(state, key, (one) => ({ ...one, servedOn: one.servedOn ?? on }));
      return state.phase === "notServed" ? move(served, key, "windowOpen") : served;
    }
    case "RepresentationsReceived":
      return consider(state, key, (one) => ({ ...one, answers: [...one.answers, on] }));
    case "RepresentationsWaived":
      return consider(state, key, (one) => ({ ...one, waivers: [...one.waivers, on] }));
    case "RepresentationsConsidered":
      return consider(state, key, (one) => ({ ...one, considered: [...one.considered, on] }));
    case "ProposalWithdrawn":
      return closeProposals(
        learn(state, key, (one) => ({ ...one, withdrawnOn: one.withdrawnOn ?? on })),
        key,
      );
    case "ProposalDecided":
      return decide(state, key, text(data, "outcome"));
    default:
      return state;
  }
}

export const isToIssue = (outcome: string | null): boolean =>
  outcome === "issue" || outcome === "issueModified";

function send(state: State, step: OracleStep): State {
  const data = dataOf(step);
  const proposes = record(data, "proposes") ?? {};
  const proposal: Proposal = {
    id: step.id,
    key: keyOf(data, "proposal"),
    powers: texts(proposes, "powers"),
    commissioner: flag(proposes, "commissioner"),
    model: text(proposes, "model"),
    days: count(data, "representationsPeriodDays"),
    servedOn: step.dates.served ?? null,
    answers: [],
    waivers: [],
    considered: [],
    withdrawnOn: null,
    status: "open",
    outcome: null,
  };
  return {
    ...state,
    proposals: [...state.proposals, proposal],
    current: step.id,
    phase: "notServed",
  };
}

const learn = (state: State, key: string, learnt: (one: Proposal) => Proposal): State => ({
  ...state,
  proposals: change(state.proposals, key, learnt),
});

function consider(state: State, key: string, learnt: (one: Proposal) => Proposal): State {
  const known = learn(state, key, learnt);
  return state.phase === "decided" ? known : move(known, key, "considering");
}

/** A decision settles what is open; of what was settled before it changes nothing. */
function decide(state: State, key: string, outcome: string | null): State {
  const open = withKey(state.proposals, key).filter(({ status }) => status === "open");
  if (open.length === 0) return state;
  const decided = {
    ...state,
    proposals: state.proposals.map((one) => (open.includes(one) ? { ...one, outcome } : one)),
  };
  return isToIssue(outcome) ? awaitDirection(decided, key) : closeProposals(decided, key);
}

/** What is open of that key is decided: a direction is to follow, or was made. */
export function awaitDirection(state: State, key: string | null): State {
  if (key === null) return state;
  const known = learn(state, key, (one) =>
    one.status === "open" ? { ...one, status: "decided" } : one,
  );
  return move(known, key, "decided");
}

/** Moves the current proposal, if that is the one named. */
const move = (state: State, key: string, phase: Phase): State =>
  currentProposal(state)?.key === key ? { ...state, phase } : state;
