import { firstAfter, lastBefore, mustFollow, type Placed } from "./placed.ts";

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
  overlapping(placed, at, isWanted).flatMap((place) => {
    const moved = withThoseBetween(placed, at, place);
    return moved === null ? [] : [moved];
  });

/** The places of the wanted steps whose days overlap with those of the step at a place. */
export const overlapping = (
  placed: readonly Placed[],
  at: number,
  isWanted: (one: Placed) => boolean,
): readonly number[] =>
  placed.flatMap((one, place) =>
    place !== at && overlap(placed, place, at) && isWanted(one) ? [place] : [],
  );

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

const overlap = (placed: readonly Placed[], one: number, other: number): boolean => {
  const [earlier, later] = [placed[Math.min(one, other)], placed[Math.max(one, other)]];
  if (earlier === undefined || later === undefined) return false;
  return firstAfter(later, earlier) <= earlier.last;
};

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
  let { first, last } = one;
  for (const place of moved) {
    const other = placed[place] as One;
    if (place < at) last = Math.min(last, lastBefore(other, one));
    else first = Math.max(first, firstAfter(other, one));
  }
  if (first > last) return null;
  const sides: Record<"before" | "crossingBack" | "crossingOn" | "after", One[]> = {
    before: [],
    crossingBack: [],
    crossingOn: [],
    after: [],
  };
  for (const [place, other] of placed.entries()) {
    if (place === at) continue;
    // A step may have to go along only because its days leave it no place on its own side.
    const isOutOfPlace =
      place < at ? firstAfter(other, one) > last : lastBefore(other, one) < first;
    const crosses = isOutOfPlace || moved.includes(place);
    if (place < at) sides[crosses ? "crossingOn" : "before"].push(other);
    else sides[crosses ? "crossingBack" : "after"].push(other);
  }
  const before = [...sides.before, ...sides.crossingBack];
  const after = [...sides.crossingOn, ...sides.after];
  for (const other of before) first = Math.max(first, firstAfter(other, one));
  for (const other of after) last = Math.min(last, lastBefore(other, one));
  // What crosses stays after the step that put on record what it is about.
  const isTold =
    sides.crossingBack.every((other) => ![one, ...after].some((it) => mustFollow(other, it))) &&
    sides.crossingOn.every((other) => ![one, ...before].some((it) => mustFollow(it, other)));
  return first <= last && isTold ? [...before, one, ...after] : null;
}

/**
 * The order that the steps tell of themselves, each after the one that put on record what it is
 * about; null where that is the order in which they stand, or no days allow it.
 */
export function asTold<One extends Placed>(placed: readonly One[]): readonly One[] | null {
  const isOutOfOrder = placed.some((one, at) =>
    placed.some(
      (other, later) => later > at && firstAfter(other, one) <= one.last && mustFollow(one, other),
    ),
  );
  if (!isOutOfOrder) return null;
  const waiting = placed.toSorted(
    (a, b) => (a.first === b.first ? 0 : a.first - b.first) || a.revision - b.revision,
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

/** Whether there is a day for each step, none before the last, in the record's order on one day. */
function isPossible(order: readonly Placed[]): boolean {
  let day = -Infinity;
  let highest = -1;
  for (const { first, last, revision } of order) {
    const next = first > day ? first : revision < highest ? day + 1 : day;
    if (next > last) return false;
    highest = next === day ? Math.max(highest, revision) : revision;
    day = next;
  }
  return true;
}
