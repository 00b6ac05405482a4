import { checkQuotations } from "#src/recording/quotations.ts";
import { copiesIn } from "#src/sources/copies.ts";
import type { Io } from "#src/cli/io.ts";
import { sourceFolders } from "#src/cli/writing/quotation-fault.ts";
import type { Copies } from "#src/views/quotations-verified.ts";

/** The copies of sources in some folders, and the search in them. */
export function copiesHeld(folders: readonly string[]): Copies {
  const copyOf = copiesIn(folders);
  return {
    check: (evidence, sources) => checkQuotations([evidence], sources, copyOf),
    isHeld: (sha256) => copyOf(sha256) !== null,
  };
}

/** The copies in this user’s own folder of sources. */
export const ownCopies = (io: Io): Copies => copiesHeld(sourceFolders(undefined, io));
