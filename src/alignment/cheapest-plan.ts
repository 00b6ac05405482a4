import { within, type Dependent, type Plan } from "./learned-costs.ts";

/** A function of some choices, as a table. What is not in the table costs nothing, as far as known. */
interface Table {
  readonly scope: readonly number[];
  readonly costOf: (plan: number[]) => number;
}

/** The most entries that one table may have. */
const mostEntries = 200_000;

/** Thrown when the choices depend on one another too much to be weighed apart. */
export class TooEntangled extends Error {}

/**
 * The cheapest plan, where each option has its cost and each question costs what it depends on: the
 * choices are weighed one after another, each against every combination of those that matter to the
 * same questions, and left out of the rest. Exact.
 */
export function cheapestPlan(
  prices: readonly (readonly number[])[],
  dependents: readonly Dependent[],
): { readonly plan: Plan; readonly cost: number } {
  let tables: Table[] = dependents.map(({ scope, costs }) => ({
    scope,
    costOf: (plan) => costs.get(within(plan, scope)) ?? 0,
  }));
  const waiting = new Set(prices.keys());
  const best: { readonly choice: number; readonly optionIn: (plan: number[]) => number }[] = [];
  while (waiting.size > 0) {
    const choice = leastEntangled(waiting, tables);
    waiting.delete(choice);
    const its = tables.filter(({ scope }) => scope.includes(choice));
    const weighed = weighedOut(choice, prices, its);
    best.push({ choice, optionIn: weighed.optionIn });
    tables = [...tables.filter((table) => !its.includes(table)), weighed.table];
  }
  const plan = prices.map(() => 0);
  const cost = tables.reduce((sum, { costOf }) => sum + costOf(plan), 0);
  for (const { choice, optionIn } of best.toReversed()) plan[choice] = optionIn(plan);
  return { plan, cost };
}

const neighbours = (choice: number, tables: readonly Table[]): readonly number[] => [
  ...new Set(tables.filter(({ scope }) => scope.includes(choice)).flatMap(({ scope }) => scope)),
];

function leastEntangled(waiting: ReadonlySet<number>, tables: readonly Table[]): number {
  let least: { choice: number; width: number } | null = null;
  for (const choice of waiting) {
    const width = neighbours(choice, tables).length;
    if (least === null || width < least.width) least = { choice, width };
  }
  if (least === null) throw new Error("bug: no choice is left");
  return least.choice;
}

/** The tables of one choice, with the choice decided for the best in every case. */
function weighedOut(
  choice: number,
  prices: readonly (readonly number[])[],
  tables: readonly Table[],
): { readonly table: Table; readonly optionIn: (plan: number[]) => number } {
  const scope = neighbours(choice, tables).filter((other) => other !== choice);
  const own = prices[choice] ?? [];
  const entries = scope.reduce((size, other) => size * ((prices[other]?.length ?? 0) + 1), 1);
  if (entries > mostEntries) throw new TooEntangled();
  const costs = new Map<string, number>();
  const options = new Map<string, number>();
  const plan = prices.map(() => 0);
  for (let entry = 0; entry < entries; entry += 1) {
    let rest = entry;
    for (const other of scope) {
      const size = (prices[other]?.length ?? 0) + 1;
      plan[other] = rest % size;
      rest = Math.floor(rest / size);
    }
    const key = within(plan, scope);
    let least = Number.POSITIVE_INFINITY;
    for (let option = 0; option <= own.length; option += 1) {
      plan[choice] = option;
      const price = option === 0 ? 0 : (own[option - 1] ?? 0);
      const cost = tables.reduce((sum, { costOf }) => sum + costOf(plan), price);
      if (cost >= least) continue;
      least = cost;
      costs.set(key, cost);
      options.set(key, option);
    }
  }
  return {
    table: { scope, costOf: (at) => costs.get(within(at, scope)) ?? 0 },
    optionIn: (at) => options.get(within(at, scope)) ?? 0,
  };
}
