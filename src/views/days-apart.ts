import { daysBetween } from "#machines/time/day.ts";
import type { Span } from "#machines/time/span.ts";
import { figureSays } from "./say-value.ts";
import type { DaysApart } from "./schemas/days-apart.ts";

/**
 * How many days lie between two days, the first not counted: the least and the most that the record
 * allows, negative where the second comes first; null where the record sets no bound on that side.
 */
export function daysApart(from: Span, to: Span): DaysApart {
  const least = from.to === null || to.from === null ? null : daysBetween(from.to, to.from);
  const most = from.from === null || to.to === null ? null : daysBetween(from.from, to.to);
  return { least, most, words: apartSays(least, most) };
}

/** The same of a stretch of time, which cannot be shorter than none. */
export function lengthOf(from: Span, to: Span): DaysApart {
  const { least, most } = daysApart(from, to);
  const atLeast = Math.max(least ?? 0, 0);
  const atMost = most === null ? null : Math.max(most, 0);
  const words =
    atMost !== null && atLeast === 0 && atMost > 0
      ? `between none and ${days(atMost)}`
      : least === null && most === null
        ? "not known"
        : apartSays(atLeast, atMost);
  return { least: atLeast, most: atMost, words };
}

function apartSays(least: number | null, most: number | null): string {
  if (least === null) return most === null ? "not known" : atMost(most);
  if (most === null) {
    return least < 0 ? `no more than ${days(-least)} before` : `at least ${days(least)}`;
  }
  if (least === most) return exact(least);
  if (least >= 0) return `between ${figureSays(least)} and ${days(most)}`;
  if (most < 0) return `between ${figureSays(-most)} and ${days(-least)} before`;
  return `between ${days(-least)} before and ${most === 0 ? "the same day" : `${days(most)} after`}`;
}

function exact(count: number): string {
  if (count === 0) return "the same day";
  return count < 0 ? `${days(-count)} before` : days(count);
}

function atMost(count: number): string {
  if (count === 0) return "the same day or before";
  return count < 0 ? `at least ${days(-count)} before` : `at most ${days(count)}`;
}

const days = (count: number): string => `${figureSays(count)} ${count === 1 ? "day" : "days"}`;
