import type { CaseContext } from "#machines/case-context.ts";
import type { Facts } from "#machines/facts.ts";
import { contextThrough, inTurn } from "./facts-after.ts";
import {
  dependsOn,
  findsByKey,
  goesBy,
  mayChange,
  share,
  type FactNames,
} from "./facts-of-steps.ts";
import type { Placed } from "./placed.ts";
import { reordered, rivalsOf } from "./reordered.ts";

/** Two steps that may have come in the other order, and would then have left something else. */
export interface Swap {
  readonly first: number;
  readonly last: number;
  /** The facts that may be otherwise. */
  readonly names: FactNames;
  /** What is on record before the step at a later place, had they come so. */
  readonly before: (at: number) => CaseContext;
}

/** For each step, so many of the nearest before it are tried in its place, and in all so many pairs. */
const mostNear = 12;
const mostSwaps = 120;

/** Such pairs of steps: the first one, with those that must go with it, is put after the last. */
export function swaps(placed: readonly Placed[]): readonly Swap[] {
  const found: Swap[] = [];
  for (const [last, one] of placed.entries()) {
    const upTo = placed.slice(0, last + 1);
    const { sets } = rivalsOf(upTo, last, (other) => meet(other, one), mostNear);
    for (const moved of sets) {
      const swap = swapOf(
        placed,
        last,
        moved.toSorted((a, b) => a - b),
      );
      if (swap !== null) found.push(swap);
      if (found.length === mostSwaps) return found;
    }
  }
  return found;
}

/** What one leaves may depend on what the other changes. */
function meet(one: Placed, other: Placed): boolean {
  const [a, b] = [one.step.type, other.step.type];
  if (share(mayChange(a), goesBy(b)) || share(goesBy(a), mayChange(b))) return true;
  return (
    (share(mayChange(a), findsByKey(b)) || share(findsByKey(a), mayChange(b))) &&
    share(one.says, other.says)
  );
}

function swapOf(placed: readonly Placed[], last: number, moved: readonly number[]): Swap | null {
  const order = reordered(placed, last, moved);
  const from = order?.findIndex((one, place) => one !== placed[place]) ?? -1;
  const start = placed[from];
  if (order === null || start === undefined) return null;
  const steps = order.slice(from, last + 1).map(({ step }) => step);
  const other = contextThrough(start.before.context, steps);
  const differing = differ(placed[last]?.after.context.facts ?? null, other.facts);
  if (differing.length === 0) return null;
  const names = new Set(differing);
  // What differs may make later steps leave something else as well.
  for (const { step } of placed.slice(last + 1)) {
    if (share(dependsOn(step.type), names))
      for (const name of mayChange(step.type)) names.add(name);
  }
  return {
    first: Math.min(...moved),
    last,
    names,
    before: inTurn(
      other,
      placed.map(({ step }) => step),
      last + 1,
    ),
  };
}

/** The names of the facts that differ, the order of their members apart. */
function differ(one: Facts | null, other: Facts): readonly string[] {
  if (one === null) return [];
  return (Object.keys(one) as (keyof Facts)[]).filter(
    (name) => one[name] !== other[name] && inAnyOrder(one[name]) !== inAnyOrder(other[name]),
  );
}

const inAnyOrder = (facts: unknown): string =>
  Array.isArray(facts)
    ? facts
        .map((member) => JSON.stringify(member))
        .toSorted()
        .join()
    : JSON.stringify(facts);
