import type { Positions } from "./interface.ts";
import {
  currentProposal,
  isInForce,
  isLive,
  openNotices,
  stands,
  type Commission,
  type State,
} from "./state.ts";

export const positions = (state: State): Positions => ({
  notice: notice(state),
  proposal: proposal(state),
  direction: direction(state),
  commission: commission(state),
  delivery: state.delivery,
});

function notice(state: State): string {
  if (openNotices(state).length > 0) return "improvementNotice";
  if (state.isSupervised) return "supervisionAndSupport";
  return state.earlySupport.length > 0 ? "earlySupport" : "none";
}

function proposal(state: State): string {
  if (currentProposal(state) === null) return "idle";
  const { phase } = state;
  return phase === "considering" || phase === "decided" ? phase : `mindedTo.${phase}`;
}

function direction(state: State): string {
  if (state.directions.some(isInForce)) return "inForce";
  return state.directions.some(stands) ? "made" : "none";
}

const STAGES = ["reported", "overseeing", "inPost", "appointed"];

function commission(state: State): string {
  const live = state.commissions.filter(isLive).map(stageOf);
  return STAGES.find((stage) => live.includes(stage)) ?? "none";
}

function stageOf({ reports, commencedOn }: Commission): string {
  if (reports.some(({ isDecided }) => !isDecided)) return "reported";
  if (reports.length > 0) return "overseeing";
  return commencedOn === null ? "appointed" : "inPost";
}
