import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { no, ok, type Result } from "#events/result.ts";
import { dataFolder } from "#src/record/default-path.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { visible } from "#src/record/show-value.ts";
import { isDiskFault } from "#src/record/write-file.ts";
import { checkQuotations } from "#src/recording/quotations.ts";
import { copiesIn } from "#src/sources/copies.ts";
import type { QuotationCheck } from "#src/views/schemas/recorded.ts";
import type { Io } from "#src/cli/io.ts";
import { sourcesCited, type OpenCouncil } from "./open-to-write.ts";
import type { Refusal } from "#src/cli/record.ts";
import type { NewlyWanted } from "./wanted.ts";

/** The folders in which copies of sources are looked for: the one named, and this user's own. */
export function sourceFolders(named: string | undefined, io: Io): readonly string[] {
  const own = dataFolder(io);
  return [
    ...(named === undefined ? [] : [resolve(io.cwd, named)]),
    ...(own === null ? [] : [join(own, "sources")]),
  ];
}

/** A folder that was named must be one: else words would be called unchecked because of a slip. */
export function faultInFolder(named: string | undefined, io: Io): Refusal | null {
  if (named === undefined) return null;
  try {
    if (statSync(resolve(io.cwd, named)).isDirectory()) return null;
  } catch (thrown) {
    if (!isDiskFault(thrown)) throw thrown;
  }
  const says = `--sources-dir ${visible(named)}: there is no such folder. Check its name.`;
  return { says, code: exitCodes.notFound };
}

/** Whether the quoted words stand in the copies that are held. No: they do not; exit 7. */
export function quotationFault(
  { draft, source }: NewlyWanted,
  open: OpenCouncil,
  named: string | undefined,
  io: Io,
): Result<QuotationCheck, Refusal> {
  const copyOf = copiesIn(sourceFolders(named, io));
  const checked = checkQuotations(draft.evidence, sourcesCited(open, source), copyOf);
  if (checked.check !== "notFound") return ok(checked.check);
  const { sourceId, words, isEarlier } = checked;
  const fault = isEarlier
    ? `In the copy of ${sourceId} that is held here these words stand before those quoted first, or were ` +
      `quoted already: “${visible(words)}”. Quote the passages in the order of the source.`
    : `These words are not in the copy of ${sourceId} that is held here: “${visible(words)}”. A quotation is ` +
      "word for word, with the capitals and dashes of the source; give each passage with a --quote of its own.";
  return no({
    says: `${fault} Nothing was recorded.`,
    code: exitCodes.dataInvalid,
  });
}
