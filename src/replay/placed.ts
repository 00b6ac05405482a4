import type { CaseSnapshot } from "#machines/evolve.ts";
import type { Facts } from "#machines/facts.ts";
import type { Step } from "#machines/step.ts";
import { dayNumber } from "#machines/time/day.ts";

/** A step in the order of a replay. */
export interface Placed {
  readonly step: Step;
  /** Its place in the council’s stream. */
  readonly revision: number;
  /** Its first and last possible day, as numbers of days; infinite on a side that is not on record. */
  readonly first: number;
  readonly last: number;
  /** The chart before the step, and after it. */
  readonly before: CaseSnapshot;
  readonly after: CaseSnapshot;
  /** The keys of what the step first put on record. */
  readonly introduced: ReadonlySet<string>;
  /** The keys and other texts that the step states, among which are those of what it is about. */
  readonly says: ReadonlySet<string>;
}

/**
 * A step at its place, with what the chart was before and after it. What it is about is worked out
 * when it is first asked for: it matters only where days overlap.
 */
export function placedAt(
  step: Step,
  revision: number,
  before: CaseSnapshot,
  after: CaseSnapshot,
): Placed {
  let introduced: ReadonlySet<string> | undefined;
  let says: ReadonlySet<string> | undefined;
  return {
    step,
    revision,
    first: step.on.from === null ? -Infinity : dayNumber(step.on.from),
    last: step.on.to === null ? Infinity : dayNumber(step.on.to),
    before,
    after,
    get introduced() {
      return (introduced ??= introducedBetween(before.context.facts, after.context.facts));
    },
    get says() {
      return (says ??= textsIn(step.data));
    },
  };
}

function introducedBetween(before: Facts, after: Facts): ReadonlySet<string> {
  if (before === after) return new Set();
  // The facts are a closed list of names, which Object.keys widens.
  const names = Object.keys(after) as (keyof Facts)[];
  const changed = names.filter((name) => before[name] !== after[name]);
  const keys = changed.flatMap((name) => keysIn(after[name]));
  if (keys.length === 0) return new Set();
  const had = new Set(names.flatMap((name) => keysIn(before[name])));
  return new Set(keys.filter((key) => !had.has(key)));
}

const keysIn = (facts: unknown): readonly string[] =>
  Array.isArray(facts)
    ? (facts as readonly { readonly key?: unknown }[]).flatMap(({ key }) =>
        typeof key === "string" ? [key] : [],
      )
    : [];

/** Every text among the values that a step states. */
function textsIn(value: unknown): ReadonlySet<string> {
  const texts = new Set<string>();
  const note = (inner: unknown): void => {
    if (typeof inner === "string") texts.add(inner);
    else if (typeof inner === "object" && inner !== null) Object.values(inner).forEach(note);
  };
  note(value);
  return texts;
}

/** It says that it comes after the other, or is about something that the other put on record. */
export function mustFollow(one: Placed, other: Placed): boolean {
  if (one.step.after === other.step.id) return true;
  for (const key of other.introduced)
    if (one.says.has(key) && !one.introduced.has(key)) return true;
  return false;
}

/**
 * The first day on which a step can come, were the other before it. Of two steps on one and the same
 * day the order of the record counts.
 */
export const firstAfter = (other: Placed, one: Placed): number =>
  other.first + (other.revision < one.revision ? 0 : 1);

/** The last day on which a step can come, were the other after it. */
export const lastBefore = (other: Placed, one: Placed): number =>
  other.last - (other.revision > one.revision ? 0 : 1);
