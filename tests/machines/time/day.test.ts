import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  dayNumber,
  dayOf,
  earlierOf,
  FIRST_DAY,
  FIRST_NUMBER,
  isDay,
  LAST_DAY,
  LAST_NUMBER,
  laterOf,
  longDay,
  monthEnd,
} from "#machines/time/day.ts";

const someDay = fc.integer({ min: FIRST_NUMBER, max: LAST_NUMBER }).map(dayOf);

describe("a day of the calendar", () => {
  it.each(["2022-11-01", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])(
    "may be %s",
    (text) => expect(isDay(text)).toBe(true),
  );

  it.each([
    "2023-02-29",
    "1900-02-29",
    "2022-13-01",
    "2022-00-10",
    "2022-11-31",
    "2022-11-00",
    "0000-01-01",
    "2022-1-1",
    "20221101",
    "2022-11-01T00",
    "2022/11/01",
    "-022-11-01",
    "",
  ])("may not be %s", (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => dayNumber(text)).toThrow(RangeError);
  });

  it("is counted from 1970-01-01, and the calendar's ends are the years 1 and 9999", () => {
    expect(dayNumber("1970-01-01")).toBe(0);
    expect(dayNumber("2000-03-01")).toBe(11017);
    expect([dayNumber(FIRST_DAY), dayNumber(LAST_DAY)]).toEqual([FIRST_NUMBER, LAST_NUMBER]);
    expect(() => dayOf(LAST_NUMBER + 1)).toThrow(RangeError);
    expect(() => dayOf(FIRST_NUMBER - 1)).toThrow(RangeError);
  });

  test.prop([someDay])("always survives the way to its number and back", (day) => {
    expect(dayOf(dayNumber(day))).toBe(day);
    expect(new Date(dayNumber(day) * 86_400_000).toISOString().slice(0, 10)).toBe(day);
  });

  test.prop([someDay, someDay])("is ordered as its text is", (a, b) => {
    expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
    expect([earlierOf(a, b), laterOf(a, b)]).toEqual([a, b].toSorted());
  });
});

describe("adding to a day", () => {
  it.each([
    ["2022-01-31", 1, "2022-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2022-10-31", 3, "2023-01-31"],
    ["2022-11-30", 3, "2023-02-28"],
    ["2022-12-15", 1, "2023-01-15"],
    ["2023-03-31", -1, "2023-02-28"],
    ["2023-01-15", -1, "2022-12-15"],
    ["2022-02-28", 6, "2022-08-28"],
  ])("%s and %i months is %s", (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it.each([
    ["2022-02-28", 199, "2022-09-15"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2023-02-28", 1, "2023-03-01"],
    ["2022-10-18", 14, "2022-11-01"],
    ["2022-01-01", -1, "2021-12-31"],
  ])("%s and %i days is %s", (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(days);
  });

  it("must stay inside the calendar", () => {
    expect(() => addDays(LAST_DAY, 1)).toThrow(RangeError);
    expect(() => addMonths(FIRST_DAY, -1)).toThrow(RangeError);
  });

  const someMonths = fc.integer({ min: -50, max: 50 });
  const modern = fc.integer({ min: -50_000, max: 50_000 });
  test.prop([modern, modern, someMonths])("months never changes the order", (a, b, months) => {
    const [first = "", second = ""] = [dayOf(a), dayOf(b)].toSorted();
    expect(addMonths(first, months) <= addMonths(second, months)).toBe(true);
  });
});

describe("in English", () => {
  it("a day is written as an official would", () => {
    expect(longDay("2022-11-01")).toBe("1 November 2022");
    expect(longDay("0987-06-30")).toBe("30 June 987");
  });

  it("the month's end is found", () => {
    expect(["2024-02-03", "2023-02-28", "2022-12-01"].map(monthEnd)).toEqual([
      "2024-02-29",
      "2023-02-28",
      "2022-12-31",
    ]);
  });
});
