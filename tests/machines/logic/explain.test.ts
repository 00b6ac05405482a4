import { describe, expect, it } from "vitest";
import { compile } from "#machines/logic/compile.ts";
import { explainCondition, runsSupposing } from "#machines/logic/explain.ts";
import {
  after,
  and,
  before,
  date,
  day,
  every,
  field,
  isTrue,
  lastDayOfPeriod,
  onOrBefore,
  or,
  plusWorkingDays,
  some,
} from "#machines/logic/expression.ts";
import { given } from "./given-record.ts";

const served = date("facts.letter.served", "the day the letter was served");
const made = date("step.made", "the day of the decision");
const promised = field("facts.letter.days", "the days promised");
const timeWasGiven = after(made, lastDayOfPeriod(served, promised));
const decided = { made: { from: "2022-11-01", to: "2022-11-01" } };
const letter = { served: null, days: 14 };

describe("was the promised time given? (Solihull, decision on 1 November 2022)", () => {
  const explained = explainCondition(timeWasGiven, given({ facts: { letter }, step: decided }));

  it("is unknown, because the day of service is not on record", () => {
    expect(explained.truth).toBe("unknown");
    expect(explained.missing).toEqual([{ path: served.path, words: served.words }]);
  });

  it("holds for service by 17 October, turns on counting on the 18th, fails from the 19th", () => {
    expect(explained.turns.map(({ path, runs }) => ({ path, runs }))).toEqual([
      {
        path: "facts.letter.served",
        runs: [
          { from: null, to: "2022-10-17", truth: "holds", turnsOnCounting: false },
          { from: "2022-10-18", to: "2022-10-18", truth: "fails", turnsOnCounting: true },
          { from: "2022-10-19", to: null, truth: "fails", turnsOnCounting: false },
        ],
      },
    ]);
  });

  it("turns on counting as a whole when the letter was served on the 18th", () => {
    const facts = { letter: { ...letter, served: "2022-10-18" } };
    const { truth, turnsOnCounting } = explainCondition(
      timeWasGiven,
      given({ facts, step: decided }),
    );
    expect({ truth, turnsOnCounting }).toEqual({ truth: "fails", turnsOnCounting: true });
  });

  it("gives the earliest day allowed, when the day of the decision is supposed open", () => {
    const facts = { letter: { ...letter, served: "2022-10-11" } };
    const runs = runsSupposing(timeWasGiven, given({ facts, step: decided }), "step.made");
    expect(runs?.find(({ truth }) => truth === "holds")?.from).toBe("2022-10-26");
  });

  it("is answered by compile on a supposed day as on a recorded one", () => {
    const facts = { letter: { ...letter, served: "2022-10-20" } };
    const env = given({ facts, step: decided });
    const narrowed = new Map([["facts.letter.served", { from: "2022-10-01", to: "2022-10-17" }]]);
    expect(compile(timeWasGiven)(env)).toBe("fails");
    expect(compile(timeWasGiven)({ ...env, narrowed })).toBe("holds");
  });

  it("names the period too when that is not on record", () => {
    const facts = { letter: { served: null } };
    const { missing, turns } = explainCondition(timeWasGiven, given({ facts, step: decided }));
    expect(missing.map(({ path }) => path)).toEqual(["facts.letter.served", "facts.letter.days"]);
    expect(turns).toEqual([]);
  });
});

describe("what an unknown answer rests on", () => {
  const reply = isTrue(field("step.replied", "whether the council replied"));
  const env = given({
    facts: { letter: { served: { from: "2022-10-01", to: "2022-10-31" }, days: 14 } },
    step: decided,
  });

  it("is named only if it contributed", () => {
    const idle = or(reply, timeWasGiven, isTrue(field("step.waived", "whether it waived")));
    expect(explainCondition(idle, env).missing.map(({ path }) => path)).toEqual([
      "step.replied",
      "step.waived",
    ]);
    expect(explainCondition(and(reply, before(made, day("2000-01-01"))), env).missing).toEqual([]);
  });

  it("may be a date that is on record but imprecise", () => {
    const { missing, imprecise, turns } = explainCondition(timeWasGiven, env);
    expect(missing).toEqual([]);
    expect(imprecise.map(({ path }) => path)).toEqual(["facts.letter.served"]);
    expect(turns[0]?.runs.map(({ from, to }) => [from, to])).toEqual([
      ["2022-10-01", "2022-10-17"],
      ["2022-10-18", "2022-10-18"],
      ["2022-10-19", "2022-10-31"],
    ]);
  });

  it("may be several dates, each taken alone with the others as they are", () => {
    const first = date("step.first", "the first day");
    const second = date("step.second", "the second day");
    const step = {
      first: { from: "2022-10-01", to: "2022-10-10" },
      second: { from: "2022-10-05", to: "2022-10-20" },
    };
    const { turns } = explainCondition(before(first, second), given({ step }));
    const truths = turns.map(({ path, runs }) => [
      path,
      runs.map(({ to, truth }) => `${to} ${truth}`),
    ]);
    expect(truths).toEqual([
      ["step.first", ["2022-10-04 holds", "2022-10-10 unknown"]],
      ["step.second", ["2022-10-10 unknown", "2022-10-20 holds"]],
    ]);
  });

  it("is a date alone only if that date alone can turn the answer", () => {
    const rule = before(date("step.first", "the first day"), date("step.second", "the second"));
    const { missing, turns } = explainCondition(rule, given({}));
    expect([missing.length, turns]).toEqual([2, []]);
  });

  it("may be known for some days in the midst of others", () => {
    const first = date("step.first", "the first day");
    const rule = or(
      and(onOrBefore(day("2022-10-05"), first), onOrBefore(first, day("2022-10-06"))),
      before(date("step.second", "the second day"), day("2022-10-03")),
    );
    const second = { from: "2022-10-01", to: "2022-10-08" };
    const step = { first: { from: "2022-10-01", to: "2022-10-11" }, second };
    const [turn] = explainCondition(rule, given({ step })).turns;
    expect(turn?.runs.map(({ from, to, truth }) => `${from} ${to} ${truth}`)).toEqual([
      "2022-10-01 2022-10-04 unknown",
      "2022-10-05 2022-10-06 holds",
      "2022-10-07 2022-10-11 unknown",
    ]);
  });

  it("turns exactly against a date that is itself a wide span", () => {
    const second = { from: "1900-01-01", to: "2022-01-26" };
    const rule = before(date("step.first", "the first day"), date("step.second", "the second"));
    const turn = explainCondition(rule, given({ step: { second } })).turns[0];
    expect(turn?.runs.map(({ from, to, truth }) => `${from} ${to} ${truth}`)).toEqual([
      "null 1899-12-31 holds",
      "1900-01-01 2022-01-25 unknown",
      "2022-01-26 null fails",
    ]);
  });

  it("may be what exists off the record, in the open world only", () => {
    const rule = some(
      "facts.reviews",
      "r",
      before(date("r.on", "the day of the review"), made),
      "an earlier review",
    );
    const facts = { reviews: [{ on: "2022-12-01" }] };
    const open = explainCondition(rule, given({ facts, step: decided }));
    expect(open.missing).toEqual([{ path: "facts.reviews", words: "an earlier review" }]);
    const closed = explainCondition(rule, given({ facts, step: decided, world: "closed" }));
    expect([closed.truth, closed.missing]).toEqual(["fails", []]);
  });

  it("names the member of a list", () => {
    const rule = every("facts.reviews", "r", before(date("r.on", "the day of the review"), made));
    const { missing, turns } = explainCondition(
      rule,
      given({ facts: { reviews: [{ on: "2022-01-01" }, {}] }, step: decided }),
    );
    expect(missing).toEqual([{ path: "facts.reviews[1].on", words: "the day of the review" }]);
    expect(turns[0]?.runs[0]).toMatchObject({ from: null, to: "2022-10-31", truth: "holds" });
  });

  it("may be the table of bank holidays", () => {
    const late = before(plusWorkingDays(day("2035-01-01"), 5), made);
    expect(explainCondition(late, given({ step: decided })).missing[0]?.path).toBe(
      "law.bankHolidays",
    );
  });
});
