import { describe, expect, it } from "vitest";
import { explainCondition } from "#machines/logic/explain.ts";
import {
  after,
  and,
  atLeast,
  before,
  date,
  day,
  equals,
  every,
  field,
  implies,
  isTrue,
  lastDayOfPeriod,
  named,
  not,
  notEmpty,
  onOrBefore,
  or,
  plusDays,
  plusMonths,
  some,
} from "#machines/logic/expression.ts";
import { fieldsRead } from "#machines/logic/fields-read.ts";
import { given } from "./given-record.ts";

const served = date("facts.letter.served", "the day the letter was served");
const made = date("step.made", "the day of the decision");
const promised = field("facts.letter.days", "the days promised");
const timeWasGiven = after(made, lastDayOfPeriod(served, promised));
const decided = { made: { from: "2022-11-01", to: "2022-11-01" } };

describe("the reasons of an answer", () => {
  const facts = {
    letter: { served: "2022-10-20", days: 14 },
    directions: [
      { powers: ["4B"], line: 1 },
      { powers: [], line: 2 },
    ],
  };
  const env = given({ facts, step: decided });

  it("are the comparisons that broke it, with what they compared", () => {
    const rule = and(
      before(day("2010-01-01"), made),
      named("the promised time was given", timeWasGiven),
    );
    const { truth, because, parts } = explainCondition(rule, env);
    expect(truth).toBe("fails");
    expect(because).toEqual([
      {
        comparison: "after",
        truth: "fails",
        left: { path: "step.made", words: made.words, value: decided.made },
        right: {
          path: null,
          words: "the last day of 14 days from the day the letter was served",
          value: { from: "2022-11-03", to: "2022-11-03" },
        },
        within: ["the promised time was given"],
      },
    ]);
    expect(parts).toEqual([
      { name: "the promised time was given", truth: "fails", member: null, parts: [] },
    ]);
  });

  it("name the member of a list that broke it", () => {
    const rule = every(
      "facts.directions",
      "d",
      named("it names a power", notEmpty(field("d.powers", "its powers"))),
    );
    const { because, parts } = explainCondition(rule, env);
    expect(because.map(({ left }) => [left.path, left.value])).toEqual([
      ["facts.directions[1].powers", []],
    ]);
    expect(parts.map(({ member, truth }) => [member, truth])).toEqual([
      ["facts.directions[0]", "holds"],
      ["facts.directions[1]", "fails"],
    ]);
  });

  it("are both sides of an implication that fails, and only the unmet condition of one that holds", () => {
    const isFirst = equals(field("step.line", "the line"), 1);
    const step = { ...decided, line: 1 };
    const reached = implies(isFirst, not(before(day("2010-01-01"), made)));
    expect(explainCondition(reached, given({ step })).because.map(({ truth }) => truth)).toEqual([
      "holds",
      "holds",
    ]);
    const idle = implies(not(isFirst), before(made, day("2010-01-01")));
    expect(
      explainCondition(idle, given({ step })).because.map(({ comparison }) => comparison),
    ).toEqual(["equals"]);
  });

  it("may be an empty list", () => {
    const rule = some("facts.reviews", "r", isTrue(field("r.done", "done")), "a review");
    const empty = given({ facts: { reviews: [] }, world: "closed" });
    expect(explainCondition(rule, empty).because).toMatchObject([
      {
        comparison: "some",
        truth: "fails",
        left: { path: "facts.reviews", words: "a review", value: 0 },
      },
    ]);
  });

  it("put periods into words", () => {
    const law = field("law.months", "the months the law allows");
    const rule = or(
      before(made, plusMonths(served, law)),
      before(made, plusDays(served, -1)),
      atLeast(field("step.line", "the line"), 2),
    );
    const { because } = explainCondition(rule, env);
    expect(because.map(({ left, right }) => [left.words, right?.words])).toEqual([
      [
        made.words,
        "the months the law allows (months, not on record) after the day the letter was served",
      ],
      ["the line", "2"],
    ]);
  });
});

describe("the fields that a condition reads", () => {
  it("are sorted and distinct, with brackets for the members of a list", () => {
    const rule = some(
      "facts.directions",
      "d",
      and(
        onOrBefore(date("d.effective", "its effect"), made),
        every("d.clauses", "c", notEmpty(field("c.powers", "powers"))),
        timeWasGiven,
        before(date("step.made", "again"), plusDays(made, field("law.days", "days"))),
      ),
      "a direction",
    );
    expect(fieldsRead(rule)).toEqual([
      "facts.directions",
      "facts.directions[].clauses",
      "facts.directions[].clauses[].powers",
      "facts.directions[].effective",
      "facts.letter.days",
      "facts.letter.served",
      "law.countsDayOfService",
      "law.days",
      "step.made",
    ]);
  });
});
