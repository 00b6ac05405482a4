/** Random expressions and records for the properties of the language, over a few days of 2022. */
import { fc } from "@fast-check/vitest";
import { dayNumber, dayOf } from "#machines/time/day.ts";
import type { Span } from "#machines/time/span.ts";
import type { Env } from "#machines/logic/env.ts";
import {
  after,
  and,
  before,
  date,
  day,
  earliest,
  equals,
  every,
  field,
  implies,
  isOnRecord,
  isTrue,
  lastDayOfPeriod,
  latest,
  named,
  not,
  onOrAfter,
  onOrBefore,
  or,
  plusDays,
  plusMonths,
  plusWorkingDays,
  some,
  type Condition,
  type DateTerm,
} from "#machines/logic/expression.ts";
import type { Ranges } from "./brute.ts";

/** The end of January, so that months are clamped; weekends lie on 29-30 January. */
const FIRST = dayNumber("2022-01-27");

const someDay = fc.integer({ min: 0, max: 7 }).map((offset) => dayOf(FIRST + offset));

const someSpan: fc.Arbitrary<Span> = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 }))
  .map(([from, width]) => ({ from: dayOf(FIRST + from), to: dayOf(FIRST + from + width) }));

interface Scope {
  readonly names: readonly string[];
  /** Months and working days too. Without them every answer is settled within a window of days. */
  readonly hasCalendar: boolean;
}

function plainDate(scope: Scope): fc.Arbitrary<DateTerm> {
  const paths = ["step.a", "step.b", "step.c", ...scope.names, ...scope.names];
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...paths).map((path) => date(path, path)) },
    { weight: 1, arbitrary: someDay.map(day) },
  );
}

function chainedDate(scope: Scope, depth: number): fc.Arbitrary<DateTerm> {
  if (depth === 0) return plainDate(scope);
  const inner = chainedDate(scope, depth - 1);
  const few = fc.integer({ min: -3, max: 3 });
  const missing = fc.constant(field("law.unset", "a number not on record"));
  return fc.oneof(
    { weight: 3, arbitrary: inner },
    { weight: 2, arbitrary: fc.tuple(inner, few).map(([term, n]) => plusDays(term, n)) },
    { weight: 1, arbitrary: fc.tuple(inner, missing).map(([term, n]) => plusDays(term, n)) },
    { weight: 1, arbitrary: fc.tuple(inner, few).map(([term, n]) => lastDayOfPeriod(term, n)) },
    ...(scope.hasCalendar ? calendar(inner) : []),
  );
}

function calendar(inner: fc.Arbitrary<DateTerm>) {
  const months = fc.tuple(inner, fc.integer({ min: -1, max: 1 }));
  const days = fc.tuple(inner, fc.integer({ min: -3, max: 3 }));
  return [
    { weight: 2, arbitrary: months.map(([term, n]) => plusMonths(term, n)) },
    { weight: 1, arbitrary: days.map(([term, n]) => plusWorkingDays(term, n)) },
  ];
}

function anyDate(scope: Scope): fc.Arbitrary<DateTerm> {
  const chain = chainedDate(scope, 2);
  const several = fc.array(chain, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 4, arbitrary: chain },
    { weight: 1, arbitrary: several.map((dates) => earliest(...dates)) },
    { weight: 1, arbitrary: several.map((dates) => latest(...dates)) },
  );
}

function leaf(scope: Scope): fc.Arbitrary<Condition> {
  const orders = fc.constantFrom(before, onOrBefore, after, onOrAfter, equals);
  const comparison = fc
    .tuple(orders, anyDate(scope), anyDate(scope))
    .map(([order, left, right]): Condition => order(left, right));
  const flags = fc.constantFrom("step.yes", "step.no", "step.unset");
  return fc.oneof(
    { weight: 8, arbitrary: comparison },
    { weight: 1, arbitrary: flags.map((path) => isTrue(field(path, path))) },
    { weight: 1, arbitrary: fc.constant(isOnRecord(date("step.a", "a"))) },
  );
}

function condition(depth: number, scope: Scope): fc.Arbitrary<Condition> {
  if (depth === 0) return leaf(scope);
  const inner = condition(depth - 1, scope);
  const pair = fc.tuple(inner, inner);
  const name = scope.names.length === 0 ? "d" : "e";
  const within = condition(depth - 1, { ...scope, names: [...scope.names, `${name}.on`] });
  return fc.oneof(
    { weight: 2, arbitrary: leaf(scope) },
    { weight: 3, arbitrary: pair.map((parts) => and(...parts)) },
    { weight: 3, arbitrary: pair.map((parts) => or(...parts)) },
    { weight: 1, arbitrary: pair.map(([given, then]) => implies(given, then)) },
    { weight: 1, arbitrary: inner.map((part) => not(part)) },
    { weight: 1, arbitrary: inner.map((part) => named("a proposition", part)) },
    ...(scope.names.length < 2
      ? [
          { weight: 1, arbitrary: within.map((part) => some("facts.spans", name, part, "more")) },
          { weight: 1, arbitrary: within.map((part) => every("facts.spans", name, part)) },
        ]
      : []),
  );
}

export const someCondition = condition(3, { names: [], hasCalendar: true });
export const someConditionInDays = condition(3, { names: [], hasCalendar: false });

export interface Recorded {
  readonly a: Span | null;
  readonly b: Span;
  readonly c: Span;
  readonly spans: readonly Span[] | null;
  readonly world: "open" | "closed";
  readonly isCounted: boolean;
}

export const someRecord: fc.Arbitrary<Recorded> = fc.record({
  a: someSpan,
  b: someSpan,
  c: someSpan,
  spans: fc.option(fc.array(someSpan, { maxLength: 2 }), { freq: 9 }),
  world: fc.constantFrom("open", "closed"),
  isCounted: fc.boolean(),
});

export function envOf({ a, b, c, spans, world, isCounted }: Recorded): Env {
  return {
    facts: { spans: spans?.map((span) => ({ on: span })) ?? null },
    step: { a, b, c, yes: true, no: false },
    law: { countsDayOfService: isCounted },
    world,
    narrowed: null,
  };
}

/** The ranges of the dates of a record; one not on record ranges over a window around the rest. */
export function rangesOf({ a, b, c, spans }: Recorded, windowDays = 100): Ranges {
  const dates: readonly (readonly [string, Span | null])[] = [
    ["step.a", a],
    ["step.b", b],
    ["step.c", c],
    ...(spans ?? []).map((span, index) => [`facts.spans[${index}].on`, span] as const),
  ];
  return new Map(
    dates.map(([key, span]) => [
      key,
      {
        low: typeof span?.from === "string" ? dayNumber(span.from) : FIRST - windowDays,
        high: typeof span?.to === "string" ? dayNumber(span.to) : FIRST + windowDays,
      },
    ]),
  );
}
