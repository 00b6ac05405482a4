import type { Day } from "#machines/time/day.ts";
import type { Truth, World } from "./interface.ts";
import type { State } from "./state.ts";
import { lack } from "./truth.ts";

/** Did a source say that there was none of these from the one day to the other? */
export const isAbsent = (state: State, kinds: readonly string[], from: Day, to: Day): boolean =>
  state.absences.some(
    (one) =>
      kinds.includes(one.of) &&
      one.from !== null &&
      one.until !== null &&
      one.from <= from &&
      one.until >= to,
  );

/** What the lack of something says that must have been there on the day. */
export const lackOn = (state: State, kinds: readonly string[], on: Day, world: World): Truth =>
  isAbsent(state, kinds, on, on) ? "fails" : lack(world);
