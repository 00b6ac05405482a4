import { describe, expect, it } from "vitest";
import { readPatch } from "#src/rules-patch/read-patch.ts";

const faultsIn = (text: string): readonly string[] => {
  const read = readPatch(text);
  return read.ok
    ? []
    : read.error.map(
        ({ line, field, expected, found }) => `${line} ${field}: ${found}, not ${expected}`,
      );
};

describe("the file of a change of the rules", () => {
  it("must be read with its numbers and the days of its rules, a side left out as the law has it", () => {
    const read = readPatch(`patch: Four weeks to answer
format: 1
numbers:
  usualRepresentationsDays: 28
  inadequateAreaIsTrigger: yes
rules:
  V28: {to: 2027-01-01}
  V41: {from: null}
`);
    expect(read).toEqual({
      ok: true,
      value: {
        words: "Four weeks to answer",
        suppose: { usualRepresentationsDays: 28, inadequateAreaIsTrigger: true },
        dates: {
          helpFollowsInadequate: { from: "2016-07-01", to: "2027-01-01" },
          timeOfferedIsUsual: { from: null, to: null },
        },
      },
    });
  });

  it("may be JSON", () => {
    const text = JSON.stringify({ patch: "p", format: 1, numbers: { adviserFollowsDays: 90 } });
    expect(readPatch(text)).toMatchObject({
      ok: true,
      value: { suppose: { adviserFollowsDays: 90 } },
    });
  });

  it("must be told of all that is wrong with it at once, each with its line", () => {
    expect(
      faultsIn(`patch: Everything at once
format: 2
number: {}
numbers:
  usualRepresentationDays: 28
  usualRepresentationsDays: -1
  inadequateAreaIsTrigger: 7
  V28: {to: 2027-01-01}
rules:
  V99: {to: 2027-01-01}
  V07: {to: 2027-01-01}
  V28: {from: 2027-01-01}
  V29: {until: 2027-01-01}
  V41: {from: 2026-02-30}
`),
    ).toEqual([
      "2 format: 2, not the number 1",
      '3 number: "number", not one of patch, format, numbers, rules',
      "5 numbers.usualRepresentationDays: usualRepresentationDays: 28, not a number of law, as docs/reference/numbers.md lists them",
      "6 numbers.usualRepresentationsDays: -1, not a whole number of days",
      "7 numbers.inadequateAreaIsTrigger: 7, not yes or no",
      "8 numbers.V28: V28: a group of 1 field, not a number of law; the days of a rule stand under rules",
      '10 rules.V99: "V99", not the number of a rule, such as V28',
      "11 rules.V07: V07: a step that breaks it has no effect in law, not a rule that the chart does not move by",
      "12 rules.V28: from 2027-01-01, to before 2026-04-01, not a last day that comes after the first",
      '13 rules.V29.until: "until", not one of from, to',
      '14 rules.V41.from: "2026-02-30", not a day of the calendar, such as 2026-04-01, or null for no such day',
    ]);
  });

  it("may not name one number twice, nor change nothing, nor be anything but a group", () => {
    const twice =
      "patch: p\nformat: 1\nnumbers:\n  adviserFollowsDays: 9\n  adviserFollowsDays: 8\n";
    expect(faultsIn(twice)).toMatchObject([expect.stringMatching(/^5 null: /)]);
    expect(faultsIn("patch: p\nformat: 1\n")).toMatchObject([expect.stringContaining("neither")]);
    expect(faultsIn("- 1\n")).toHaveLength(1);
    expect(faultsIn("")).toHaveLength(1);
  });
});
