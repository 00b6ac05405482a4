import type { Ground } from "./ground.ts";
import { codeOfOutcome, search, withRange, type Box, type Budget, type Outcome } from "./search.ts";
import { FAILS, HOLDS, UNKNOWN, type Code } from "./truth.ts";

/** A run of days, by number and ends included, with one answer; its neighbour may have the same. */
export interface NumberRun {
  readonly low: number;
  readonly high: number;
  readonly code: Code;
}

/**
 * The answers that a ground condition gives as one variable walks through its range, the others
 * left as they are. Exact; null if that would cost more than the budget.
 */
export function runsOf(
  ground: Ground,
  box: Box,
  variable: number,
  budget: Budget,
): readonly NumberRun[] | null {
  const runs: NumberRun[] = [];
  const open = [{ low: box.low[variable] ?? NaN, high: box.high[variable] ?? NaN }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { low, high } = next;
    const code = codeThroughout(ground, withRange(box, variable, low, high), variable, budget);
    if (budget.boxes <= 0) return null;
    if (code === null) {
      const middle = Math.floor((low + high) / 2);
      open.push({ low: middle + 1, high }, { low, high: middle });
      continue;
    }
    runs.push({ low, high, code });
  }
  return runs;
}

/** The answer that each day of the variable's range gives, or null if not shown to be one. */
function codeThroughout(ground: Ground, box: Box, variable: number, budget: Budget): Code | null {
  const whole = search(ground, box, budget);
  const code = codeOfOutcome(whole);
  const low = box.low[variable] ?? NaN;
  const high = box.high[variable] ?? NaN;
  if (code !== UNKNOWN || low === high) return code;
  const first = search(ground, withRange(box, variable, low, low), budget);
  if (codeOfOutcome(first) !== UNKNOWN) return null;
  const standsAgainst = (verdict: Code, at: readonly number[] | null) =>
    at !== null && isNever(ground, box, variable, verdict, at, budget);
  const isNeverHeld = standsAgainst(HOLDS, first.unknownAt ?? first.failsAt);
  const isNeverBroken = standsAgainst(FAILS, first.unknownAt ?? first.holdsAt);
  return isNeverHeld && isNeverBroken ? UNKNOWN : null;
}

/** With the other dates pinned to these days, does no day of the range give this verdict? */
function isNever(
  ground: Ground,
  box: Box,
  variable: number,
  verdict: Code,
  at: readonly number[],
  budget: Budget,
): boolean {
  const pinned: Box = {
    low: at.with(variable, box.low[variable] ?? NaN),
    high: at.with(variable, box.high[variable] ?? NaN),
  };
  const metAt = (outcome: Outcome) => (verdict === HOLDS ? outcome.holdsAt : outcome.failsAt);
  const outcome = search(ground, pinned, budget, (sofar) => metAt(sofar) !== null);
  return !outcome.isCutShort && metAt(outcome) === null;
}
