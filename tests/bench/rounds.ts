/** Milliseconds that two things took, round by round. */
export interface Rounds {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

type Work = () => unknown;

/**
 * Times two things in turn, A B B A A B B A, so that a machine that is slow for a while is slow for
 * both. `before` runs untimed before each.
 */
export async function inTurns(
  rounds: number,
  first: Work,
  second: Work,
  before: Work = () => {},
): Promise<Rounds> {
  const took: { first: number[]; second: number[] } = { first: [], second: [] };
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (["first", "second"] as const) : (["second", "first"] as const);
    for (const which of order) {
      await before();
      took[which].push(await timed(which === "first" ? first : second));
    }
  }
  return took;
}

/** Milliseconds that something takes. */
export async function timed(work: Work): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  if (low === undefined || high === undefined) throw new Error("bug: the median of nothing");
  return (low + high) / 2;
}

/** The median over the rounds of how many times longer the first took than the second. */
export const ratioOf = ({ first, second }: Rounds): number =>
  median(first.map((ms, round) => ms / (second[round] ?? NaN)));
