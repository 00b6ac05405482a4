import type { HeldCut, KnownCut } from "./question.ts";

/**
 * Why what is known under a first cut is no part of what is known under a second: its day comes
 * later, its point of the record comes later, or one is a day and the other a point.
 */
export type OutOfOrder = "laterDay" | "laterPoint" | "mixed";

/** What keeps two cuts from being compared; null where the first lies within the second. */
export function outOfOrder(before: KnownCut, after: KnownCut): OutOfOrder | null {
  if (before.publicBy !== null && after.publicBy !== null && before.publicBy > after.publicBy) {
    return "laterDay";
  }
  const mixed =
    (before.publicBy === null && after.publicBy !== null) ||
    (before.held === null && after.held !== null);
  if (mixed) return "mixed";
  return after.held === null || isWithin(before.held, after.held) ? null : "laterPoint";
}

function isWithin(before: HeldCut | null, after: HeldCut): boolean {
  if (before === null) return false;
  if ("upToEntry" in before && "upToEntry" in after) return before.upToEntry <= after.upToEntry;
  if ("upToInstant" in before && "upToInstant" in after) {
    return before.upToInstant <= after.upToInstant;
  }
  return true;
}
