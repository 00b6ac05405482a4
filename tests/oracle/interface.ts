import type { Day } from "#machines/time/day.ts";

export type Truth = "holds" | "fails" | "unknown";
export type World = "open" | "closed";

/** A step as the oracle sees it: every day is exact, or null where it is not on record. */
export interface OracleStep {
  readonly type: string;
  readonly id: string;
  readonly on: Day;
  /** The id of the entry that this one says it comes after, if it says so. */
  readonly after?: string;
  readonly dates: { readonly served?: Day; readonly effective?: Day; readonly published?: Day };
  /** The event's data as in `events/`, but each date claim is a Day or null. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Positions {
  readonly notice: string;
  readonly proposal: string;
  readonly direction: string;
  readonly commission: string;
  readonly delivery: string;
}

/** What a second reading of the law says. `State` is the oracle's own affair; it is never mutated. */
export interface Oracle<State> {
  readonly start: () => State;
  /** The state after the derived steps that fall due by the end of the day, in the order of their days. */
  readonly settle: (state: State, day: Day) => State;
  /** The state after the step, which is taken as having happened (nothing refused). */
  readonly next: (state: State, step: OracleStep) => State;
  /** What each rule says of the step, by its number; a rule that has nothing to do with this type of step is left out. */
  readonly judge: (state: State, step: OracleStep, world: World) => Readonly<Record<string, Truth>>;
  /** What each standing rule (V16, V26, V27, V28, V28a, V29, V30) says of each thing it is about, as at a day, as `rule:key`. Judged in the open world. */
  readonly standing: (state: State, asAt: Day) => Readonly<Record<string, Truth>>;
  readonly positions: (state: State) => Positions;
}
