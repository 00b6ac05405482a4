import type { Dependent, Plan } from "./learned-costs.ts";

/**
 * Plans near one that is thought to be the cheapest, to see whether a question depends on more than
 * was seen: each question is answered in every other way that would cost no more, all else staying as
 * the plan has it. A way that only leaves something out of another one is not tried.
 */
export function plansNear(
  plan: Plan,
  prices: readonly (readonly number[])[],
  dependents: readonly Dependent[],
): readonly Plan[] {
  return dependents.flatMap(({ scope }) =>
    fullest(otherWays(plan, scope, prices)).map((way) => {
      const near = [...plan];
      for (const [index, choice] of scope.entries()) near[choice] = way[index] ?? 0;
      return near;
    }),
  );
}

const fullest = (ways: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  ways.filter(
    (way) =>
      !ways.some(
        (other) => other !== way && way.every((option, at) => option === 0 || option === other[at]),
      ),
  );

/** The options of some choices that together cost no more than those that the plan takes. */
function otherWays(
  plan: Plan,
  scope: readonly number[],
  prices: readonly (readonly number[])[],
): number[][] {
  const priceOf = (choice: number, option: number): number =>
    option === 0 ? 0 : (prices[choice]?.[option - 1] ?? 0);
  const most = scope.reduce((sum, choice) => sum + priceOf(choice, plan[choice] ?? 0), 0);
  let ways: { readonly options: number[]; readonly price: number }[] = [{ options: [], price: 0 }];
  for (const choice of scope) {
    ways = ways.flatMap(({ options, price }) =>
      [0, ...(prices[choice] ?? [])].flatMap((_, option) => {
        const sum = price + priceOf(choice, option);
        return sum > most ? [] : [{ options: [...options, option], price: sum }];
      }),
    );
  }
  const taken = scope.map((choice) => plan[choice] ?? 0).join();
  return ways.map(({ options }) => options).filter((options) => options.join() !== taken);
}
