import { checkQuotations } from "#src/recording/quotations.ts";
import { copiesIn } from "#src/sources/copies.ts";
import type { Copies } from "#src/views/quotations-verified.ts";

/** The copies of sources in some folders, and the search in them. */
export function copiesHeld(folders: readonly string[]): Copies {
  const copyOf = copiesIn(folders);
  return {
    check: (evidence, sources) => checkQuotations([evidence], sources, copyOf),
    isHeld: (sha256) => copyOf(sha256) !== null,
  };
}
