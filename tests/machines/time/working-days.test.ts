import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { bankHolidays, bankHolidaysAreVerified } from "#machines/time/bank-holidays.ts";
import { dayNumber, dayOf, isDay } from "#machines/time/day.ts";
import {
  addWorkingDays,
  isWorkingDay,
  numberPlusWorkingDays,
} from "#machines/time/working-days.ts";

describe("working days in England (D2)", () => {
  it.each([
    ["2022-11-01", 1, "2022-11-02"],
    ["2022-11-04", 1, "2022-11-07"],
    ["2022-11-05", 1, "2022-11-07"],
    ["2022-12-23", 1, "2022-12-28"],
    ["2022-04-14", 1, "2022-04-19"],
    ["2022-09-16", 1, "2022-09-20"],
    ["2022-11-05", 0, "2022-11-05"],
    ["2022-11-07", -1, "2022-11-04"],
    ["2022-11-06", -1, "2022-11-04"],
    ["2022-11-01", 30, "2022-12-13"],
  ])("%s and %i working days is %s", (day, count, expected) => {
    expect(addWorkingDays(day, count)).toBe(expected);
  });

  it("are unknown outside the table of bank holidays", () => {
    expect(addWorkingDays("2003-12-31", 1)).toBeNull();
    expect(addWorkingDays("2030-12-31", 1)).toBeNull();
    expect(addWorkingDays("2004-01-02", -1)).toBeNull();
    expect(isWorkingDay("2031-01-02")).toBeNull();
    expect(isWorkingDay("2022-12-27")).toBe(false);
    expect(isWorkingDay("2022-12-28")).toBe(true);
  });

  it("come from a table that says it is unverified, of real days for 27 years", () => {
    expect(bankHolidaysAreVerified).toBe(false);
    const days = Object.entries(bankHolidays).flatMap(([year, row]) =>
      row.split(" ").map((each) => `${year}-${each}`),
    );
    expect(Object.keys(bankHolidays)).toHaveLength(27);
    expect(days.filter((day) => !isDay(day))).toEqual([]);
  });

  const number = fc.integer({ min: dayNumber("2003-06-01"), max: dayNumber("2031-06-01") });
  const count = fc.integer({ min: -40, max: 40 });

  test.prop([number, count])("never go back when the day goes forward", (day, n) => {
    expect(numberPlusWorkingDays(day, n)).toBeLessThanOrEqual(numberPlusWorkingDays(day + 1, n));
  });

  test.prop([number, count.filter((n) => n !== 0)])("are counted one by one", (start, n) => {
    let day = start;
    let left = Math.abs(n);
    while (left > 0) {
      day += Math.sign(n);
      const isWorking = isWorkingDay(dayOf(day));
      if (isWorking === null) break;
      if (isWorking) left -= 1;
    }
    const isInside = left === 0 && isWorkingDay(dayOf(start)) !== null;
    expect(addWorkingDays(dayOf(start), n)).toBe(isInside ? dayOf(day) : null);
  });
});
