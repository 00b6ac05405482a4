import type { OracleStep } from "./interface.ts";
import { isLive, type State } from "./state.ts";

/** With the council ends whatever of the intervention ran towards it; directions end elsewhere. */
export function nextAbolition(state: State, step: OracleStep): State {
  if (step.type !== "CouncilAbolished") return state;
  const { on } = step;
  return {
    ...state,
    abolishedOn: state.abolishedOn ?? on,
    notices: state.notices.map((one) => ({ ...one, closedOn: one.closedOn ?? on })),
    earlySupport: [],
    isSupervised: false,
    proposals: state.proposals.map((one) => ({ ...one, status: "closed" })),
    current: null,
    commissions: state.commissions.map((one) =>
      isLive(one) ? { ...one, endedOn: on, endReason: step.type } : one,
    ),
  };
}
