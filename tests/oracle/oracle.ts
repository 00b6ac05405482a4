import type { Law } from "#machines/law/numbers.ts";
import type { Oracle } from "./interface.ts";
import { judge } from "./judge.ts";
import { positions } from "./positions.ts";
import { next } from "./reduce.ts";
import { settle } from "./settle.ts";
import { standing } from "./standing.ts";
import { start, type State } from "./state.ts";

export type { State } from "./state.ts";

/** A second reading of the law, as a plain reducer, under the numbers given. */
export const createOracle = (law: Law): Oracle<State> => ({
  start,
  settle: (state, day) => settle(law, state, day),
  next,
  judge: (state, step, world) => judge(law, settle(law, state, step.on), step, world),
  standing: (state, asAt) => standing(law, settle(law, state, asAt), asAt),
  positions,
});
