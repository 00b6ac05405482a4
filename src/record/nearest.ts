/**
 * The candidate that was probably meant: the one with the fewest letters to insert, remove, replace
 * or swap, if these are at most a third of the word. Capital letters count for nothing.
 */
export const nearest = (word: string, candidates: Iterable<string>): string | null => {
  if (word.length > 200) return null;
  const wanted = word.toLowerCase();
  let best: string | null = null;
  let least = Math.floor(Math.max(word.length, 3) / 3) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const steps = editDistance(wanted, candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
};

/** Gives `nearest`, or null once it has been asked too often. */
export type Suggest = (word: string, candidates: Iterable<string>) => string | null;

/** Comparing every slip in a large file with every name in it would take hours; these are enough. */
export const suggester = (most = 100): Suggest => {
  let left = most;
  return (word, candidates) => {
    left -= 1;
    return left < 0 ? null : nearest(word, candidates);
  };
};

/** Insertions, removals, replacements and swaps of neighbours (optimal string alignment). */
export const editDistance = (a: string, b: string): number => {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, at(before, j - 2) + 1);
      row.push(least);
    }
    [before, above] = [above, row];
  }
  return at(above, b.length);
};

const at = (row: readonly number[], j: number): number => row[j] ?? Number.POSITIVE_INFINITY;
