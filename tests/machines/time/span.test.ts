import { describe, expect, it } from "vitest";
import {
  anyDay,
  bounded,
  earliestOf,
  exactly,
  hull,
  isExact,
  latestOf,
  longSpan,
  shiftDays,
  shiftMonths,
  type Span,
} from "#machines/time/span.ts";

const span = (from: string | null, to: string | null): Span => ({ from, to });

describe("a day that lies somewhere in a span", () => {
  it.each([
    [exactly("2022-11-01"), "1 November 2022"],
    [span("2022-11-01", "2022-11-03"), "between 1 and 3 November 2022"],
    [span("2022-10-28", "2022-11-03"), "between 28 October and 3 November 2022"],
    [span("2021-12-30", "2022-01-02"), "between 30 December 2021 and 2 January 2022"],
    [span("2022-10-01", "2022-10-31"), "in October 2022"],
    [span("2024-02-01", "2024-02-29"), "in February 2024"],
    [span("2023-02-01", "2023-02-27"), "between 1 and 27 February 2023"],
    [span("2015-01-01", "2015-12-31"), "in 2015"],
    [span("2015-01-01", "2016-12-31"), "between 1 January 2015 and 31 December 2016"],
    [span(null, "2022-01-26"), "on or before 26 January 2022"],
    [span("2022-03-01", null), "on or after 1 March 2022"],
    [anyDay, "a day not on record"],
  ])("%j reads: %s", (given, words) => expect(longSpan(given)).toBe(words));

  it("is exact only when both ends are one day", () => {
    expect(isExact(exactly("2022-11-01"))).toBe(true);
    expect(isExact(anyDay)).toBe(false);
    expect(isExact(span("2022-11-01", "2022-11-02"))).toBe(false);
  });

  it("moves end by end, and a side that leaves the calendar becomes unbounded", () => {
    expect(shiftDays(span("2022-10-28", null), 7)).toEqual(span("2022-11-04", null));
    expect(shiftMonths(span("2022-01-30", "2022-01-31"), 1)).toEqual(exactly("2022-02-28"));
    expect(shiftDays(span("2022-01-01", "9999-12-31"), 1)).toEqual(span("2022-01-02", null));
  });

  it("has the calendar's ends where it is unbounded", () => {
    expect(bounded(anyDay)).toEqual(span("0001-01-01", "9999-12-31"));
  });
});

describe("several such days", () => {
  const early = span("2022-01-01", "2022-01-31");
  const late = span("2022-01-15", "2022-03-31");
  const open = span("2022-02-01", null);

  it("have an earliest, which a day not on record may precede", () => {
    expect(earliestOf([early, late])).toEqual(span("2022-01-01", "2022-01-31"));
    expect(earliestOf([early, anyDay])).toEqual(span(null, "2022-01-31"));
    expect(earliestOf([late, open])).toEqual(span("2022-01-15", "2022-03-31"));
  });

  it("have a latest, which a day not on record may follow", () => {
    expect(latestOf([early, late])).toEqual(span("2022-01-15", "2022-03-31"));
    expect(latestOf([early, anyDay])).toEqual(span("2022-01-01", null));
    expect(latestOf([early, open])).toEqual(span("2022-02-01", null));
  });

  it("have a hull", () => {
    expect(hull([late, early])).toEqual(span("2022-01-01", "2022-03-31"));
    expect(hull([late, open])).toEqual(span("2022-01-15", null));
  });

  it("may be none, of which nothing is known", () => {
    expect([earliestOf([]), latestOf([]), hull([])]).toEqual([anyDay, anyDay, anyDay]);
  });
});
