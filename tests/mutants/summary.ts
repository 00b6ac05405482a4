import { ruleNames, rules, type RuleName } from "#machines/rules/registry.ts";
import type { Judgment } from "./judge-mutant.ts";
import { nameOf, type Mutant } from "./mutant.ts";

/** A mutant and what became of it. */
export interface Judged {
  readonly mutant: Mutant;
  readonly judgment: Judgment;
}

/** How many mutants there were of each operator, what became of them, and who objected. */
export interface Summary {
  readonly made: number;
  readonly killed: number;
  readonly equivalent: number;
  readonly survived: number;
  readonly operators: Readonly<Record<string, Counts>>;
  readonly objectors: Readonly<Record<string, number>>;
  /** Why mutants were not killed, and how many for each reason. */
  readonly reasons: Readonly<Record<string, number>>;
  /** For each rule, how many mutants its answer objected to, or the step that it stood against. */
  readonly rules: Readonly<Record<string, number>>;
  readonly rulesThatKillNothing: string;
}

export interface Counts {
  readonly made: number;
  readonly killed: number;
  readonly equivalent: number;
  readonly survived: number;
}

const countsOf = (all: readonly Judged[]): Counts => ({
  made: all.length,
  killed: all.filter(({ judgment }) => judgment.verdict === "killed").length,
  equivalent: all.filter(({ judgment }) => judgment.verdict === "equivalent").length,
  survived: all.filter(({ judgment }) => judgment.verdict === "survived").length,
});

const tally = (names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...Map.groupBy(names, (name) => name)].map(([name, each]) => [name, each.length] as const),
  );

/** The figures of a run, for a page. */
export function summaryOf(all: readonly Judged[]): Summary {
  const kills = all.flatMap(({ judgment }) => (judgment.verdict === "killed" ? [judgment] : []));
  const byRule = new Map<RuleName, number>(ruleNames.map((name) => [name, 0]));
  for (const { rules: names } of kills) {
    for (const name of names) byRule.set(name, (byRule.get(name) ?? 0) + 1);
  }
  const idle = ruleNames.filter((name) => byRule.get(name) === 0).map((name) => rules[name].id);
  return {
    ...countsOf(all),
    operators: Object.fromEntries(
      [...Map.groupBy(all, ({ mutant }) => mutant.operator)].map(
        ([operator, each]) => [operator, countsOf(each)] as const,
      ),
    ),
    objectors: tally(kills.map(({ by }) => by)),
    reasons: tally(
      all.flatMap(({ judgment }) =>
        judgment.verdict === "killed" ? [] : [`${judgment.verdict}, ${judgment.why}`],
      ),
    ),
    rules: Object.fromEntries([...byRule].map(([name, count]) => [rules[name].id, count])),
    rulesThatKillNothing: idle.length === 0 ? "none" : idle.join(", "),
  };
}

/**
 * The mutants that are not killed by what is kept, a line each with the reason, for the list that
 * everyday runs compare with: they do not look at what comes later.
 */
export const notToldApart = (all: readonly Judged[]): readonly string[] =>
  all
    .flatMap(({ mutant, judgment }) => {
      const name = nameOf(mutant);
      if (judgment.verdict !== "killed") return [`${judgment.verdict} | ${name} | ${judgment.why}`];
      return judgment.by === "later" ? [`killed later | ${name}`] : [];
    })
    .toSorted();

/** The names in such a list. */
export const namesIn = (list: string): ReadonlySet<string> =>
  new Set(list.split("\n").map((line) => line.split(" | ").slice(1, 4).join(" | ")));
