import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { compile } from "#machines/logic/compile.ts";
import { explainCondition, runsSupposing } from "#machines/logic/explain.ts";
import { dayNumber, dayOf } from "#machines/time/day.ts";
import { bruteTruth } from "./brute.ts";
import { envOf, rangesOf, someCondition, someConditionInDays, someRecord } from "./random.ts";

const runs = { numRuns: 1500 };

describe("the answer on spans is the set of the answers on single days", () => {
  test.prop([someCondition, someRecord], runs)("always", (condition, record) => {
    const env = envOf(record);
    expect(compile(condition)(env)).toBe(bruteTruth(condition, env, rangesOf(record)));
  });

  test.prop([someConditionInDays, someRecord], { numRuns: 150 })(
    "also when a date is not on record at all",
    (condition, record) => {
      const bare = { ...record, a: null, spans: record.spans?.slice(0, 1) ?? null };
      const env = envOf(bare);
      expect(compile(condition)(env)).toBe(bruteTruth(condition, env, rangesOf(bare)));
    },
  );

  it("is met by random conditions of all three answers, so the property is not idle", () => {
    const answers = fc
      .sample(fc.tuple(someCondition, someRecord), { seed: 7, numRuns: 500 })
      .map(([condition, record]) => compile(condition)(envOf(record)));
    for (const truth of ["holds", "fails", "unknown"]) {
      expect(answers.filter((answer) => answer === truth).length).toBeGreaterThan(50);
    }
  });
});

describe("one meaning, however it is asked for", () => {
  test.prop([someCondition, someRecord], runs)("explaining gives the same answer", (c, record) => {
    const env = envOf(record);
    expect(explainCondition(c, env).truth).toBe(compile(c)(env));
  });

  test.prop([someCondition, someRecord], runs)("JSON and back gives the same answer", (c, rec) => {
    const env = envOf(rec);
    const copy = JSON.parse(JSON.stringify(c)) as typeof c;
    expect(copy).toEqual(c);
    expect(compile(copy)(env)).toBe(compile(c)(env));
  });

  test.prop([someCondition, someRecord], runs)("supposing nothing changes nothing", (c, rec) => {
    const env = envOf(rec);
    expect(compile(c)({ ...env, narrowed: new Map() })).toBe(compile(c)(env));
  });
});

describe("an unknown answer", () => {
  test.prop([someCondition, someRecord], runs)("always says what it rests on", (c, record) => {
    const { truth, missing, imprecise } = explainCondition(c, envOf(record));
    expect(missing.length + imprecise.length > 0).toBe(truth === "unknown");
  });
});

describe("the runs of days on which an answer turns", () => {
  test.prop([someCondition, someRecord], { numRuns: 400 })("are those of brute force", (c, rec) => {
    const env = envOf(rec);
    for (const { path, runs: found } of explainCondition(c, env).turns) {
      const range = rangesOf(rec).get(path);
      if (range === undefined) throw new Error(`no such date: ${path}`);
      for (let number = range.low; number <= range.high; number += 1) {
        const pinned = new Map([...rangesOf(rec), [path, { low: number, high: number }]]);
        const run = found.find(({ from, to }) => isWithin(dayOf(number), from, to));
        expect(run?.truth).toBe(bruteTruth(c, env, pinned));
        expect(run?.turnsOnCounting).toBe(
          bruteTruth(c, envOf({ ...rec, isCounted: !rec.isCounted }), pinned) !== run?.truth,
        );
      }
      expect(found).toEqual(found.filter((run, index) => !isSame(run, found[index - 1])));
    }
  });

  test.prop([someConditionInDays, someRecord], { numRuns: 100 })(
    "reach from the beginning to the end of time for a date not on record",
    (c, rec) => {
      const bare = { ...rec, a: null, spans: rec.spans?.slice(0, 1) ?? null };
      const found = runsSupposing(c, envOf(bare), "step.a") ?? [];
      expect(found.at(0)?.from).toBeNull();
      expect(found.at(-1)?.to).toBeNull();
      const ranges = rangesOf(bare);
      for (const number of [-90, -20, -3, 0, 3, 6, 9, 20, 90].map((n) => BASE + n)) {
        const pinned = new Map([...ranges, ["step.a", { low: number, high: number }]]);
        const run = found.find(({ from, to }) => isWithin(dayOf(number), from, to));
        expect(run?.truth).toBe(bruteTruth(c, envOf(bare), pinned));
      }
    },
  );
});

const BASE = dayNumber("2022-01-30");

function isWithin(day: string, from: string | null, to: string | null): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

function isSame(
  run: { readonly truth: string; readonly turnsOnCounting: boolean },
  other: { readonly truth: string; readonly turnsOnCounting: boolean } | undefined,
): boolean {
  return run.truth === other?.truth && run.turnsOnCounting === other.turnsOnCounting;
}
