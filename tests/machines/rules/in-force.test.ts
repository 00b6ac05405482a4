import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { EventType } from "#events/catalogue.ts";
import { rulesOf } from "#machines/chart/rules-of.ts";
import { conditionOf, envOf } from "#machines/judge.ts";
import { compile } from "#machines/logic/compile.ts";
import type { LawNumberName } from "#machines/law/numbers.ts";
import { ruleNames, rules } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { addDays, type Day } from "#machines/time/day.ts";
import { stepOf } from "#src/replay/replay.ts";
import { Statements } from "#src/replay/claims.ts";
import { given, Given, type Short } from "#tests/given.ts";
import { history } from "#tests/machines/random-entries.ts";
import { absence, directed } from "./case.ts";

const allRules = ruleNames.map((name): Rule => rules[name]);
const open = { from: null, to: null };
const dated = allRules.filter(({ inForce }) => inForce.from !== null || inForce.to !== null);

describe("the days on which rules begin and cease (law dossier 4 and 7)", () => {
  it("must be those that a source gives, and no others", () => {
    expect(dated.map(({ id, inForce }) => [id, inForce.from, inForce.to])).toEqual([
      ["V17", "2013-11-01", null],
      ["V28", "2016-07-01", "2026-04-01"],
      ["V28a", "2026-04-01", null],
      ["V29", "2016-04-01", "2026-04-01"],
      ["V41", "2022-10-01", null],
    ]);
  });
});

const inspected = (on: string, data: Readonly<Record<string, unknown>> = {}): Short => [
  "InspectionPublished",
  on,
  { overall: "inadequate", allKeyJudgementsInadequate: true, ...data },
];
const letter = (on: string): Short => [
  "MindedToLetterSent",
  on,
  { proposal: "p1", representationsPeriodDays: 7 },
];
const company = (on: string, data: Readonly<Record<string, unknown>> = {}): Short => [
  "ProviderCompanyStated",
  on,
  { notForProfit: false, ...data },
];
/** Two failures, a short time to answer, a company for profit, and nobody who followed, in a year. */
const yearOf = (year: number): readonly Short[] => [
  inspected(`${year}-02-04`),
  inspected(`${year}-03-04`),
  letter(`${year}-03-20`),
  company(`${year}-06-01`),
  absence("adviserOrCommissioner", `${year}-02-04`, "2026-12-31", "2027-01-01"),
  absence("commissioner", `${year}-02-04`, "2027-12-31", "2027-01-01"),
];
const policy: Partial<Record<LawNumberName, number>> = { adviserFollowsDays: 90 };
const foundOf = (...entries: readonly Short[]) => {
  const seen = given(...entries)
    .underLaw(policy)
    .asAt("2027-06-01");
  const ids = new Set(dated.map(({ id }) => id));
  return [
    ...new Set(
      seen.replayed.findings.flatMap(({ rule, verdict }) =>
        ids.has(rule) ? `${rule} ${verdict}` : [],
      ),
    ),
  ].toSorted();
};

describe("a history of 2014", () => {
  it("must not be judged by the policy of 2016, by the practice of 2022 or by later law", () => {
    expect(foundOf(...yearOf(2014))).toEqual([]);
  });

  it("must not be judged by them whatever the day of the view", () => {
    const seen = given(...yearOf(2014)).underLaw(policy);
    for (const asAt of ["2014-12-31", "2016-12-31", "2022-12-31", "2026-12-31"]) {
      const found = seen.asAt(asAt).replayed.findings.map(({ rule }) => rule);
      expect(found.filter((id) => dated.some((rule) => rule.id === id))).toEqual([]);
    }
  });

  it("must be judged by each of them if it happens while they are in force", () => {
    expect(foundOf(...yearOf(2018))).toEqual([
      "V17 unlawful",
      "V28 challengeable",
      "V29 challengeable",
    ]);
    expect(foundOf(...yearOf(2023))).toContain("V41 unusual");
  });
});

describe("the rule that a provider is not for profit (V17)", () => {
  it("must bind from 10 September 2014, and not the day before", () => {
    expect(foundOf(company("2014-09-09"))).toEqual([]);
    expect(foundOf(company("2014-09-10"))).toEqual(["V17 unlawful"]);
  });

  it("must say nothing before Part 1 of the Act was open to all councils", () => {
    const other = { notForProfit: true, anotherLocalAuthority: true };
    expect(foundOf(company("2013-06-01", other))).toEqual([]);
    expect(foundOf(company("2013-12-01", other))).toEqual(["V17 unlawful"]);
  });
});

describe("help after an Inadequate grade (V28)", () => {
  const nobody = absence("adviserOrCommissioner", "2016-01-01", "2027-03-01", "2027-03-01");

  it("must be asked for until March 2026, where its end is assumed, and not after", () => {
    expect(foundOf(inspected("2026-03-31"), nobody)).toContain("V28 challengeable");
    expect(foundOf(inspected("2026-04-01"), nobody)).not.toContain("V28 challengeable");
  });

  it("must turn on a trigger that is not known from April 2026", () => {
    expect(foundOf(inspected("2026-04-01"), nobody)).toEqual(["V28a gap"]);
  });
});

describe("fairness to individuals (V23)", () => {
  it("must be asked of conduct before the judgment of 27 May 2011 too, which declared it", () => {
    const unheard: Short = [
      "CriticismPutToIndividual",
      "2008-11-30",
      { role: "Director", couldAnswer: false },
    ];
    const seen = given(
      unheard,
      directed("2008-12-01", { individualsCriticised: [{ role: "Director" }] }),
    ).asAt("2008-12-02");
    expect(seen.findings("V23")).toMatchObject([{ verdict: "challengeable" }]);
    expect(seen.findings("V23")[0]?.statement).toContain("27 May 2011, of earlier conduct too");
  });
});

describe("a step whose day may lie on either side of the day on which a rule begins", () => {
  const turnsOf = (rule: string, entry: Short) =>
    given(entry)
      .asAt("2026-03-31")
      .findings(rule)
      .map(({ verdict, turns }) => [verdict, turns.map(({ runs }) => runs)]);
  const run = (from: Day | null, to: Day | null, answer: string) => ({
    from,
    to,
    answer,
    unless: [],
  });

  it("must be unknown, with the days on which it turns: a letter of autumn 2022 (V41)", () => {
    expect(turnsOf("V41", letter("2022-09-20..2022-10-05"))).toEqual([
      [
        "gap",
        [[run("2022-09-20", "2022-09-30", "kept"), run("2022-10-01", "2022-10-05", "broken")]],
      ],
    ]);
  });

  it("must be unknown, with the days on which it turns: a company of September 2014 (V17)", () => {
    expect(turnsOf("V17", company("2014-09"))).toEqual([
      [
        "gap",
        [[run("2014-09-01", "2014-09-09", "kept"), run("2014-09-10", "2014-09-30", "broken")]],
      ],
    ]);
  });

  it("must be known again where every day lies on one side", () => {
    expect(turnsOf("V41", letter("2022-09"))).toEqual([]);
    expect(turnsOf("V41", letter("2022-10"))).toEqual([["unusual", []]]);
  });
});

/** A step of a random history, what was on record before it, and a rule that judges it. */
const judgedStep = history
  .filter((entries) => entries.some(({ type }) => rulesOf(type).length > 0))
  .chain((entries) => {
    const at = entries.findLastIndex(({ type }) => rulesOf(type).length > 0);
    const entry = entries[at] as (typeof entries)[number];
    return fc.constantFrom(...rulesOf(entry.type as EventType)).map((name) => {
      const { snapshot } = new Given(entries.slice(0, at)).asAt("2026-03-31");
      const step = stepOf(new Statements([]).workOut(entry).fact);
      const { facts, law } = snapshot.context;
      return { name, on: step.on, env: envOf(facts, step, law, "open") };
    });
  });
const someDay = fc.integer({ min: -60, max: 60 });

describe("the verdict on a step", () => {
  test.prop({ judged: judgedStep, from: fc.option(someDay), to: fc.option(someDay) })(
    "must always depend only on the rules in force on its day, whatever rules come before or later (V39)",
    ({ judged: { name, on, env }, from, to }) => {
      const near = (days: number | null) => (days === null ? null : addDays(on.from ?? "", days));
      const inForce = { from: near(from), to: near(to) };
      const always = compile(conditionOf({ ...rules[name], inForce: open }))(env);
      const answer = compile(conditionOf({ ...rules[name], inForce }))(env);
      const [first, last] = [on.from ?? "", on.to ?? ""];
      const isOutside =
        (inForce.from !== null && last < inForce.from) ||
        (inForce.to !== null && first >= inForce.to);
      const isInside =
        (inForce.from === null || first >= inForce.from) &&
        (inForce.to === null || last < inForce.to);
      if (isOutside) expect(answer).toBe("holds");
      else if (isInside) expect(answer).toBe(always);
      else expect(answer).not.toBe("fails");
    },
  );
});
