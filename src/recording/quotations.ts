import type { Evidence, Source } from "#events/envelope.ts";
import { textIn } from "#src/sources/copies.ts";
import { findSegments } from "#src/sources/quotation-check.ts";
import type { QuotationCheck } from "#src/views/schemas/recorded.ts";

/** Whether quoted words stand in the copies that are held, or the first that do not. */
export type QuotationsChecked =
  | { readonly check: QuotationCheck }
  | {
      readonly check: "notFound";
      readonly sourceId: string;
      readonly words: string;
      /** The words are there, but before those that were quoted first. */
      readonly isEarlier: boolean;
    };

/**
 * Looks for each quotation in the copy of its source. A source without a registered hash, or of which
 * no copy is given, is "not held": never taken for checked.
 */
export function checkQuotations(
  evidence: readonly Evidence[],
  sources: ReadonlyMap<string, Source>,
  copyOf: (sha256: string) => Uint8Array | null,
): QuotationsChecked {
  const quoting = evidence.filter(({ quotation }) => quotation !== null);
  if (quoting.length === 0) return { check: "noQuotation" };
  let check: QuotationCheck = "found";
  for (const { sourceId, quotation } of quoting) {
    const sha256 = sources.get(sourceId)?.sha256;
    const bytes = sha256 === undefined ? null : copyOf(sha256);
    const text = bytes === null ? null : textIn(bytes);
    if (text === null) {
      check = bytes === null ? "notHeld" : "notText";
      continue;
    }
    const found = findSegments(quotation ?? [], text);
    if (!found.found)
      return {
        check: "notFound",
        sourceId,
        words: quotation?.[found.segment] ?? "",
        isEarlier: found.isEarlier === true,
      };
  }
  return { check };
}
