import fc from "fast-check";
import { addDays, addMonths, type Day } from "#machines/time/day.ts";
import { exactly, isExact, type Span } from "#machines/time/span.ts";

/** A day of a value, by the names and list positions that lead to it. */
export type Path = readonly (string | number)[];

/** A day that is to be known less well. */
export interface Loose {
  readonly path: Path;
  readonly span: Span;
}

/** A day drawn from a list, and by how much each side of it is to be widened. */
export interface Widening {
  readonly share: number;
  readonly before: number;
  readonly after: number;
  /** First to be moved to where a period from another day of the list ends; null: not moved. */
  readonly toTheEndOf: Period | null;
}

interface Period {
  readonly share: number;
  readonly months: number;
  readonly days: number;
}

// A share and not a number, so that a smaller one is always nearer to the start.
const WHOLE = 10_000;
const share = fc.nat(WHOLE - 1);

// The periods that rules reckon with: what they decide turns on the days about their ends.
const period: fc.Arbitrary<Period> = fc.record({
  share,
  months: fc.constantFrom(0, 0, 0, 3, 6, 12, 60),
  days: fc.constantFrom(0, 0, 14),
});

/** To within one to six days. */
export const widening: fc.Arbitrary<Widening> = fc
  .record({
    share,
    before: fc.nat(3),
    after: fc.nat(3),
    toTheEndOf: fc.option(period, { freq: 2 }),
  })
  .map((drawn) => (drawn.before + drawn.after === 0 ? { ...drawn, after: 1 } : drawn));

const atShare = <T>(list: readonly T[], part: number): T =>
  list[Math.floor((part * list.length) / WHOLE)] as T;

/** One of the days at these paths of a value, widened; null if there is none. */
export function loosened(
  value: unknown,
  days: readonly Path[],
  { share: part, before, after, toTheEndOf: period }: Widening,
): Loose | null {
  if (days.length === 0) return null;
  const dayAt = (which: number): Day => (valueAt(value, atShare(days, which)) as Exact).from;
  const day =
    period === null
      ? dayAt(part)
      : addDays(addMonths(dayAt(period.share), period.months), period.days);
  return {
    path: atShare(days, part),
    span: { from: addDays(day, -before), to: addDays(day, after) },
  };
}

interface Exact extends Span {
  readonly from: Day;
}

const isSpan = (value: object): value is Span => "from" in value && "to" in value;

/** Every exact day within a value. */
export function daysIn(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [];
  if (isSpan(value)) return isExact(value) ? [at] : [];
  if (Array.isArray(value)) return value.flatMap((each, index) => daysIn(each, [...at, index]));
  return Object.entries(value).flatMap(([name, each]) => daysIn(each, [...at, name]));
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((inner, name) => (inner as Record<string, unknown>)[name], value);
}

/** The value with other ends of the span at a path, and whatever else is stated with it. */
export function withSpan<T>(value: T, path: Path, span: Span): T {
  const [name, ...rest] = path;
  if (name === undefined) return { ...value, from: span.from, to: span.to };
  if (Array.isArray(value)) {
    return value.map((each, at) => (at === name ? withSpan(each, rest, span) : each)) as T;
  }
  const inner = (value as Record<string, unknown>)[name];
  return { ...value, [name]: withSpan(inner, rest, span) };
}

/** Each single day of a bounded span, the first one first. */
export function eachDay({ from, to }: Span): readonly Span[] {
  if (from === null || to === null) throw new Error("a span without an end has no last day");
  const days: Span[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(exactly(day));
  return days;
}
