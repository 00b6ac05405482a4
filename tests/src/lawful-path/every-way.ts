import type { EventType } from "#events/catalogue.ts";
import { can, evolve, type CaseSnapshot } from "#machines/evolve.ts";
import { settle } from "#machines/settle.ts";
import type { Step } from "#machines/step.ts";
import { addDays, type Day } from "#machines/time/day.ts";
import { stepStated } from "#src/lawful-path/step-stated.ts";
import { onceFor, plannedTypes } from "#src/lawful-path/steps-to-plan.ts";
import type { Goal } from "#src/lawful-path/shortest-path.ts";

interface Found {
  readonly added: number;
  readonly day: Day;
}

/**
 * The fewest added steps, and with so few the earliest day, by trying every step of every kind that may
 * be added on every day, so many days long. Null if none of up to `most` added steps leads there.
 */
export function everyWay(goal: Goal, days: number, most: number): Found | null {
  for (let added = 0; added <= most; added += 1) {
    const day = earliestWith(goal, settle(goal.snapshot, goal.asAt), goal.asAt, [], added, days);
    if (day !== null) return { added, day };
  }
  return null;
}

function earliestWith(
  goal: Goal,
  from: CaseSnapshot,
  first: Day,
  taken: readonly EventType[],
  added: number,
  days: number,
): Day | null {
  let best: Day | null = null;
  const last = addDays(goal.asAt, days);
  for (let day = first; day <= last && (best === null || day < best); day = addDays(day, 1)) {
    const at = settle(from, day);
    if (added === 0) {
      if (can(at, { ...stepOf(goal, goal.type, at, day), waived: [], world: "closed" })) return day;
      continue;
    }
    for (const type of plannedTypes) {
      if (taken.includes(type) || onceFor(type)?.isSo(at.context.facts) === false) continue;
      const step = { ...stepOf(goal, type, at, day), waived: [], world: "closed" } as const;
      if (!can(at, step)) continue;
      const next = settle(evolve(at, step), day);
      const found = earliestWith(goal, next, day, [...taken, type], added - 1, days);
      if (found !== null && (best === null || found < best)) best = found;
    }
  }
  return best;
}

function stepOf(goal: Goal, type: EventType, at: CaseSnapshot, day: Day): Step {
  const { facts, law } = at.context;
  const { functions } = goal;
  const usualDays = Number(law["usualRepresentationsDays"]);
  const setting = { facts, day, functions, usualDays, powers: ["4B"] };
  return stepStated(type, setting, type === goal.type ? goal.data : {});
}
