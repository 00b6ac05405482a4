import {
  addDays,
  addMonths,
  earlierOf,
  FIRST_DAY,
  LAST_DAY,
  laterOf,
  longDay,
  monthEnd,
  monthName,
  type Day,
} from "./day.ts";

/**
 * One day that lies somewhere inside, both ends included. Null is unbounded on that side; both null
 * is a day not on record.
 */
export interface Span {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A day not on record. */
export const anyDay: Span = { from: null, to: null };

/** The span of a day that is known. */
export function exactly(day: Day): Span {
  return { from: day, to: day };
}

/** Is the day known? */
export function isExact(span: Span): span is { readonly from: Day; readonly to: Day } {
  return span.from !== null && span.from === span.to;
}

/** So many days later; a side that would leave the calendar becomes unbounded. */
export function shiftDays(span: Span, days: number): Span {
  return shift(span, (day) => addDays(day, days));
}

/** So many months later, each end to its corresponding date, clamped to the month's end. */
export function shiftMonths(span: Span, months: number): Span {
  return shift(span, (day) => addMonths(day, months));
}

/** Where the earliest of several such days may lie. Of none: a day not on record. */
export function earliestOf(spans: readonly Span[]): Span {
  if (spans.length === 0) return anyDay;
  return { from: extreme(spans, "from", earlierOf), to: extremeKnown(spans, "to", earlierOf) };
}

/** Where the latest of several such days may lie. Of none: a day not on record. */
export function latestOf(spans: readonly Span[]): Span {
  if (spans.length === 0) return anyDay;
  return { from: extremeKnown(spans, "from", laterOf), to: extreme(spans, "to", laterOf) };
}

/** The smallest span that covers them all. Of none: a day not on record. */
export function hull(spans: readonly Span[]): Span {
  if (spans.length === 0) return anyDay;
  return { from: extreme(spans, "from", earlierOf), to: extreme(spans, "to", laterOf) };
}

/**
 * In plain English: '1 November 2022', 'between 1 and 3 November 2022', 'in October 2022', 'in
 * 2015', 'on or before 26 January 2022', 'on or after 1 March 2022', 'a day not on record'.
 */
export function longSpan(span: Span): string {
  const { from, to } = span;
  if (from === null) return to === null ? "a day not on record" : `on or before ${longDay(to)}`;
  if (to === null) return `on or after ${longDay(from)}`;
  if (from === to) return longDay(from);
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return `in ${Number(year)}`;
  if (from.endsWith("-01") && to === monthEnd(from)) {
    return `in ${monthName(Number(from.slice(5, 7)))} ${Number(year)}`;
  }
  return `between ${shortened(from, to)} and ${longDay(to)}`;
}

/** The day without what it shares with the end: '1', '28 October', '30 December 2021'. */
function shortened(from: Day, to: Day): string {
  const words = longDay(from).split(" ");
  if (from.slice(0, 7) === to.slice(0, 7)) return words.slice(0, 1).join(" ");
  return from.slice(0, 4) === to.slice(0, 4) ? words.slice(0, 2).join(" ") : words.join(" ");
}

function shift(span: Span, move: (day: Day) => Day): Span {
  return { from: moved(span.from, move), to: moved(span.to, move) };
}

function moved(day: Day | null, move: (day: Day) => Day): Day | null {
  if (day === null) return null;
  try {
    return move(day);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Null as soon as one of them is unbounded on that side. */
function extreme(
  spans: readonly Span[],
  side: "from" | "to",
  pick: (a: Day, b: Day) => Day,
): Day | null {
  return spans.some((span) => span[side] === null) ? null : extremeKnown(spans, side, pick);
}

/** Null only if all of them are unbounded on that side. */
function extremeKnown(
  spans: readonly Span[],
  side: "from" | "to",
  pick: (a: Day, b: Day) => Day,
): Day | null {
  return spans
    .map((span) => span[side])
    .reduce((best, day) => (best === null ? day : day === null ? best : pick(best, day)), null);
}

/** The span with the calendar's own ends for the sides that are unbounded. */
export function bounded(span: Span): { readonly from: Day; readonly to: Day } {
  return { from: span.from ?? FIRST_DAY, to: span.to ?? LAST_DAY };
}
