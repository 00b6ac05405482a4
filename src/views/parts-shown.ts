import type { CaseSnapshot } from "#machines/evolve.ts";
import { statesOf, type RegionStates, type TakenStep } from "#src/replay/replay.ts";
import { dated, partNames, partsWithPosition, positionLabel, sinceDay } from "./labels.ts";
import { commissionSays, deliverySays } from "./rung-words.ts";
import type { MoveShown } from "./schemas/parts.ts";
import type { PartShown } from "./schemas/position.ts";

/** Where each part of the case stands, and since when. */
export function partsShown(snapshot: CaseSnapshot, taken: readonly TakenStep[]): PartShown[] {
  const states = statesOf(snapshot);
  const { facts } = snapshot.context;
  return partsWithPosition.map((part) => {
    const state = states[part] ?? "";
    const since = taken.findLast(({ before, after }) => before[part] !== after[part]);
    const own = { delivery: deliverySays(facts), commission: commissionSays(facts) };
    const present = part === "direction" ? presentDirection(facts, since) : "";
    const label =
      (part in own ? own[part as keyof typeof own] : null) ?? positionLabel(part, state);
    return {
      part,
      name: partNames[part],
      state,
      words: `${label}${present}`,
      since: since === undefined ? null : dated(since.on),
    };
  });
}

// A direction that replaces another keeps the council under direction: when that began says nothing
// of the one that binds it now.
function presentDirection(
  { directions }: CaseSnapshot["context"]["facts"],
  since: TakenStep | undefined,
): string {
  const present = directions.findLast(({ status }) => status === "inForce");
  const began = since?.on.from ?? null;
  const from = present?.effectiveFrom.from ?? null;
  if (present === undefined || began === null || from === null || from <= began) return "";
  return `, the present one ${sinceDay(present.effectiveFrom)}; under direction`;
}

/** The parts whose position differs, in the words of the new position. */
export const movesBetween = (before: RegionStates, after: RegionStates): MoveShown[] =>
  partsWithPosition
    .filter((part) => before[part] !== after[part])
    .map((part) => ({
      part,
      name: partNames[part],
      state: after[part] ?? "",
      words: positionLabel(part, after[part] ?? ""),
    }));
