import { describe, expect, it } from "vitest";
import { ruleNames, rules, type RuleName } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { FIRST_DAY } from "#machines/time/day.ts";
import { bookWith, mayBeDated, type RuleDates } from "#machines/rule-book.ts";
import { answer, type Stream } from "#src/views/question.ts";
import { shippedStreams } from "#tests/src/views/shipped-streams.ts";
import { asked, streamOf } from "#tests/src/views/streams.ts";

const question = asked("2026-10-01");
const foundOf = (stream: Stream, dates?: RuleDates) =>
  answer(stream, dates === undefined ? question : { ...question, dates }).replay.findings.map(
    ({ rule, verdict, entry, subject, missing, because, turns }) => ({
      rule,
      about: entry ?? subject,
      verdict,
      missing,
      because,
      turns,
    }),
  );

/** A letter that offers seven days, where fourteen are usual. */
const shortLetter = (on: string): Stream =>
  streamOf([["MindedToLetterSent", on, { proposal: "p1", representationsPeriodDays: 7 }]]);
const v41 = (on: string, inForce?: Rule["inForce"]) =>
  foundOf(shortLetter(on), inForce && { timeOfferedIsUsual: inForce }).find(
    ({ rule }) => rule === "V41",
  )?.verdict ?? null;

describe("a rule put to other days", () => {
  it("must judge steps of those days, the first included and the last not", () => {
    expect(v41("2018-05-01")).toBe(null);
    expect(v41("2018-05-01", { from: "2018-05-01", to: null })).toBe("unusual");
    expect(v41("2018-04-30", { from: "2018-05-01", to: null })).toBe(null);
    expect(v41("2018-05-31", { from: "2018-05-01", to: "2018-06-01" })).toBe("unusual");
    expect(v41("2018-06-01", { from: "2018-05-01", to: "2018-06-01" })).toBe(null);
  });

  it("must judge no more a step of its own days that lies outside the others", () => {
    expect(v41("2023-05-01")).toBe("unusual");
    expect(v41("2023-05-01", { from: "2024-01-01", to: null })).toBe(null);
  });

  it("must judge the position too, where it is about the position", () => {
    const inspected = streamOf([["InspectionPublished", "2014-02-04", { overall: "inadequate" }]]);
    const v28 = (dates?: RuleDates) =>
      foundOf(inspected, dates).filter(({ rule }) => rule === "V28").length;
    expect(v28()).toBe(0);
    expect(v28({ helpFollowsInadequate: { from: "2014-02-04", to: null } })).toBe(1);
    expect(v28({ helpFollowsInadequate: { from: "2014-02-05", to: null } })).toBe(0);
  });

  it("must judge every real history as before, where its days are its own", () => {
    const own: RuleDates = Object.fromEntries(
      ruleNames.filter(mayBeDated).map((name) => [name, (rules[name] as Rule).inForce]),
    );
    for (const stream of shippedStreams()) expect(foundOf(stream, own)).toEqual(foundOf(stream));
  });

  it("must find nothing in any order of steps, where it is in force on no day, and change no other", () => {
    const ended = { from: null, to: FIRST_DAY } as const;
    const never: RuleDates = Object.fromEntries(
      ruleNames.filter(mayBeDated).map((name) => [name, ended]),
    );
    for (const stream of shippedStreams()) {
      const without = { fairHearingCameFirst: ended };
      const others = foundOf(stream).filter(({ rule }) => rule !== "V18");
      expect(foundOf(stream, without)).toEqual(others);
      const left = foundOf(stream).filter(({ rule }) => ["V06", "V07", "V15"].includes(rule));
      expect(foundOf(stream, never)).toEqual(left);
    }
  });

  it("may not be one by which a step goes without effect, since the chart would be another", () => {
    const moving = ruleNames.filter((name: RuleName) => !mayBeDated(name));
    expect(moving.map((name) => rules[name].id)).toEqual(["V06", "V07", "V15"]);
    for (const name of moving) {
      expect(() => bookWith({ [name]: { from: null, to: null } })).toThrow("the chart moves by");
    }
  });
});
