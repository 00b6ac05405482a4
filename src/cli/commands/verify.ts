import { verifiedText } from "#src/cli/text/verified-text.ts";
import type { Io } from "#src/cli/io.ts";
import { refuse, viewWhole, type ViewTyped } from "#src/cli/view-council.ts";
import { faultInFolder, sourceFolders } from "#src/cli/writing/quotation-fault.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { checkQuotations } from "#src/recording/quotations.ts";
import { copiesIn } from "#src/sources/copies.ts";
import { quotationsVerified, type Copies } from "#src/views/quotations-verified.ts";

/** `intervention verify`, as parsed. */
export interface VerifyTyped extends ViewTyped {
  readonly quotations?: boolean;
  readonly sourcesDir?: string;
}

/** `intervention verify [council] --quotations`: exit 6 if a quotation is not in its source. */
export async function verify(
  council: string | undefined,
  typed: VerifyTyped,
  io: Io,
): Promise<number> {
  if (typed.quotations !== true) {
    return refuse(io, {
      says:
        "Say what to verify. This version can check one thing, with --quotations: that the words which " +
        "the record quotes stand in the copies of their sources that are held here.",
      code: exitCodes.usage,
    });
  }
  const fault = faultInFolder(typed.sourcesDir, io);
  if (fault !== null) return refuse(io, fault);
  const copies = copiesHeld(sourceFolders(typed.sourcesDir, io));
  return viewWhole(council, typed, io, ({ councils, england, only }, question) => {
    const view = quotationsVerified(
      only === null ? councils : councils.filter((stream) => stream.council === only),
      only === null ? england : null,
      question,
      copies,
    );
    const code = view.counts.notFound > 0 ? exitCodes.checkFoundSomething : exitCodes.done;
    return { view, text: () => verifiedText(view, io), code };
  });
}

function copiesHeld(folders: readonly string[]): Copies {
  const copyOf = copiesIn(folders);
  return {
    check: (evidence, sources) => checkQuotations([evidence], sources, copyOf),
    isHeld: (sha256) => copyOf(sha256) !== null,
  };
}
