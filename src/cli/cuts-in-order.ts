import type { HeldCut, KnownCut } from "#src/views/question.ts";

/** Why what is known under the first cut is not part of what is known under the second, or null. */
export function notInOrder(before: KnownCut, after: KnownCut): string | null {
  if (before.publicBy !== null && after.publicBy !== null && before.publicBy > after.publicBy) {
    return `--known-at ${before.publicBy}..${after.publicBy}: the first day comes after the second.`;
  }
  const mixed =
    (before.publicBy === null && after.publicBy !== null) ||
    (before.held === null && after.held !== null);
  if (mixed) {
    return "--known-at A..B: write two days of publication, or two points of the record, not one of each.";
  }
  return after.held === null || isWithin(before.held, after.held)
    ? null
    : "--known-at A..B: the first point of the record comes after the second.";
}

function isWithin(before: HeldCut | null, after: HeldCut): boolean {
  if (before === null) return false;
  if ("upToEntry" in before && "upToEntry" in after) return before.upToEntry <= after.upToEntry;
  if ("upToInstant" in before && "upToInstant" in after) {
    return before.upToInstant <= after.upToInstant;
  }
  return true;
}
