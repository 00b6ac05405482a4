import type { Facts } from "#machines/facts.ts";
import type { Law } from "#machines/law/numbers.ts";
import { addDays, daysBetween, type Day } from "#machines/time/day.ts";
import { daysOf, pathsIn, type Compared, type Comparison, type Members } from "./compared-days.ts";

/** Which days are compared, which the calendar names, and how many days apart are told apart. */
interface SeenOfDays {
  readonly compared: readonly Comparison[];
  readonly named: readonly Day[];
  readonly apartDays: number;
}

/** How days on record compare with each other, where a condition asks or one step is put beside both. */
export function settledIn(
  { compared, named, apartDays }: SeenOfDays,
  facts: Facts,
  law: Law,
): readonly string[] {
  const settled = new Set<string>();
  const besides = new Map<string, Map<string, Day>>();
  for (const { op, left, right, names, of, says } of compared) {
    const beside = of[0] === "step" ? 0 : of[1] === "step" ? 1 : null;
    if (beside !== null) {
      const [step, other] = beside === 0 ? [left, right] : [right, left];
      if (of[1 - beside] === "step" || pathsIn(step).includes("step.on")) continue;
      const days =
        besides.get(says[beside]) ?? new Map<string, Day>(named.map((day) => [day, day]));
      for (const { name, day } of daysOf(other, says[1 - beside] ?? "", names, facts, law)) {
        if (day !== null) days.set(name, day);
      }
      besides.set(says[beside], days);
      continue;
    }
    for (const a of daysOf(left, says[0], names, facts, law)) {
      for (const b of daysOf(right, says[1], names, facts, law)) {
        if (a.day === null || b.day === null || !agree(a.members, b.members)) continue;
        for (let off = -apartDays; off <= apartDays; off += 1) {
          if (holds(op, a.day, addDays(b.day, off)))
            settled.add(`${a.name} ${op} ${b.name} ${off}`);
        }
      }
    }
  }
  for (const days of besides.values())
    for (const pair of pairwise(days, apartDays)) settled.add(pair);
  return [...settled].toSorted();
}

function holds(op: Compared["op"], a: Day, b: Day): boolean {
  if (op === "equals") return a === b;
  if (op === "before") return a < b;
  if (op === "onOrBefore") return a <= b;
  return op === "after" ? a > b : a >= b;
}

const agree = (a: Members, b: Members): boolean =>
  [...a].every(([name, member]) => !b.has(name) || b.get(name) === member);

/** How far `a` is from `b`, told apart up to one day more than the days that are seen. */
const apart = (a: Day, b: Day, seen: number): number =>
  Math.max(-seen - 1, Math.min(seen + 1, daysBetween(b, a)));

function pairwise(days: ReadonlyMap<string, Day>, seen: number): readonly string[] {
  const all = [...days].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return all.flatMap(([a, x], at) =>
    all.slice(at + 1).map(([b, y]) => `${a} ${apart(x, y, seen)} ${b}`),
  );
}
