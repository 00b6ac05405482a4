import type { OracleStep, Truth, World } from "./interface.ts";
import { dataOf, keyOf } from "./read.ts";
import { inForce, isLive, isOpen, openNotices, stands, withKey, type State } from "./state.ts";
import { allOf, and, is, lack } from "./truth.ts";

type Judged = Readonly<Record<string, Truth>>;

/** P01: the direction stands, made or in force. */
export const judgeStanding = (state: State, step: OracleStep, world: World): Judged => ({
  P01: allOf(
    withKey(state.directions, keyOf(dataOf(step), "direction")),
    (one) => is(stands(one)),
    lack(world),
  ),
});

/** P02: the notice is open. */
export const judgeClosing = (state: State, step: OracleStep, world: World): Judged => ({
  P02: allOf(
    withKey(state.notices, keyOf(dataOf(step), "notice")),
    (one) => is(isOpen(one)),
    lack(world),
  ),
});

const isFree = (state: State): Truth =>
  is(openNotices(state).length === 0 && inForce(state).length === 0);

/** V36: supervision and support begins after notice and direction. */
export const judgeSupervision = (state: State): Judged => ({ V36: isFree(state) });

/** V37: nothing of the intervention is left at its end. */
export const judgeExit = (state: State): Judged => ({
  V37: and(isFree(state), is(!state.isSupervised), is(!state.commissions.some(isLive))),
});
