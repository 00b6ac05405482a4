import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { endOfLondonDay, londonDay } from "#src/cli/dates.ts";
import { lines } from "#src/cli/text/wrap.ts";

const word = fc.stringMatching(/^[a-z’,.]{1,14}$/);

describe("wrapped text", () => {
  test.prop([fc.array(word, { maxLength: 60 }), fc.integer({ min: 14, max: 100 })])(
    "always keeps every word, in order, and never a line that is too wide",
    (words, width) => {
      const wrapped = lines(words.join(" "), width);
      expect(wrapped.join(" ").trim()).toBe(words.join(" "));
      for (const line of wrapped) expect(line.length).toBeLessThanOrEqual(width);
    },
  );

  it("must let a word that is too long stand alone", () => {
    expect(lines("a extraordinarily b", 5)).toEqual(["a", "extraordinarily", "b"]);
  });
});

describe("the end of a day in London", () => {
  it.each([
    ["2022-07-01", "2022-07-01T22:59:59.999Z"],
    ["2022-12-01", "2022-12-01T23:59:59.999Z"],
    ["2022-03-27", "2022-03-27T22:59:59.999Z"],
    ["2022-10-30", "2022-10-30T23:59:59.999Z"],
  ])("must follow summer time: %s", (day, instant) => {
    expect(endOfLondonDay(day)).toBe(instant);
    expect(londonDay(new Date(instant))).toBe(day);
  });
});
