import type { Finding } from "#machines/finding.ts";
import { choicesFor, type Choices } from "./candidates.ts";
import type { Option } from "./choice.ts";
import { cheapestPlan, TooEntangled } from "./cheapest-plan.ts";
import { costsWith, findingsWith, questionOf, type Case } from "./judged-plan.ts";
import { LearnedCosts, OutOfReplays, type Plan } from "./learned-costs.ts";
import { plansNear } from "./plans-near.ts";
import { costOfLeaving } from "./prices.ts";
import type { Repair } from "./repair.ts";
import { withDays } from "./widest-days.ts";

/** A way to fill a gap that the cheapest plan takes, and the findings that it is needed for. */
export interface Filling {
  readonly repairs: readonly Repair[];
  readonly cost: number;
  readonly closes: readonly Finding[];
}

/** A fact that would close a finding by itself, where the cheapest plan closes it in another way. */
export interface Alternative {
  readonly repairs: readonly Repair[];
  readonly closes: Finding;
}

/** The cheapest set of missing facts for a history. */
export interface Alignment {
  readonly fillings: readonly Filling[];
  readonly alternatives: readonly Alternative[];
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

/**
 * The cheapest set of missing facts, details and days that would leave the fewest and lightest
 * findings, at the published prices. What it supposes is never evidence and feeds no verdict. Pure.
 */
export function alignmentOf(of: Case, most: number = mostReplays): Alignment {
  const findings = findingsWith(of, []);
  const { choices, askedBy } = choicesFor(of);
  const { plan, isCheapest, replays, alone } = searched(of, { choices, askedBy }, most);
  const taken = choices.flatMap(({ options }, at) => options[(plan[at] ?? 0) - 1] ?? []);
  const dated = withDays(of, taken);
  const remaining = findingsWith(of, repairsOf(dated));
  const leaves = (left: readonly Finding[]): number =>
    left.reduce((sum, finding) => sum + costOfLeaving(finding), 0);
  const chosen = choices.flatMap((_, at) => ((plan[at] ?? 0) > 0 ? [at] : []));
  const fillings = dated.map((option, at) => ({
    ...option,
    choice: chosen[at] ?? -1,
    closes: neededFor(of, dated, option, remaining),
  }));
  return {
    fillings,
    alternatives: alternativesTo({ of, findings, alone, plan, fillings }),
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

/**
 * Other facts, each with the days on which it would close a finding by itself. Of one choice only
 * where the plan takes another of its options for something else.
 */
function alternativesTo({
  of,
  findings,
  alone,
  plan,
  fillings,
}: {
  readonly of: Case;
  readonly findings: readonly Finding[];
  readonly alone: readonly Alone[];
  readonly plan: Plan;
  readonly fillings: readonly (Filling & { readonly choice: number })[];
}): readonly Alternative[] {
  const found = new Map<string, Alternative>();
  for (const { option, choice, place, leaves } of alone) {
    const [only, more] = option.repairs;
    if (plan[choice] === place || only?.kind !== "insert" || more !== undefined) continue;
    const own = fillings.find((filling) => filling.choice === choice);
    const closed = new Set(own?.closes.map(questionOf));
    for (const closes of findings) {
      const question = questionOf(closes);
      if (leaves.has(question) || closed.has(question)) continue;
      const [dated] = withDays(of, [option], (asked) => asked === question);
      const repairs = dated?.repairs ?? option.repairs;
      found.set(`${question} ${JSON.stringify(repairs)}`, { repairs, closes });
    }
  }
  return [...found.values()];
}

/** An option, and the questions that stay open with it alone. */
interface Alone {
  readonly option: Option;
  readonly choice: number;
  readonly place: number;
  readonly leaves: ReadonlyMap<string, number>;
}

interface Searched {
  readonly plan: Plan;
  readonly alone: readonly Alone[];
  readonly isCheapest: boolean;
  readonly replays: number;
}

function searched(of: Case, { choices, askedBy }: Choices, most: number): Searched {
  const prices = choices.map(({ options }) => options.map(({ cost }) => cost));
  const judge = (plan: Plan): ReadonlyMap<string, number> =>
    costsWith(
      of,
      repairsOf(choices.flatMap(({ options }, at) => options[(plan[at] ?? 0) - 1] ?? [])),
    );
  const learned = new LearnedCosts(judge, askedBy, most);
  let best: { plan: Plan; cost: number } | null = null;
  const observed = (plan: Plan): void => {
    const left = [...learned.observe(plan).values()].reduce((sum, cost) => sum + cost, 0);
    const cost = plan.reduce((sum, option, at) => sum + (prices[at]?.[option - 1] ?? 0), left);
    if (best === null || cost < best.cost) best = { plan, cost };
  };
  const none = prices.map(() => 0);
  const alone: Alone[] = [];
  const result = (plan: Plan, isCheapest: boolean): Searched => ({
    plan,
    alone,
    isCheapest,
    replays: learned.replays,
  });
  try {
    observed(none);
    for (const [at, { options }] of choices.entries()) {
      for (const [place, option] of options.entries()) {
        const plan = none.with(at, place + 1);
        observed(plan);
        alone.push({ option, choice: at, place: place + 1, leaves: learned.observe(plan) });
      }
    }
    for (const plan of mostlyTaken(prices)) observed(plan);
    for (;;) {
      const { plan } = cheapestPlan(prices, learned.dependents);
      if (!learned.has(plan)) {
        observed(plan);
        continue;
      }
      for (const near of plansNear(plan, prices, learned.dependents)) observed(near);
      if (cheapestPlan(prices, learned.dependents).plan.join() === plan.join()) {
        return result(plan, true);
      }
    }
  } catch (stopped) {
    if (!(stopped instanceof OutOfReplays) && !(stopped instanceof TooEntangled)) throw stopped;
    return result((best as { plan: Plan } | null)?.plan ?? none, false);
  }
}

/** The first option of every choice; and of all but one. */
function mostlyTaken(prices: readonly (readonly number[])[]): readonly Plan[] {
  const all = prices.map(() => 1);
  return [all, ...prices.map((_, at) => all.with(at, 0))];
}
