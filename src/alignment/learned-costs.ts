/** Which option of each choice is taken: 0 for none, else its place counted from 1. */
export type Plan = readonly number[];

/** A question’s cost as it depends on the choices that were seen to matter to it. */
export interface Dependent {
  readonly scope: readonly number[];
  /** The cost by the options taken of those choices. What was not seen yet is not there. */
  readonly costs: ReadonlyMap<string, number>;
}

/** The options that a plan takes of these choices, as a key. */
export const within = (plan: Plan, scope: readonly number[]): string =>
  scope.map((choice) => plan[choice] ?? 0).join();

/** Thrown when another replay would pass the bound. */
export class OutOfReplays extends Error {}

/**
 * What leaving each question open costs, learned from replays. A question depends on the choices that
 * its own explanation named; but that is not taken to be all: where two replays that agree on what was
 * thought to matter differ in a question, the choice that made the difference is found, replay by
 * replay, and added.
 */
export class LearnedCosts {
  readonly #judge: (plan: Plan) => ReadonlyMap<string, number>;
  readonly #most: number;
  readonly #seen = new Map<string, { readonly plan: Plan; readonly costs: Costs }>();
  readonly #scopes = new Map<string, Set<number>>();
  readonly #tables = new Map<string, Map<string, { readonly cost: number; readonly plan: Plan }>>();

  readonly #asked: ReadonlyMap<string, readonly number[]>;

  /** `asked`: the choices that each question is known to depend on from the start. */
  constructor(
    judge: (plan: Plan) => Costs,
    asked: ReadonlyMap<string, readonly number[]>,
    most: number,
  ) {
    this.#judge = judge;
    this.#asked = asked;
    this.#most = most;
  }

  /** How many plans were replayed. */
  get replays(): number {
    return this.#seen.size;
  }

  has(plan: Plan): boolean {
    return this.#seen.has(plan.join());
  }

  /** What every question costs under a plan, by a replay of it. */
  observe(plan: Plan): Costs {
    const known = this.#seen.get(plan.join());
    if (known !== undefined) return known.costs;
    const costs = this.#replayed(plan);
    for (const question of costs.keys()) {
      if (!this.#scopes.has(question)) this.#begin(question);
    }
    for (const question of this.#scopes.keys()) this.#note(question, plan);
    return costs;
  }

  get dependents(): readonly Dependent[] {
    return [...this.#scopes].map(([question, scope]) => ({
      scope: [...scope],
      costs: new Map(
        [...(this.#tables.get(question) ?? [])].map(([key, { cost }]) => [key, cost] as const),
      ),
    }));
  }

  #replayed(plan: Plan): Costs {
    const key = plan.join();
    const known = this.#seen.get(key);
    if (known !== undefined) return known.costs;
    if (this.#seen.size >= this.#most) throw new OutOfReplays();
    const costs = this.#judge(plan);
    this.#seen.set(key, { plan, costs });
    return costs;
  }

  #begin(question: string): void {
    this.#scopes.set(question, new Set(this.#asked.get(question)));
    this.#tables.set(question, new Map());
    this.#noteAll(question);
  }

  #note(question: string, plan: Plan): void {
    const scope = this.#scopes.get(question) ?? new Set();
    const table = this.#tables.get(question) ?? new Map<string, { cost: number; plan: Plan }>();
    const cost = this.#costOf(question, plan);
    const key = within(plan, [...scope]);
    const before = table.get(key);
    if (before === undefined) {
      table.set(key, { cost, plan });
      return;
    }
    if (before.cost === cost) return;
    scope.add(this.#difference(question, before.plan, plan));
    table.clear();
    this.#noteAll(question);
  }

  #noteAll(question: string): void {
    // Looking for a difference adds to what was seen.
    const plans = Array.from(this.#seen.values(), ({ plan }) => plan);
    for (const plan of plans) this.#note(question, plan);
  }

  #costOf(question: string, plan: Plan): number {
    return this.#replayed(plan).get(question) ?? 0;
  }

  /** A choice that makes a difference to a question, on the way from one plan to another. */
  #difference(question: string, from: Plan, to: Plan): number {
    const differ = to.flatMap((option, choice) => (option === from[choice] ? [] : [choice]));
    const start = this.#costOf(question, from);
    // Halving: of the choices changed so far, the last one is what made the difference.
    let low = 0;
    let high = differ.length;
    const midway = (count: number): Plan =>
      from.map((option, choice) =>
        differ.slice(0, count).includes(choice) ? (to[choice] ?? 0) : option,
      );
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.#costOf(question, midway(middle)) === start) low = middle;
      else high = middle;
    }
    const found = differ[high - 1];
    if (found === undefined) throw new Error("bug: the same plan has two costs");
    return found;
  }
}

type Costs = ReadonlyMap<string, number>;
