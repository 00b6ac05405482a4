import type { Span } from "#machines/time/span.ts";

/** Recorded facts by name. What is absent, null or undefined is not on record. */
export type Facts = Readonly<Record<string, unknown>>;

/**
 * Open: judging a step that already happened; what satisfies a `some` may exist off the record.
 * Closed: a step about to be taken; what is not on the record cannot be relied on.
 */
export type World = "open" | "closed";

/** What a condition is judged against. */
export interface Env {
  readonly facts: Facts;
  readonly step: Facts;
  /** Numbers of law and policy in force, and `countsDayOfService` (absent is false). */
  readonly law: Facts;
  readonly world: World;
  /**
   * Spans supposed in place of recorded ones, by variable: the full path of a date with list
   * positions, as in 'facts.directions[2].served'. Null: suppose nothing.
   */
  readonly narrowed: ReadonlyMap<string, Span> | null;
}

/** The names at which a path may start, besides those bound by `some` and `every`. */
export const ROOTS = ["facts", "step", "law"] as const;

/** The parameter that decides whether a period in days counts the day of service. */
export const COUNTING_PARAMETER = "countsDayOfService";
export const COUNTING_PATH = `law.${COUNTING_PARAMETER}`;

/** Is the day of service counted? Not by assumption: only when the law table says true. */
export function countsDayOfService(env: Env): boolean {
  return env.law[COUNTING_PARAMETER] === true;
}

/** The same environment with the other counting rule. */
export function withCountingFlipped(env: Env): Env {
  return { ...env, law: { ...env.law, [COUNTING_PARAMETER]: !countsDayOfService(env) } };
}
