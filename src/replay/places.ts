import { evolve, type CaseSnapshot } from "#machines/evolve.ts";
import type { Facts } from "#machines/facts.ts";
import { settle } from "#machines/settle.ts";
import type { Step } from "#machines/step.ts";
import {
  addDays,
  dayNumber,
  earlierOf,
  FIRST_DAY,
  LAST_DAY,
  laterOf,
  type Day,
} from "#machines/time/day.ts";
import { dependsOn, mayChange, share, type FactNames } from "./facts-of-steps.ts";

/** A step in the order of a replay. */
export interface Placed {
  readonly step: Step;
  /** Its place in the council's stream. */
  readonly revision: number;
  /** The chart before the step. */
  readonly before: CaseSnapshot;
  /** The keys of what the step first put on record. */
  readonly introduced: ReadonlySet<string>;
}

/** The keys of what a step first put on record. */
export function introducedBetween(before: Facts, after: Facts): ReadonlySet<string> {
  if (before === after) return new Set();
  // The facts are a closed list of names, which Object.keys widens.
  const names = Object.keys(after) as (keyof Facts)[];
  const had = new Set(names.flatMap((name) => keysIn(before[name])));
  const changed = names.filter((name) => before[name] !== after[name]);
  return new Set(changed.flatMap((name) => keysIn(after[name]).filter((key) => !had.has(key))));
}

const keysIn = (facts: unknown): readonly string[] =>
  Array.isArray(facts)
    ? (facts as readonly { readonly key?: unknown }[]).flatMap(({ key }) =>
        typeof key === "string" ? [key] : [],
      )
    : [];

/**
 * Sets of places of steps that may have stood on the other side of the step at a place: each wanted
 * one, with those that must go with it. Left out where the days, or the entries themselves, do not
 * allow it.
 */
export const acrossFrom = (
  placed: readonly Placed[],
  at: number,
  isWanted: (one: Placed) => boolean,
): readonly (readonly number[])[] =>
  placed.flatMap((one, place) => {
    if (place === at || !overlap(placed, place, at) || !isWanted(one)) return [];
    const moved = withThoseBetween(placed, at, place);
    return moved === null ? [] : [moved];
  });

/** The step at `place` with those that must go with it to the other side of `at`; null if it may not. */
function withThoseBetween(
  placed: readonly Placed[],
  at: number,
  place: number,
): readonly number[] | null {
  const moved: number[] = [place];
  const way = place < at ? 1 : -1;
  for (let between = place + way; ; between += way) {
    const next = placed[between];
    if (next === undefined) return null;
    const goesWith = moved.some((other) =>
      way > 0
        ? mustFollow(next, placed[other] as Placed)
        : mustFollow(placed[other] as Placed, next),
    );
    if (between === at) {
      return goesWith || !moved.every((one) => overlap(placed, one, at)) ? null : moved;
    }
    if (goesWith) moved.push(between);
  }
}

// Of two steps on one and the same day the order of the record counts.
function overlap(placed: readonly Placed[], one: number, other: number): boolean {
  const [earlier, later] = [placed[Math.min(one, other)], placed[Math.max(one, other)]];
  if (earlier === undefined || later === undefined) return false;
  const [end, start] = [earlier.step.on.to ?? LAST_DAY, later.step.on.from ?? FIRST_DAY];
  return end > start || (end === start && later.revision < earlier.revision);
}

/**
 * The steps with some of them on the other side of the one at a place; null where no days within
 * their spans put them there.
 */
export function reordered<One extends Placed>(
  placed: readonly One[],
  at: number,
  moved: readonly number[],
): readonly One[] | null {
  const one = placed[at];
  if (one === undefined) return null;
  // A step may have to go along only because its days leave it no place on its own side.
  const [first, last] = daysFor(one, placed, at, moved);
  const crosses = (other: number): boolean => {
    const it = placed[other];
    if (moved.includes(other) || it === undefined) return moved.includes(other);
    return other < at ? earliestAfter(it, one) > last : latestBefore(it, one) < first;
  };
  const stand = (isEarlier: boolean, cross: boolean): readonly One[] =>
    placed.filter(
      (_, other) => other !== at && other < at === isEarlier && crosses(other) === cross,
    );
  const before = [...stand(true, false), ...stand(false, true)];
  const after = [...stand(true, true), ...stand(false, false)];
  const isPlaced =
    Math.max(...[first, ...before.map((other) => earliestAfter(other, one))].map(dayNumber)) <=
    Math.min(...[last, ...after.map((other) => latestBefore(other, one))].map(dayNumber));
  // What crosses stays after the step that put on record what it is about.
  const crossed = { before: stand(false, true), after: stand(true, true) };
  const isTold =
    crossed.before.every((other) => ![one, ...after].some((later) => mustFollow(other, later))) &&
    crossed.after.every((other) => ![one, ...before].some((sooner) => mustFollow(sooner, other)));
  return isPlaced && isTold ? [...before, one, ...after] : null;
}

/** The first and the last day of a step, were some others on the other side of it. */
function daysFor(
  one: Placed,
  placed: readonly Placed[],
  at: number,
  moved: readonly number[],
): readonly [Day, Day] {
  let [first, last] = [one.step.on.from ?? FIRST_DAY, one.step.on.to ?? LAST_DAY];
  for (const place of moved) {
    const other = placed[place];
    if (other === undefined) continue;
    if (place < at) last = earlierOf(last, latestBefore(other, one));
    else first = laterOf(first, earliestAfter(other, one));
  }
  return [first, last];
}

// Of two steps on one and the same day the order of the record counts.
function earliestAfter({ step, revision }: Placed, one: Placed): Day {
  const from = step.on.from ?? FIRST_DAY;
  return revision < one.revision || from === FIRST_DAY ? from : addDays(from, 1);
}

function latestBefore({ step, revision }: Placed, one: Placed): Day {
  const to = step.on.to ?? LAST_DAY;
  return revision > one.revision || to === LAST_DAY ? to : addDays(to, -1);
}

/**
 * The order that the steps tell of themselves, each after the one that put on record what it is
 * about; null where that is the order in which they stand, or no days allow it.
 */
export function asTold<One extends Placed>(placed: readonly One[]): readonly One[] | null {
  const isInOrder = placed.every((one, at) =>
    placed.slice(at + 1).every((other) => !mustFollow(one, other)),
  );
  if (isInOrder) return null;
  const waiting = placed.toSorted(
    (a, b) => compare(a.step.on.from, b.step.on.from) || a.revision - b.revision,
  );
  const order: One[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex((one) =>
      waiting.every((other) => other === one || !mustFollow(one, other)),
    );
    order.push(...waiting.splice(Math.max(ready, 0), 1));
  }
  return isPossible(order) ? order : null;
}

const compare = (a: string | null, b: string | null): number =>
  (a ?? FIRST_DAY) < (b ?? FIRST_DAY) ? -1 : Number((a ?? FIRST_DAY) > (b ?? FIRST_DAY));

/** Whether there is a day for each step, none before the last, in the record's order on one day. */
function isPossible(order: readonly Placed[]): boolean {
  let day = FIRST_DAY;
  let highest = -1;
  for (const { step, revision } of order) {
    let next = laterOf(day, step.on.from ?? FIRST_DAY);
    if (next === day && revision < highest && day < LAST_DAY) next = addDays(day, 1);
    if (next > (step.on.to ?? LAST_DAY)) return false;
    highest = next === day ? Math.max(highest, revision) : revision;
    day = next;
  }
  return true;
}

/** It says that it comes after the other, or is about something that the other put on record. */
function mustFollow(one: Placed, other: Placed): boolean {
  if (one.step.after === other.step.id) return true;
  return [...other.introduced].some((key) => !one.introduced.has(key) && names(one.step.data, key));
}

function names(value: unknown, key: string): boolean {
  if (typeof value === "string") return value === key;
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((inner) => names(inner, key));
}

/** Two steps that may have come in the other order, and would then have left something else. */
export interface Swap {
  readonly first: number;
  readonly last: number;
  /** The facts that may be otherwise. */
  readonly names: FactNames;
  /** The chart before the step at a later place, had they come so. */
  readonly before: (at: number) => CaseSnapshot;
}

/** Every such pair of steps: the first one, with those that must go with it, is put after the last. */
export const swaps = (placed: readonly Placed[]): readonly Swap[] =>
  placed.flatMap((one, last) =>
    acrossFrom(placed.slice(0, last + 1), last, (other) => meet(other, one)).flatMap(
      (moved) =>
        swapOf(
          placed,
          last,
          moved.toSorted((a, b) => a - b),
        ) ?? [],
    ),
  );

/** What one leaves may depend on what the other changes. */
const meet = ({ step: one }: Placed, { step: other }: Placed): boolean =>
  share(mayChange(one.type), dependsOn(other.type)) ||
  share(dependsOn(one.type), mayChange(other.type));

function swapOf(placed: readonly Placed[], last: number, moved: readonly number[]): Swap | null {
  const order = reordered(placed, last, moved);
  const from = order?.findIndex((one, place) => one !== placed[place]) ?? -1;
  const start = placed[from];
  if (order === null || start === undefined) return null;
  const after = (steps: readonly Placed[]) => folded(start.before, steps.slice(from, last + 1));
  const other = after(order);
  const differing = differ(after(placed).context.facts, other.context.facts);
  if (differing.length === 0) return null;
  const befores = new Map<number, CaseSnapshot>([[last + 1, other]]);
  return {
    first: Math.min(...moved),
    last,
    names: new Set([
      ...differing,
      ...placed.slice(last + 1).flatMap(({ step }) => [...mayChange(step.type)]),
    ]),
    before: (at) => {
      let known = last + 1;
      for (const place of befores.keys()) if (place <= at && place > known) known = place;
      const snapshot = folded(befores.get(known) ?? other, placed.slice(known, at));
      befores.set(at, snapshot);
      return snapshot;
    },
  };
}

/** The chart once what fell due by the day of a step has followed. */
export const settledTo = (snapshot: CaseSnapshot, { on }: Step): CaseSnapshot =>
  settle(snapshot, on.from ?? on.to ?? FIRST_DAY);

/** The chart after some steps, in the order given. */
export function folded(from: CaseSnapshot, steps: readonly Placed[]): CaseSnapshot {
  let day = FIRST_DAY;
  return steps.reduce((snapshot, { step }) => {
    day = laterOf(day, step.on.from ?? step.on.to ?? FIRST_DAY);
    return evolve(settle(snapshot, day), { ...step, waived: "all", world: "open" });
  }, from);
}

/** The names of the facts that differ, the order of their members apart. */
function differ(one: Facts, other: Facts): readonly string[] {
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
