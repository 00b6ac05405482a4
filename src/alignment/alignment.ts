import type { Finding } from "#machines/finding.ts";
import { choicesFor, type Choice, type Option } from "./candidates.ts";
import { cheapestPlan, TooEntangled } from "./cheapest-plan.ts";
import { costsWith, findingsWith, questionOf, type Case } from "./judged-plan.ts";
import { LearnedCosts, OutOfReplays, type Plan } from "./learned-costs.ts";
import { costOfLeaving } from "./prices.ts";
import type { Repair } from "./repair.ts";
import { withDays } from "./widest-days.ts";

/** A way to fill a gap that the cheapest plan takes, and the findings that it is needed for. */
export interface Filling {
  readonly repairs: readonly Repair[];
  readonly cost: number;
  readonly closes: readonly Finding[];
}

/** The cheapest set of missing facts for a history. */
export interface Alignment {
  readonly fillings: readonly Filling[];
  /** What stays whatever is supposed, or costs more to fill than to leave. */
  readonly remaining: readonly Finding[];
  readonly findings: readonly Finding[];
  /** What the fillings and the remaining findings cost together. */
  readonly cost: number;
  /** What it costs to suppose nothing. */
  readonly costOfNothing: number;
  readonly choices: number;
  readonly replays: number;
  /** No plan of these choices is cheaper. False where the search stopped at its bound. */
  readonly isCheapest: boolean;
}

/** The most plans that are replayed. */
export const mostReplays = 1500;

/** Plans near the cheapest that are replayed as well, to see whether any dependence was missed. */
const checks = 24;

/**
 * The cheapest set of missing facts, details and days that would leave the fewest and lightest
 * findings, at the published prices. What it supposes is never evidence and feeds no verdict. Pure.
 */
export function alignmentOf(of: Case, most: number = mostReplays): Alignment {
  const findings = findingsWith(of, []);
  const choices = findings.length === 0 ? [] : choicesFor(of);
  const { plan, isCheapest, replays } = searched(of, choices, most);
  const taken = choices.flatMap(({ options }, at) => options[(plan[at] ?? 0) - 1] ?? []);
  const dated = withDays(of, taken);
  const remaining = findingsWith(of, repairsOf(dated));
  const leaves = (left: readonly Finding[]): number =>
    left.reduce((sum, finding) => sum + costOfLeaving(finding), 0);
  return {
    fillings: dated.map((option) => ({
      ...option,
      closes: neededFor(of, dated, option, remaining),
    })),
    remaining,
    findings,
    cost: dated.reduce((sum, { cost }) => sum + cost, leaves(remaining)),
    costOfNothing: leaves(findings),
    choices: choices.length,
    replays,
    isCheapest,
  };
}

const repairsOf = (options: readonly Option[]): readonly Repair[] =>
  options.flatMap(({ repairs }) => repairs);

/** The findings that would come back without one of the fillings. */
function neededFor(
  of: Case,
  all: readonly Option[],
  one: Option,
  remaining: readonly Finding[],
): readonly Finding[] {
  const stay = new Set(remaining.map(questionOf));
  const without = all.filter((option) => option !== one);
  return findingsWith(of, repairsOf(without)).filter((finding) => !stay.has(questionOf(finding)));
}

interface Searched {
  readonly plan: Plan;
  readonly isCheapest: boolean;
  readonly replays: number;
}

function searched(of: Case, choices: readonly Choice[], most: number): Searched {
  const prices = choices.map(({ options }) => options.map(({ cost }) => cost));
  const judge = (plan: Plan): ReadonlyMap<string, number> =>
    costsWith(
      of,
      repairsOf(choices.flatMap(({ options }, at) => options[(plan[at] ?? 0) - 1] ?? [])),
    );
  const learned = new LearnedCosts(judge, most);
  let best: { plan: Plan; cost: number } | null = null;
  const observed = (plan: Plan): void => {
    const left = [...learned.observe(plan).values()].reduce((sum, cost) => sum + cost, 0);
    const cost = plan.reduce((sum, option, at) => sum + (prices[at]?.[option - 1] ?? 0), left);
    if (best === null || cost < best.cost) best = { plan, cost };
  };
  const result = (plan: Plan, isCheapest: boolean): Searched => ({
    plan,
    isCheapest,
    replays: learned.replays,
  });
  try {
    for (const plan of firstPlans(prices)) observed(plan);
    for (;;) {
      const { plan } = cheapestPlan(prices, learned.dependents);
      if (!learned.has(plan)) {
        observed(plan);
        continue;
      }
      const before = learned.replays;
      for (const near of plansNear(plan, prices)) observed(near);
      if (learned.replays === before || cheapestStays(plan, prices, learned)) {
        return result(plan, true);
      }
    }
  } catch (stopped) {
    if (!(stopped instanceof OutOfReplays) && !(stopped instanceof TooEntangled)) throw stopped;
    return result((best as { plan: Plan } | null)?.plan ?? prices.map(() => 0), false);
  }
}

const cheapestStays = (
  plan: Plan,
  prices: readonly (readonly number[])[],
  learned: LearnedCosts,
): boolean => cheapestPlan(prices, learned.dependents).plan.join() === plan.join();

/** Nothing; each option alone; the first option of all; and of all but one. */
function firstPlans(prices: readonly (readonly number[])[]): readonly Plan[] {
  const none = prices.map(() => 0);
  const all = prices.map(() => 1);
  return [
    none,
    ...prices.flatMap((options, at) => options.map((_, option) => none.with(at, option + 1))),
    all,
    ...prices.map((_, at) => all.with(at, 0)),
  ];
}

/** Plans that differ from one in two choices: always the same ones, spread over all of them. */
function plansNear(plan: Plan, prices: readonly (readonly number[])[]): readonly Plan[] {
  const count = plan.length;
  if (count < 2) return [];
  return Array.from({ length: checks }, (_, turn) => {
    const one = (turn * 7) % count;
    const other = (one + 1 + ((turn * 11) % (count - 1))) % count;
    const flipped = (at: number): number =>
      ((plan[at] ?? 0) + 1) % ((prices[at]?.length ?? 0) + 1);
    return plan.with(one, flipped(one)).with(other, flipped(other));
  });
}
