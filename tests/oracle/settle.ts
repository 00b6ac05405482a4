import type { Day } from "#machines/time/day.ts";
import type { Law } from "#machines/law/numbers.ts";
import { plusDays } from "./read.ts";
import {
  closeProposals,
  currentProposal,
  effectiveOn,
  isInForce,
  stands,
  type Direction,
  type Ending,
  type State,
} from "./state.ts";
import { lastDay } from "./window.ts";

interface Due {
  readonly on: Day;
  readonly applied: (state: State) => State;
}

/** Applies the steps that follow from days alone, in the order of their days. */
export function settle(law: Law, state: State, day: Day): State {
  let settled = state;
  for (;;) {
    const due = nextDue(law, settled);
    if (due === null || due.on > day) return settled;
    settled = due.applied(settled);
  }
}

function nextDue(law: Law, state: State): Due | null {
  const all = [
    ...state.directions.flatMap(effectDue),
    ...state.directions.flatMap(expiryDue),
    ...windowDue(law, state),
  ];
  return all.reduce<Due | null>(
    (first, due) => (first === null || due.on < first.on ? due : first),
    null,
  );
}

function effectDue(direction: Direction): readonly Due[] {
  if (direction.tookEffect || !stands(direction)) return [];
  const on = effectiveOn(direction);
  return [{ on, applied: (state) => takeEffect(state, direction, on) }];
}

function expiryDue(direction: Direction): readonly Due[] {
  const { until } = direction;
  if (!isInForce(direction) || direction.term !== "fixed" || until === null) return [];
  const isIt = ({ id }: Direction) => id === direction.id;
  return [{ on: until, applied: (state) => endDirections(state, isIt, until, "expired") }];
}

function windowDue(law: Law, state: State): readonly Due[] {
  const proposal = currentProposal(state);
  if (proposal === null || proposal.servedOn === null) return [];
  if (state.phase === "notServed") {
    return [{ on: proposal.servedOn, applied: (s) => ({ ...s, phase: "windowOpen" }) }];
  }
  const last = lastDay(law, proposal);
  if (state.phase !== "windowOpen" || last === null) return [];
  return [{ on: plusDays(last, 1), applied: (s) => ({ ...s, phase: "windowClosed" }) }];
}

/** The direction binds, what it replaces ends, and the proposal that it names is spent. */
function takeEffect(state: State, direction: Direction, on: Day): State {
  const { id, key, replaces, proposal } = direction;
  const directions = state.directions.map((one) =>
    one.id === id ? { ...one, tookEffect: true } : one,
  );
  const isReplaced = (one: Direction) => one.key !== key && (replaces ?? []).includes(one.key);
  const replaced = endDirections({ ...state, directions }, isReplaced, on, "superseded");
  return spend(replaced, proposal);
}

/** Ends those that stand. A proposal whose direction never took effect is spent with it. */
export function endDirections(
  state: State,
  isEnded: (direction: Direction) => boolean,
  on: Day,
  by: Ending,
): State {
  const ending = state.directions.filter((one) => stands(one) && isEnded(one));
  const directions = state.directions.map((one) =>
    ending.includes(one) ? { ...one, endedOn: on, endedBy: by } : one,
  );
  return ending.reduce<State>(
    (ended, one) => (one.tookEffect ? ended : spendUnlessAwaited(ended, one.proposal)),
    { ...state, directions },
  );
}

function spendUnlessAwaited(state: State, proposal: string | null): State {
  const isAwaited = state.directions.some(
    (one) => one.proposal === proposal && stands(one) && !one.tookEffect,
  );
  return isAwaited ? state : spend(state, proposal);
}

const spend = (state: State, proposal: string | null): State =>
  proposal === null ? state : closeProposals(state, proposal);
