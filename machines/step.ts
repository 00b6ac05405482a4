import type { World } from "#machines/logic/env.ts";
import type { Span } from "#machines/time/span.ts";
import type { RuleName } from "#machines/rules/registry.ts";

/**
 * A step of the lifecycle as the chart sees it: what an entry says happened, with every day as a
 * span of days. Steps whose type begins with `$` are derived by `settle` and never stored.
 */
export interface Step {
  readonly type: string;
  /** The entry's id; for a derived step, the key of the instrument. */
  readonly id: string;
  /** The day it happened. */
  readonly on: Span;
  /** The entry that this one says it comes after, if it says so. */
  readonly after?: string;
  readonly dates: Readonly<Record<string, Span | undefined>>;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * A step put to the chart. `waived` names the rules whose breach does not block it: those that an
 * entry departs from, or `all` in a replay, which never refuses. `world` says whether the step has
 * already happened (open) or is about to be taken (closed).
 */
export interface PutStep extends Step {
  readonly waived: "all" | readonly RuleName[];
  readonly world: World;
}
