import type { CaseSnapshot } from "#machines/evolve.ts";
import { statesOf, type RegionStates, type TakenStep } from "#src/replay/replay.ts";
import { dated, partNames, partsWithPosition, positionLabel } from "./labels.ts";
import { commissionSays, deliverySays } from "./rung-words.ts";
import type { PartShown, PathStep } from "./schemas/position.ts";

/** Where each part of the case stands, and since when. */
export function partsShown(snapshot: CaseSnapshot, taken: readonly TakenStep[]): PartShown[] {
  const states = statesOf(snapshot);
  const { facts } = snapshot.context;
  return partsWithPosition.map((part) => {
    const state = states[part] ?? "";
    const since = taken.findLast(({ before, after }) => before[part] !== after[part]);
    const own = { delivery: deliverySays(facts), commission: commissionSays(facts) };
    const label =
      (part in own ? own[part as keyof typeof own] : null) ?? positionLabel(part, state);
    return {
      part,
      name: partNames[part],
      state,
      words: label,
      since: since === undefined ? null : dated(since.on),
    };
  });
}

/** The parts whose position differs, in the words of the new position. */
export const movesBetween = (before: RegionStates, after: RegionStates): PathStep["moves"] =>
  partsWithPosition
    .filter((part) => before[part] !== after[part])
    .map((part) => ({
      part,
      name: partNames[part],
      words: positionLabel(part, after[part] ?? ""),
    }));
