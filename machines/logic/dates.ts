import {
  dayNumber,
  FIRST_NUMBER,
  LAST_NUMBER,
  numberPlusMonths,
  type Day,
} from "#machines/time/day.ts";
import { anyDay, exactly, type Span } from "#machines/time/span.ts";
import { numberPlusWorkingDays } from "#machines/time/working-days.ts";
import { countsDayOfService, type Env } from "./env.ts";
import type { DateField, DateTerm, ExtremeDay, LastDayOfPeriod, PlusPeriod } from "./expression.ts";
import { later, type Period, type Shape } from "./ground.ts";
import { numberReader } from "./values.ts";
import { readerOf, type Scope } from "./scope.ts";

/** A date that is not exact: a variable of the exact search. Its key names it in reports. */
export interface Variable {
  readonly key: string;
  readonly words: string;
  readonly span: Span;
  readonly low: number;
  readonly high: number;
}

/** The variables met so far while one condition is grounded in one environment. */
export interface Grounding {
  readonly env: Env;
  readonly variables: Variable[];
}

/** A compiled date term. `low` and `high` are NaN where the day is undefined or a period missing. */
export interface DateCode {
  readonly low: (env: Env) => number;
  readonly high: (env: Env) => number;
  readonly ground: (grounding: Grounding) => Shape | null;
  readonly isOnRecord: (env: Env) => boolean;
  /** Reads the value itself, if the term is a recorded or constant day; null if it is reckoned. */
  readonly recorded: ((env: Env) => unknown) | null;
}

/** Is this a term that yields a day? */
export function isDateTerm(term: { readonly op: string }): term is DateTerm {
  return term.op !== "field" && term.op !== "value";
}

/** Stands for a day that has not come: far from every recorded day and from the calendar's end. */
export const NEVER: Day = "9000-01-01";

/** Compiles a date term. Throws on a constant that is no day, or an extreme of no days. */
export function dateCode(term: DateTerm, scope: Scope): DateCode {
  switch (term.op) {
    case "date":
      return recordedDay(term, scope);
    case "day":
      return constantDay(term.day);
    case "plusDays":
    case "plusMonths":
    case "plusWorkingDays":
    case "lastDayOfPeriod":
      return periodAfter(term, scope);
    case "earliest":
    case "latest":
      return extremeDay(term, scope);
    default:
      throw new Error(`bug: not a date term: ${JSON.stringify(term)}`);
  }
}

/** The span that a recorded value states; null if it is not on record. Throws on other values. */
export function spanOf(recorded: unknown): Span | null {
  if (recorded === null || recorded === undefined) return null;
  if (typeof recorded === "string") return exactly(recorded);
  if (typeof recorded === "object" && "from" in recorded && "to" in recorded) {
    const { from, to } = recorded;
    if (from === null && to === null) return null;
    if (isEnd(from) && isEnd(to)) return { from, to };
  }
  return refuse(recorded);
}

function isEnd(end: unknown): end is string | null {
  return end === null || typeof end === "string";
}

function recordedDay(term: DateField, scope: Scope): DateCode {
  const { read: readRecord, key } = readerOf(term.path, scope);
  const read =
    term.absent === "never"
      ? (env: Env) => readRecord(env) ?? (env.world === "closed" ? NEVER : null)
      : readRecord;
  return {
    low: (env) => {
      const from = firstDay(read(env));
      return from === null ? FIRST_NUMBER : dayNumber(from);
    },
    high: (env) => {
      const to = lastDay(read(env));
      return to === null ? LAST_NUMBER : dayNumber(to);
    },
    ground: (grounding) => groundDay(grounding, key(), term.words, read(grounding.env)),
    isOnRecord: (env) => spanOf(readRecord(env)) !== null,
    recorded: read,
  };
}

/** The earliest day of a recorded value, null if unbounded, without building a span. */
export function firstDay(recorded: unknown): string | null {
  if (typeof recorded === "object" && recorded !== null) {
    const { from } = recorded as { readonly from?: unknown };
    return isEnd(from) ? from : refuse(recorded);
  }
  return exactDay(recorded);
}

/** The latest day of a recorded value, null if unbounded, without building a span. */
export function lastDay(recorded: unknown): string | null {
  if (typeof recorded === "object" && recorded !== null) {
    const { to } = recorded as { readonly to?: unknown };
    return isEnd(to) ? to : refuse(recorded);
  }
  return exactDay(recorded);
}

function exactDay(recorded: unknown): string | null {
  if (typeof recorded === "string") return recorded;
  return recorded === null || recorded === undefined ? null : refuse(recorded);
}

function refuse(recorded: unknown): never {
  throw new Error(`bug: a date is neither a span nor a day: ${JSON.stringify(recorded)}`);
}

function groundDay(grounding: Grounding, key: string, words: string, recorded: unknown): Shape {
  const { variables, env } = grounding;
  const known = variables.findIndex((variable) => variable.key === key);
  if (known >= 0) return variableDay(known);
  const span = env.narrowed?.get(key) ?? spanOf(recorded) ?? anyDay;
  const low = span.from === null ? FIRST_NUMBER : dayNumber(span.from);
  const high = span.to === null ? LAST_NUMBER : dayNumber(span.to);
  if (low > high) throw new Error(`bug: ${key} ends before it begins: ${JSON.stringify(span)}`);
  if (low === high) return knownDay(low);
  return variableDay(variables.push({ key, words, span, low, high }) - 1);
}

function knownDay(number: number): Shape {
  return { kind: "chain", chain: { variable: -1, start: number, periods: [] } };
}

function variableDay(variable: number): Shape {
  return { kind: "chain", chain: { variable, start: 0, periods: [] } };
}

function constantDay(day: Day): DateCode {
  const number = dayNumber(day);
  const shape = knownDay(number);
  return {
    low: () => number,
    high: () => number,
    ground: () => shape,
    isOnRecord: () => true,
    recorded: () => day,
  };
}

function periodAfter(term: PlusPeriod | LastDayOfPeriod, scope: Scope): DateCode {
  const date = dateCode(term.date, scope);
  const { op } = term;
  const counted = numberReader(term.count, scope);
  const count =
    op === "lastDayOfPeriod"
      ? (env: Env) => counted(env) - (countsDayOfService(env) ? 1 : 0)
      : counted;
  const unit: Period["unit"] =
    op === "plusMonths" ? "months" : op === "plusWorkingDays" ? "workingDays" : "days";
  return {
    ...endsAfter(date, count, unit),
    ground: (grounding) => {
      const known = count(grounding.env);
      const shape = date.ground(grounding);
      return Number.isNaN(known) ? null : later(shape, { unit, count: known });
    },
    isOnRecord: (env) => date.isOnRecord(env) && !Number.isNaN(counted(env)),
    recorded: null,
  };
}

function endsAfter(
  date: DateCode,
  count: (env: Env) => number,
  unit: Period["unit"],
): Pick<DateCode, "low" | "high"> {
  switch (unit) {
    case "days":
      return {
        low: (env) => date.low(env) + count(env),
        high: (env) => date.high(env) + count(env),
      };
    case "months":
      return {
        low: (env) => numberPlusMonths(date.low(env), count(env)),
        high: (env) => numberPlusMonths(date.high(env), count(env)),
      };
    case "workingDays": {
      // Undefined at one end is undefined for the fast path: some day inside has no answer.
      const end = (env: Env, day: number, other: number) => {
        const number = numberPlusWorkingDays(day, count(env));
        return Number.isFinite(number - numberPlusWorkingDays(other, count(env))) ? number : NaN;
      };
      return {
        low: (env) => end(env, date.low(env), date.high(env)),
        high: (env) => end(env, date.high(env), date.low(env)),
      };
    }
  }
}

function extremeDay(term: ExtremeDay, scope: Scope): DateCode {
  if (term.dates.length === 0) throw new Error(`bug: the ${term.op} of no days`);
  const dates = term.dates.map((date) => dateCode(date, scope));
  const pick = term.op === "earliest" ? Math.min : Math.max;
  const end = (env: Env, side: "low" | "high") => {
    let best = dates[0]?.[side](env) ?? NaN;
    for (let index = 1; index < dates.length; index += 1) {
      best = pick(best, dates[index]?.[side](env) ?? NaN);
    }
    return best;
  };
  return {
    low: (env) => end(env, "low"),
    high: (env) => end(env, "high"),
    ground: (grounding) => ({ kind: term.op, of: dates.map((date) => date.ground(grounding)) }),
    isOnRecord: (env) => dates.every((date) => date.isOnRecord(env)),
    recorded: null,
  };
}
