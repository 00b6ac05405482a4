import type { TakenStep } from "#src/replay/replay.ts";
import { onDay, partNames, partsWithPosition, positionLabel, saysOf } from "./labels.ts";
import type { Answered } from "./question.ts";
import { rungTitles } from "./rung-words.ts";
import type { Rejudged } from "./schemas/rules-patch.ts";

type Moved = Omit<Rejudged["moved"][number], "council">;

/**
 * The steps of one council that fall on another day, or lead elsewhere, under a change of the law
 * than under the law. A step that follows by the passing of days may. Pure.
 */
export function movedOf(law: Answered, change: Answered): readonly Moved[] {
  const [then, now] = [byKey(law.replay.taken), byKey(change.replay.taken)];
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key): Moved[] => {
    const [was, is] = [then.get(key), now.get(key)];
    const step = is ?? was;
    if (step === undefined || (was !== undefined && is !== undefined && isSame(was, is))) return [];
    return [
      {
        entry: step.entry?.id ?? null,
        what: saysOf(step.type),
        was: was === undefined ? null : placeSays(was, is),
        is: is === undefined ? null : placeSays(is, was),
      },
    ];
  });
}

const isSame = (one: TakenStep, other: TakenStep): boolean =>
  JSON.stringify([one.on, one.rung, one.after]) ===
  JSON.stringify([other.on, other.rung, other.after]);

// What follows by the passing of days has no entry: the first of its kind is told from the second.
function byKey(taken: readonly TakenStep[]): ReadonlyMap<string, TakenStep> {
  const counts = new Map<string, number>();
  return new Map(
    taken.map((step) => {
      if (step.entry !== null) return [step.entry.id, step];
      const count = (counts.get(step.type) ?? 0) + 1;
      counts.set(step.type, count);
      return [`${step.type} ${count}`, step];
    }),
  );
}

function placeSays({ on, rung, after }: TakenStep, other: TakenStep | undefined): string {
  const parts = partsWithPosition.flatMap((part) => {
    const path = after[part] ?? "";
    return path === other?.after[part] ? [] : [`${partNames[part]}: ${positionLabel(part, path)}`];
  });
  return [onDay(on), `stage ${rung} (${rungTitles[rung] ?? ""})`, ...parts].join("; ");
}
