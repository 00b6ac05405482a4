import { saysOf } from "#src/views/labels.ts";
import { advance, type Monitors } from "#machines/law/sequences/monitor.ts";
import type { CaseSnapshot } from "#machines/evolve.ts";
import { settle } from "#machines/settle.ts";
import type { Due } from "#machines/duties.ts";
import type { Day } from "#machines/time/day.ts";
import { owedAsAt } from "#src/views/dues-shown.ts";

/** Where a scenario stands: the day of its clock, the chart, and the rules of sequence. */
export interface Clock {
  readonly day: Day;
  readonly snapshot: CaseSnapshot;
  readonly monitors: Monitors;
}

/** Something that came about by the passing of days. */
export interface Passed {
  readonly type: string;
  readonly on: Day;
  readonly says: string;
}

/** A duty whose last day came while the clock moved; `overdue` is after that day. */
export interface CameDue {
  readonly due: Due;
  readonly on: Day;
  readonly is: "due" | "overdue";
}

/** What the days brought between two moments of the clock. */
export interface Passing {
  readonly clock: Clock;
  readonly passed: readonly Passed[];
  readonly due: readonly CameDue[];
}

/** Moves the clock to a day that is no earlier. Pure. */
export function passTo(clock: Clock, day: Day): Passing {
  let { monitors } = clock;
  const passed: Passed[] = [];
  const snapshot = settle(clock.snapshot, day, (step) => {
    monitors = advance(monitors, step);
    passed.push({ type: step.type, on: step.on.to ?? day, says: saysOf(step.type) });
  });
  const now = { day, snapshot, monitors };
  return { clock: now, passed, due: day === clock.day ? [] : cameDue(clock, now) };
}

// A duty that was owed when the clock began to move may be listed no more when it stops: the time to
// claim is over. One that the days themselves brought is listed only then.
function cameDue(before: Clock, now: Clock): readonly CameDue[] {
  const owed = [...owedBy(before), ...owedBy(now)];
  const byName = new Map(owed.map((due) => [nameOf(due), due]));
  return [...byName.values()]
    .flatMap((due): CameDue[] => {
      const on = due.by?.to ?? null;
      if (on === null || on < before.day || on > now.day) return [];
      return [{ due, on, is: on === now.day ? "due" : "overdue" }];
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

/** What is owed on the day of the clock. */
export const owedBy = ({ snapshot, monitors, day }: Clock): readonly Due[] =>
  owedAsAt(snapshot.context, monitors, day);

const nameOf = ({ rule, of, what, by }: Due): string => JSON.stringify([rule, of, what, by]);
