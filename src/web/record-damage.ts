import { sentenceFor } from "#src/log/log-error.ts";
import { openStored } from "#src/log/sqlite-stored.ts";
import { corrupt } from "#src/log/verify-read.ts";
import type { RecordPlace } from "#src/record/place.ts";
import { checked, createFaults, nowhere, type Check } from "#src/verify/check.ts";
import { verifyRows } from "#src/verify/verify-rows.ts";

/**
 * What is wrong with a record’s file as it stands, read from its first entry to its last: that its
 * texts, their chains and their tree are not those that were recorded. Null where nothing is; and
 * where it is not kept in a file, which only its log can look into. Whether
 * each entry has the form of its kind is not asked: the pages say what they cannot read.
 */
export async function damageIn({ at, file }: RecordPlace): Promise<string | null> {
  if (at.kind !== "file") return null;
  const stored = openStored(file);
  if (!stored.ok) return sentenceFor(stored.error);
  const rows = await verifyRows(stored.value.rows());
  if (!rows.ok) return sentenceFor(rows.error);
  const inFile = stored.value.faults();
  if (!inFile.ok) return sentenceFor(inFile.error);
  const { checks, stopped } = rows.value;
  const found = createFaults();
  for (const says of [...inFile.value, ...(stopped === null ? [] : [stopped])]) {
    found.add(nowhere, says);
  }
  return saysOf([checked("file", found, ""), ...checks.filter(({ name }) => name !== "schema")]);
}

/** The first fault, in the words of every command; the page that checks the record has all of them. */
function saysOf(checks: readonly Check[]): string | null {
  const [first] = checks.flatMap(({ faults }) => faults);
  if (first === undefined) return null;
  const { index, stream, revision } = first;
  const at =
    index === null || stream === null || revision === null ? null : { index, stream, revision };
  return sentenceFor(corrupt(at, first.says.replace(/\.$/, "")));
}
