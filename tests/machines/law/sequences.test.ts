import { describe, expect, it } from "vitest";
import { definitionOf } from "#events/catalogue.ts";
import { answerTo } from "#machines/judge.ts";
import { sequences } from "#machines/law/sequences.ts";
import { stepsOf } from "#machines/law/sequences/history.ts";
import { advance, start, verdicts, type Standing } from "#machines/law/sequences/monitor.ts";
import type { Clause, Moment, Sequence } from "#machines/law/sequences/sequence.ts";
import { templates } from "#machines/law/sequences/templates.ts";
import { fieldsRead } from "#machines/logic/fields-read.ts";
import { rules, ruleNames } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { given } from "#tests/given.ts";

const after = (rule: Sequence, history: readonly Moment[]): readonly Standing[] =>
  verdicts(stepsOf(history).reduce(advance, start([rule])));

const isKept = ({ verdict }: Standing): boolean => verdict === "kept" || verdict === "kept so far";
const isKeptBy = (rule: Sequence, history: readonly Moment[]): boolean =>
  after(rule, history).every(isKept);

const each = sequences.map((rule) => ({ id: rule.id, says: rule.says, rule }));
const clausesOf = ({ a, b, reset }: Sequence): readonly Clause[] => [...a, ...b, ...reset];
const ruleById = (id: string): Rule | undefined =>
  ruleNames.map((name): Rule => rules[name]).find((rule) => rule.id === id);

describe.each(each)("the rule of sequence $id: $says", ({ rule }) => {
  it("must be kept by its witness, and must not be kept once a step of it is left out or moved", () => {
    expect(isKeptBy(rule, rule.witness)).toBe(true);
    const others = rule.witness.flatMap((_, at) => {
      const rest = rule.witness.toSpliced(at, 1);
      const moved = rule.witness.slice(at, at + 1);
      return [rest, [...moved, ...rest], [...rest, ...moved]];
    });
    expect(others.some((history) => !isKeptBy(rule, history))).toBe(true);
  });

  it("must not be kept by its breaking history, whose last breach names the step", () => {
    const wanted = rule.onBreach === "report" ? "pending" : "broken";
    const found = after(rule, rule.breaks).filter((one) => !isKept(one));
    expect(found.map(({ verdict }) => verdict)).toEqual([wanted]);
    expect(found[0]?.by).toMatch(/^E\d$/);
  });

  it("must stand alike after a replay of either history", () => {
    for (const history of [rule.witness, rule.breaks]) {
      const replayed = verdicts(given(...history).asAt("2026-03-31").replayed.monitors);
      const same = replayed.filter((one) => one.rule.id === rule.id);
      const shown = (all: readonly Standing[]) =>
        all.map(({ key, verdict, lacking, by }) => ({ key, verdict, lacking, by }));
      expect(shown(same)).toEqual(shown(after(rule, history)));
    }
  });

  it("must agree with the rules that say it too, and must bind as they do", () => {
    for (const id of rule.alsoSaid) {
      const also = ruleById(id);
      expect(also).toMatchObject({ strength: rule.strength, onBreach: rule.onBreach });
      expect(
        given(...rule.witness)
          .asAt("2026-03-31")
          .findings(id),
      ).toEqual([]);
      expect(
        given(...rule.breaks)
          .asAt("2026-03-31")
          .findings(id),
      ).not.toEqual([]);
    }
  });

  it("must be whole: a basis, letters as its template asks, keys where it is of each of a kind", () => {
    expect(rule.basis.length).toBeGreaterThan(0);
    const letters = (["a", "b", "reset"] as const).filter((letter) => rule[letter].length > 0);
    expect(letters).toEqual(templates[rule.template].letters);
    const keyed = clausesOf(rule).filter(({ key }) => key !== undefined);
    expect(keyed.length > 0).toBe(rule.each !== null);
    expect(rule.template === "response").toBe(rule.onBreach === "report");
    expect(rule.owes === null).toBe(rule.onBreach !== "report");
  });

  it("must tell steps apart by fields that they have", () => {
    const wrong = clausesOf(rule).flatMap(({ on, key }) =>
      on.filter((type) => {
        const example = definitionOf(type)?.example;
        return key !== undefined && example !== undefined && !(key in example);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("must ask of the step alone, and must get a yes or a no even where nothing is on record", () => {
    for (const { on, when } of clausesOf(rule)) {
      if (when === undefined) continue;
      expect(fieldsRead(when).filter((path) => !path.startsWith("step."))).toEqual([]);
      for (const type of on) {
        const example = definitionOf(type)?.example ?? {};
        const blank = Object.fromEntries(Object.keys(example).map((name) => [name, null]));
        for (const data of [example, blank]) {
          const env = { facts: {}, step: { type, data }, law: {}, narrowed: null };
          const answer = answerTo(when)({ ...env, world: "closed" });
          expect(answer).not.toBe("unknown");
          expect(answerTo(when)({ ...env, world: "open" })).toBe(answer);
        }
      }
    }
  });
});

describe("the rules of sequence", () => {
  it("must be data, numbered from S01 on", () => {
    expect(JSON.parse(JSON.stringify(sequences))).toEqual(sequences);
    expect(sequences.map(({ id }) => id)).toEqual(
      sequences.map((_, at) => `S${String(at + 1).padStart(2, "0")}`),
    );
  });

  it("must say once each duty that is owed in the end", () => {
    expect(sequences.flatMap(({ owes }) => owes?.duty ?? [])).toEqual([
      "L1",
      "L2",
      "L3",
      "L4",
      "L5",
    ]);
  });

  it("must never owe the end of a direction (L5)", () => {
    const made = given(["StatutoryDirectionMade", "2022-11-01", { direction: "d1" }]);
    const standings = verdicts(made.asAt("2030-01-01").replayed.monitors);
    expect(standings.length).toBeGreaterThan(0);
    expect(standings.filter(({ verdict }) => verdict === "pending")).toEqual([]);
  });
});
