import fc from "fast-check";
import { addDays, type Day } from "#machines/time/day.ts";
import { exactly, isExact, type Span } from "#machines/time/span.ts";

/** A day of a value, by the names and list positions that lead to it. */
export type Path = readonly (string | number)[];

/** One day drawn from those of a value, and by how much each side of it is to be widened. */
export interface Widening {
  readonly share: number;
  readonly before: number;
  readonly after: number;
}

const WHOLE = 10_000;

/** A day, to be known only to within six days at most, and one at least. */
export const widening: fc.Arbitrary<Widening> = fc
  .record({ share: fc.nat(WHOLE - 1), before: fc.nat(3), after: fc.nat(3) })
  .map((drawn) => (drawn.before + drawn.after === 0 ? { ...drawn, after: 1 } : drawn));

/** The day of the list that a widening takes; undefined if there is none. */
export const taken = <T>(list: readonly T[], { share }: Widening): T | undefined =>
  list[Math.floor((share * list.length) / WHOLE)];

const isSpan = (value: object): value is Span => "from" in value && "to" in value;

/** Every exact day within a value. */
export function daysIn(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [];
  if (isSpan(value)) return isExact(value) ? [at] : [];
  if (Array.isArray(value)) return value.flatMap((each, index) => daysIn(each, [...at, index]));
  return Object.entries(value).flatMap(([name, each]) => daysIn(each, [...at, name]));
}

/** The value at a path. */
export function valueAt(value: unknown, path: Path): unknown {
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

/** The span of a widened day. */
export function widened(day: Day, { before, after }: Widening): Span {
  return { from: addDays(day, -before), to: addDays(day, after) };
}

/** Each single day of a bounded span, the first one first. */
export function eachDay({ from, to }: Span): readonly Span[] {
  if (from === null || to === null) throw new Error("a span without an end has no last day");
  const days: Span[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(exactly(day));
  return days;
}
