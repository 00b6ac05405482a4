import { describe, expect, it } from "vitest";
import { clockWarning, spanInWords } from "#src/log/clock.ts";

const last = "2026-03-29T12:00:00.000Z";
const behindBy = (ms: number): string | null => clockWarning(new Date(Date.parse(last) - ms), last);

describe("what is said of the clocks", () => {
  it("must be nothing where this computer's clock has reached the last entry", () => {
    for (const ms of [0, -1, -86_400_000]) expect(behindBy(ms)).toBeNull();
  });

  it("must be, up to five minutes, that this clock stands behind, and by how much", () => {
    expect(behindBy(1)).toMatch(/^This computer’s clock stands less than a second behind/);
    expect(behindBy(300_000)).toBe(
      "This computer’s clock stands 5 minutes behind the record’s last entry. A record never goes " +
        "back in time: until this clock has passed that entry, whatever follows it in the same " +
        "stream bears its time.",
    );
  });

  it("must be, beyond five minutes, that the last entry bears a time in the future", () => {
    expect(behindBy(300_001)).toBe(
      "The record’s last entry bears a time in the future: 2026-03-29T12:00:00.000Z, 5 minutes " +
        "ahead of this computer’s clock. Either this clock is slow or the one that dated the entry " +
        "was fast: check the date, the time and the time zone of this computer. A record never " +
        "goes back in time: until this clock has passed that entry, whatever follows it in the " +
        "same stream bears its time.",
    );
  });

  it.each([
    [0, "less than a second"],
    [999, "less than a second"],
    [1_000, "1 second"],
    [61_000, "1 minute 1 second"],
    [3_600_000, "1 hour"],
    [3_659_999, "1 hour"],
    [5_400_000, "1 hour 30 minutes"],
    [90_000_000, "1 day 1 hour"],
    [86_400_000 * 1_500, "1,500 days"],
  ])("must put %i milliseconds as %s", (ms, words) => {
    expect(spanInWords(ms)).toBe(words);
  });
});
