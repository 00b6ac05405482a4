/** A generator of numbers from 0 up to 1 that a seed alone decides (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * About `size` of the items, the same ones for the same seed: of each kind its share, and never
 * fewer than `least` while it has as many.
 */
export function sampleOf<T>(
  items: readonly T[],
  kindOf: (item: T) => string,
  size: number,
  seed: number,
  least = 5,
): readonly T[] {
  const chance = chanceFrom(seed);
  const kinds = Map.groupBy(items, kindOf);
  return [...kinds.values()].flatMap((all) => {
    const share = Math.max(least, Math.round((all.length / items.length) * size));
    return all
      .map((item) => [chance(), item] as const)
      .toSorted(([a], [b]) => a - b)
      .slice(0, share)
      .map(([, item]) => item);
  });
}
