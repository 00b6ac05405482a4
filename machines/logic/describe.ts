import { longDay } from "#machines/time/day.ts";
import {
  anyDay,
  earliestOf,
  exactly,
  latestOf,
  shiftDays,
  shiftMonths,
  type Span,
} from "#machines/time/span.ts";
import { addWorkingDays } from "#machines/time/working-days.ts";
import { bankHolidaysFrom, bankHolidaysTo } from "#machines/time/bank-holidays.ts";
import { dateCode, isDateTerm, spanOf } from "./dates.ts";
import { countsDayOfService, type Env } from "./env.ts";
import type {
  Condition,
  DateTerm,
  Field,
  LastDayOfPeriod,
  Leaf,
  PlusPeriod,
  Scalar,
  Term,
  Value,
} from "./expression.ts";
import { readerOf, type Scope } from "./scope.ts";
import { isMissing, numberReader, valueReader } from "./values.ts";

/** One side of a comparison as it stands on the record. */
export interface Operand {
  /** The full path of a recorded fact; null for a constant or something reckoned. */
  readonly path: string | null;
  /** What it is, in plain English. */
  readonly words: string;
  /** Its value, a day always as a span; null when it is not on record. */
  readonly value: Scalar | readonly string[] | Span | null;
}

/** A fact that an unknown answer rests on and that is not on record. */
export interface MissingFact {
  readonly path: string;
  readonly words: string;
}

/** Is this a condition that compares terms? */
export function isLeaf(condition: Condition): condition is Leaf {
  return termsOf(condition).length > 0;
}

/** The terms that a leaf compares; none for other conditions. */
export function termsOf(condition: Condition): readonly Term[] {
  if ("term" in condition) return [condition.term];
  return "left" in condition ? [condition.left, condition.right] : [];
}

/** A term as it stands on the record. */
export function operandOf(term: Term, scope: Scope, env: Env): Operand {
  const path = "path" in term ? readerOf(term.path, scope).key() : null;
  const words = wordsOf(term, scope, env);
  if (isDateTerm(term)) return { path, words, value: spanValue(term, scope, env) };
  const recorded = valueReader(term, scope)(env);
  return { path, words, value: isMissing(recorded) ? null : (recorded as Operand["value"]) };
}

/** The facts other than dates that a term reads and that are not on record. */
export function missingValues(term: Term, scope: Scope, env: Env): readonly MissingFact[] {
  switch (term.op) {
    case "field": {
      const { read, key } = readerOf(term.path, scope);
      return isMissing(read(env)) ? [{ path: key(), words: term.words }] : [];
    }
    case "value":
    case "date":
    case "day":
      return [];
    case "earliest":
    case "latest":
      return term.dates.flatMap((date) => missingValues(date, scope, env));
    default: {
      const missing = [term.count, term.date].flatMap((part) => missingValues(part, scope, env));
      return missing.length === 0 && leavesTable(term, scope, env) ? [BANK_HOLIDAYS] : missing;
    }
  }
}

const BANK_HOLIDAYS: MissingFact = {
  path: "law.bankHolidays",
  words: `England's bank holidays before ${bankHolidaysFrom} or after ${bankHolidaysTo}`,
};

function leavesTable(term: DateTerm, scope: Scope, env: Env): boolean {
  return term.op === "plusWorkingDays" && Number.isNaN(dateCode(term, scope).low(env));
}

/** Where the day may lie; null if nothing on record bounds it. */
function spanValue(term: DateTerm, scope: Scope, env: Env): Span | null {
  const span = spanFor(term, scope, env);
  return span.from === null && span.to === null ? null : span;
}

function spanFor(term: DateTerm, scope: Scope, env: Env): Span {
  switch (term.op) {
    case "day":
      return exactly(term.day);
    case "date": {
      const { read, key } = readerOf(term.path, scope);
      return env.narrowed?.get(key()) ?? spanOf(read(env)) ?? anyDay;
    }
    case "earliest":
      return earliestOf(term.dates.map((date) => spanFor(date, scope, env)));
    case "latest":
      return latestOf(term.dates.map((date) => spanFor(date, scope, env)));
    default:
      return spanAfter(term, scope, env);
  }
}

function spanAfter(term: PlusPeriod | LastDayOfPeriod, scope: Scope, env: Env): Span {
  const from = spanFor(term.date, scope, env);
  const count = numberReader(term.count, scope)(env);
  if (Number.isNaN(count)) return anyDay;
  switch (term.op) {
    case "plusDays":
      return shiftDays(from, count);
    case "lastDayOfPeriod":
      return shiftDays(from, countsDayOfService(env) ? count - 1 : count);
    case "plusMonths":
      return shiftMonths(from, count);
    case "plusWorkingDays":
      return {
        from: from.from && addWorkingDays(from.from, count),
        to: from.to && addWorkingDays(from.to, count),
      };
  }
}

function wordsOf(term: Term, scope: Scope, env: Env): string {
  switch (term.op) {
    case "field":
    case "date":
      return term.words;
    case "day":
      return longDay(term.day);
    case "value":
      return Array.isArray(term.value) ? term.value.join(", ") : String(term.value);
    case "plusDays":
      return periodWords(term, "day", scope, env);
    case "plusMonths":
      return periodWords(term, "month", scope, env);
    case "plusWorkingDays":
      return periodWords(term, "working day", scope, env);
    case "lastDayOfPeriod": {
      const count = countWords(term.count, "day", scope, env);
      return `the last day of ${count} from ${wordsOf(term.date, scope, env)}`;
    }
    case "earliest":
    case "latest": {
      const words = term.dates.map((date) => wordsOf(date, scope, env));
      return words.length === 1 ? (words[0] ?? "") : `the ${term.op} of: ${words.join("; ")}`;
    }
  }
}

function periodWords(
  term: { readonly date: DateTerm; readonly count: Field | Value },
  unit: string,
  scope: Scope,
  env: Env,
): string {
  const side = numberReader(term.count, scope)(env) < 0 ? "before" : "after";
  return `${countWords(term.count, unit, scope, env)} ${side} ${wordsOf(term.date, scope, env)}`;
}

function countWords(count: Field | Value, unit: string, scope: Scope, env: Env): string {
  const number = Math.abs(numberReader(count, scope)(env));
  if (Number.isNaN(number)) return `${wordsOf(count, scope, env)} (${unit}s, not on record)`;
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
}
