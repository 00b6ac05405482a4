import { within, type Dependent, type Plan } from "./learned-costs.ts";

/** A cost for every combination of options of some choices, the first choice varying fastest. */
interface Table {
  readonly scope: readonly number[];
  readonly costs: Float64Array;
}

/** The most entries that one table may have. */
const mostEntries = 400_000;

/** Thrown when the choices depend on one another too much to be weighed apart. */
export class TooEntangled extends Error {}

/**
 * The cheapest plan, where each option has its price and each question costs what it depends on, or
 * nothing as far as that was not seen. The choices are weighed one after another, each against every
 * combination of those that matter to the same questions, and left out of the rest. Exact.
 */
export function cheapestPlan(
  prices: readonly (readonly number[])[],
  dependents: readonly Dependent[],
): { readonly plan: Plan; readonly cost: number } {
  const sizes = prices.map(({ length }) => length + 1);
  let tables = dependents.map((dependent) => tableOf(dependent, sizes));
  const waiting = new Set(prices.keys());
  const decided: { readonly choice: number; readonly optionIn: (plan: number[]) => number }[] = [];
  while (waiting.size > 0) {
    const choice = leastEntangled(waiting, tables);
    waiting.delete(choice);
    const its = tables.filter(({ scope }) => scope.includes(choice));
    const { table, optionIn } = weighed(choice, [0, ...(prices[choice] ?? [])], its, sizes);
    decided.push({ choice, optionIn });
    tables = [...tables.filter((one) => !its.includes(one)), table];
  }
  const plan = prices.map(() => 0);
  for (const { choice, optionIn } of decided.toReversed()) plan[choice] = optionIn(plan);
  return { plan, cost: tables.reduce((sum, { costs }) => sum + (costs[0] ?? 0), 0) };
}

const sizeOf = (scope: readonly number[], sizes: readonly number[]): number =>
  scope.reduce((size, choice) => size * (sizes[choice] ?? 1), 1);

/** Counts through every combination of options of a scope, writing each into the plan. */
function forEach(
  scope: readonly number[],
  sizes: readonly number[],
  plan: number[],
  visit: (entry: number) => void,
): void {
  const count = sizeOf(scope, sizes);
  if (count > mostEntries) throw new TooEntangled();
  for (const choice of scope) plan[choice] = 0;
  for (let entry = 0; entry < count; entry += 1) {
    visit(entry);
    for (const choice of scope) {
      const next = (plan[choice] ?? 0) + 1;
      plan[choice] = next === sizes[choice] ? 0 : next;
      if (plan[choice] !== 0) break;
    }
  }
}

function tableOf({ scope, costs }: Dependent, sizes: readonly number[]): Table {
  const plan = sizes.map(() => 0);
  const count = sizeOf(scope, sizes);
  if (count > mostEntries) throw new TooEntangled();
  const table = new Float64Array(count);
  forEach(scope, sizes, plan, (entry) => {
    table[entry] = costs.get(within(plan, scope)) ?? 0;
  });
  return { scope, costs: table };
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

/** Where the entry of a plan stands in a table. */
const placeIn = (
  scope: readonly number[],
  sizes: readonly number[],
): ((plan: number[]) => number) => {
  const strides: number[] = [];
  let stride = 1;
  for (const choice of scope) {
    strides.push(stride);
    stride *= sizes[choice] ?? 1;
  }
  return (plan) => {
    let place = 0;
    for (let at = 0; at < scope.length; at += 1) {
      place += (plan[scope[at] ?? 0] ?? 0) * (strides[at] ?? 0);
    }
    return place;
  };
};

/** The tables of one choice, with the choice decided for the best in every case. */
function weighed(
  choice: number,
  prices: readonly number[],
  tables: readonly Table[],
  sizes: readonly number[],
): { readonly table: Table; readonly optionIn: (plan: number[]) => number } {
  const scope = neighbours(choice, tables).filter((other) => other !== choice);
  const count = sizeOf(scope, sizes);
  if (count > mostEntries) throw new TooEntangled();
  const costs = new Float64Array(count);
  const options = new Uint8Array(count);
  const parts = tables.map((table) => ({ ...table, at: placeIn(table.scope, sizes) }));
  const plan = sizes.map(() => 0);
  forEach(scope, sizes, plan, (entry) => {
    let least = Number.POSITIVE_INFINITY;
    for (let option = 0; option < prices.length; option += 1) {
      plan[choice] = option;
      let cost = prices[option] ?? 0;
      for (const part of parts) cost += part.costs[part.at(plan)] ?? 0;
      if (cost < least) {
        least = cost;
        options[entry] = option;
      }
    }
    costs[entry] = least;
  });
  const at = placeIn(scope, sizes);
  return { table: { scope, costs }, optionIn: (asked) => options[at(asked)] ?? 0 };
}
