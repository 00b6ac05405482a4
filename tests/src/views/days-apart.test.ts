import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { addDays } from "#machines/time/day.ts";
import { anyDay, exactly } from "#machines/time/span.ts";
import { daysApart, lengthOf } from "#src/views/days-apart.ts";
import { claim } from "#tests/given.ts";

const words = (from: string, to: string) => daysApart(claim(from), claim(to)).words;

describe("the days between two days", () => {
  it("must be exact where both are known, whichever comes first", () => {
    expect(words("2022-02-28", "2022-09-15")).toBe("199 days");
    expect(words("2022-03-01", "2022-02-28")).toBe("1 day before");
    expect(words("2022-03-01", "2022-03-01")).toBe("the same day");
  });

  it("must be an interval where they are not, open where the record sets no bound", () => {
    expect(words("2022-03", "2022-04-12")).toBe("between 12 and 42 days");
    expect(words("2022-03-10", "2022-03")).toBe("between 9 days before and 21 days after");
    expect(words("2022-04-12", "2022-03")).toBe("between 12 and 42 days before");
    expect(words("..2022-03-01", "2022-03-11")).toBe("at least 10 days");
    expect(words("2022-03-01", "..2022-03-11")).toBe("at most 10 days");
    expect(words("2022-03-11", "..2022-03-01")).toBe("at least 10 days before");
    expect(daysApart(anyDay, anyDay)).toEqual({ least: null, most: null, words: "not known" });
  });

  it("must not be fewer than none where a stretch of time is measured", () => {
    expect(lengthOf(claim("2022-03"), claim("2022-03"))).toMatchObject({ least: 0, most: 30 });
    expect(lengthOf(claim("2022-03"), claim("2022-03")).words).toBe("between none and 30 days");
  });

  const offset = fc.integer({ min: -400, max: 400 });
  test.prop([offset, offset, offset, offset, fc.nat(50), fc.nat(50)])(
    "must hold every pair of days that the two spans hold, and no tighter",
    (a, b, c, d, inFrom, inTo) => {
      const day = (count: number) => addDays("2022-01-01", count);
      const span = (x: number, y: number) => ({
        from: day(Math.min(x, y)),
        to: day(Math.max(x, y)),
      });
      const [from, to] = [span(a, b), span(c, d)];
      const { least, most } = daysApart(from, to);
      const one = Math.min(Math.min(a, b) + inFrom, Math.max(a, b));
      const other = Math.min(Math.min(c, d) + inTo, Math.max(c, d));
      const between = daysApart(exactly(day(one)), exactly(day(other))).least;
      expect(between).toBeGreaterThanOrEqual(least ?? NaN);
      expect(between).toBeLessThanOrEqual(most ?? NaN);
      expect(least).toBe(Math.min(c, d) - Math.max(a, b));
      expect(most).toBe(Math.max(c, d) - Math.min(a, b));
    },
  );
});
