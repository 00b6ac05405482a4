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
import { acrossFrom, overlapping, reordered } from "./reordered.ts";
import { mostAcross, mostGoneThrough, spending } from "./spending.ts";

/** Two steps that may have come in the other order, and would then have left something else. */
export interface Swap {
  readonly first: number;
  readonly last: number;
  /** The facts that may be otherwise. */
  readonly names: FactNames;
  /** What is on record before the step at a later place, had they come so. */
  readonly before: (at: number) => CaseContext;
}

/** Steps too many to be put in every order, and the facts that may be otherwise from then on. */
export interface Crowd {
  readonly last: number;
  readonly names: FactNames;
  readonly places: readonly number[];
}

/**
 * Every such pair of steps: the first one, with those that must go with it, is put after the last.
 * Where they are too many they are given together, as a crowd.
 */
export function swaps(placed: readonly Placed[]): {
  readonly swapped: readonly Swap[];
  readonly crowds: readonly Crowd[];
} {
  const spend = spending(mostGoneThrough);
  const swapped: Swap[] = [];
  const crowds: Crowd[] = [];
  for (const [last, one] of placed.entries()) {
    const upTo = placed.slice(0, last + 1);
    const meeting = (other: Placed): boolean => meet(other, one);
    const places = overlapping(upTo, last, meeting);
    if (places.length === 0) continue;
    const isCrowd = places.length > mostAcross;
    const tried = isCrowd ? [] : acrossFrom(upTo, last, meeting);
    const isTried = tried.every((moved) => {
      if (!spend(placed.length - Math.min(...moved))) return false;
      const swap = swapOf(
        placed,
        last,
        moved.toSorted((a, b) => a - b),
      );
      if (swap !== null) swapped.push(swap);
      return true;
    });
    if (isCrowd || !isTried) crowds.push(crowdOf(placed, last, [...places, last]));
  }
  return { swapped, crowds };
}

const crowdOf = (placed: readonly Placed[], last: number, places: readonly number[]): Crowd => ({
  last,
  places,
  names: mayDiffer(
    places.flatMap((place) => [...mayChange(placed[place]?.step.type ?? "")]),
    placed.slice(last + 1),
  ),
});

/** Facts that may be otherwise, with those that later steps may then leave otherwise as well. */
export function mayDiffer(first: readonly string[], later: readonly Placed[]): FactNames {
  const names = new Set(first);
  for (const { step } of later) {
    if (!share(dependsOn(step.type), names)) continue;
    for (const name of mayChange(step.type)) names.add(name);
  }
  return names;
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
  return {
    first: Math.min(...moved),
    last,
    names: mayDiffer(differing, placed.slice(last + 1)),
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
