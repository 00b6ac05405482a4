import { FIRST_DAY, LAST_DAY } from "#machines/time/day.ts";
import { dateCode, firstDay, lastDay, type DateCode, type Grounding } from "./dates.ts";
import type { Env } from "./env.ts";
import type { DateComparison, DateTerm } from "./expression.ts";
import { joined, ordered, type Ground } from "./ground.ts";
import type { Scope } from "./scope.ts";
import { FAILS, HOLDS, UNKNOWN, type Code } from "./truth.ts";

/**
 * What a condition means. `quick` is Kleene's answer on the spans as they are: what it decides is
 * so, what it leaves unknown may still be decided by `ground`, which keeps every date a variable.
 */
export interface Meaning {
  readonly quick: (env: Env) => Code;
  readonly ground: (grounding: Grounding, isNegated: boolean) => Ground;
}

/** All four orders are `first < second` or `first <= second` with the sides in one order or other. */
export function dateOrder(condition: DateComparison, scope: Scope): Meaning {
  const left = dateCode(condition.left, scope);
  const right = dateCode(condition.right, scope);
  const isForward = condition.op === "before" || condition.op === "onOrBefore";
  const isStrict = condition.op === "before" || condition.op === "after";
  const [first, second] = isForward ? [left, right] : [right, left];
  return {
    quick: quickOrder(first, second, isStrict, scope.notes),
    ground: (grounding, isNegated) => {
      const a = first.ground(grounding);
      const b = second.ground(grounding);
      return isNegated ? ordered(b, a, !isStrict) : ordered(a, b, isStrict);
    },
  };
}

function quickOrder(
  first: DateCode,
  second: DateCode,
  isStrict: boolean,
  notes: Scope["notes"],
): Meaning["quick"] {
  if (first.recorded !== null && second.recorded !== null) {
    return plainOrder(first.recorded, second.recorded, isStrict, notes);
  }
  return (env) => {
    const high = first.high(env);
    const low = second.low(env);
    if (isStrict ? high < low : high <= low) return HOLDS;
    const earliest = first.low(env);
    const latest = second.high(env);
    if (isStrict ? earliest >= latest : earliest > latest) return FAILS;
    notes.sawUndecidedDates = true;
    return UNKNOWN;
  };
}

/** Two recorded days, nothing reckoned: they compare as text. */
function plainOrder(
  readFirst: (env: Env) => unknown,
  readSecond: (env: Env) => unknown,
  isStrict: boolean,
  notes: Scope["notes"],
): Meaning["quick"] {
  return (env) => {
    const first = readFirst(env);
    const second = readSecond(env);
    const high = lastDay(first) ?? LAST_DAY;
    const low = firstDay(second) ?? FIRST_DAY;
    if (isStrict ? high < low : high <= low) return HOLDS;
    const earliest = firstDay(first) ?? FIRST_DAY;
    const latest = lastDay(second) ?? LAST_DAY;
    if (isStrict ? earliest >= latest : earliest > latest) return FAILS;
    notes.sawUndecidedDates = true;
    return UNKNOWN;
  };
}

/** Both terms are the same day. */
export function sameDay(leftTerm: DateTerm, rightTerm: DateTerm, scope: Scope): Meaning {
  const left = dateCode(leftTerm, scope);
  const right = dateCode(rightTerm, scope);
  const { notes } = scope;
  return {
    quick: (env) => {
      const low = left.low(env);
      const high = right.high(env);
      if (low === high && left.high(env) === right.low(env)) return HOLDS;
      if (low > high || left.high(env) < right.low(env)) return FAILS;
      notes.sawUndecidedDates = true;
      return UNKNOWN;
    },
    ground: (grounding, isNegated) => {
      const a = left.ground(grounding);
      const b = right.ground(grounding);
      return isNegated
        ? joined("any", [ordered(a, b, true), ordered(b, a, true)])
        : joined("all", [ordered(a, b, false), ordered(b, a, false)]);
    },
  };
}
