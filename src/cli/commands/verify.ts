import { verifiedText } from "#src/cli/text/verified-text.ts";
import type { Io } from "#src/cli/io.ts";
import { refuse, viewWhole, type ViewTyped } from "#src/cli/view-council.ts";
import { copiesHeld } from "#src/cli/verifying/copies-held.ts";
import { faultInFolder, sourceFolders } from "#src/cli/writing/quotation-fault.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { quotationsVerified } from "#src/views/quotations-verified.ts";
import { verifyWhole } from "./verify-whole.ts";

/** `intervention verify`, as parsed. */
export interface VerifyTyped extends ViewTyped {
  readonly quotations?: boolean;
  readonly sourcesDir?: string;
  readonly against?: string;
  readonly key?: string;
}

/**
 * `intervention verify` checks the whole record, and `intervention verify [council] --quotations`
 * only what it quotes. Exit 6 if something is found.
 */
export async function verify(
  council: string | undefined,
  typed: VerifyTyped,
  io: Io,
): Promise<number> {
  const slip = slipIn(council, typed);
  if (slip !== null) return refuse(io, { says: slip, code: exitCodes.usage });
  const fault = faultInFolder(typed.sourcesDir, io);
  if (fault !== null) return refuse(io, fault);
  const copies = copiesHeld(sourceFolders(typed.sourcesDir, io));
  if (typed.quotations !== true) return verifyWhole(typed, copies, io);
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

/** What cannot be asked together, as a sentence. */
function slipIn(council: string | undefined, typed: VerifyTyped): string | null {
  if (typed.quotations === true) {
    return typed.against === undefined && typed.key === undefined
      ? null
      : "--against is about the whole record, and --quotations about nothing but what it quotes: leave one of them out.";
  }
  const isCut =
    (typed.knownBy ?? "public") !== "public" ||
    (typed.functions ?? "csc") !== "csc" ||
    [typed.asAt, typed.knownAt, typed.sources, typed.suppose].some((cut) => cut !== undefined);
  if (council === undefined && !isCut) return null;
  return (
    `The record is checked whole: ${council === undefined ? "leave the days, sources and suppositions out" : "leave the council out"}. ` +
    "Only its quotations can be checked in part: add --quotations."
  );
}
