import type { Truth, World } from "./interface.ts";

/** Kleene's three values: fails beats unknown beats holds in "and"; the mirror in "or". */
export function and(...parts: readonly Truth[]): Truth {
  if (parts.includes("fails")) return "fails";
  return parts.includes("unknown") ? "unknown" : "holds";
}

export function or(...parts: readonly Truth[]): Truth {
  if (parts.includes("holds")) return "holds";
  return parts.includes("unknown") ? "unknown" : "fails";
}

export function not(part: Truth): Truth {
  if (part === "unknown") return "unknown";
  return part === "holds" ? "fails" : "holds";
}

/** A plain yes or no. */
export const is = (yes: boolean): Truth => (yes ? "holds" : "fails");

/** What is asked of a fact that may not be on record. */
export const ask = <T>(fact: T | null, test: (known: T) => boolean): Truth =>
  fact === null ? "unknown" : is(test(fact));

/** Something that is not on record: it may exist in the open world, it cannot be relied on else. */
export const lack = (world: World): Truth => (world === "open" ? "unknown" : "fails");

/** Every known member is all right, and there is such a member. */
export const allOf = <T>(members: readonly T[], test: (member: T) => Truth, none: Truth): Truth =>
  and(members.length > 0 ? "holds" : none, ...members.map(test));

/** Some member is all right; where none is, what the lack of one says. */
export const someOf = <T>(members: readonly T[], test: (member: T) => Truth, none: Truth): Truth =>
  or(none, ...members.map(test));

/** Every member is all right; of none it holds. */
export const noneBreaks = <T>(members: readonly T[], test: (member: T) => Truth): Truth =>
  and(...members.map(test));
