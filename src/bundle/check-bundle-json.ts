import type { Checkpoint } from "#src/checkpoint/checkpoint.ts";
import type { EntryLine } from "./check-entries.ts";
import { textOf, type Found, type Say } from "./fault.ts";
import {
  bundleJson,
  consistencyFile,
  councilStream,
  files,
  reportFile,
  type BundleJson,
} from "./format.ts";

/** What the bundle says it is of. */
export function bundleJsonIn(found: Found, say: Say): BundleJson | null {
  const text = textOf(found, files.bundle, say);
  if (text === null) return null;
  const bundle = bundleJson.safeParse(jsonIn(text));
  if (bundle.success) return bundle.data;
  say(files.bundle, null, "It does not say what a bundle of format 1 says of itself.");
  return null;
}

/** Undefined where a text is not JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** That it says of the bundle what the other files say. */
export function checkBundleJson(
  found: Found,
  { isWhole, councils, record, counts, since }: BundleJson,
  entries: readonly EntryLine[],
  checkpoint: Checkpoint | null,
  say: Say,
): void {
  const differs = (what: string): void =>
    say(files.bundle, null, `Its ${what} not those of the other files.`);
  if (
    checkpoint !== null &&
    (record.origin !== checkpoint.origin ||
      record.size !== checkpoint.size ||
      record.root !== checkpoint.root ||
      record.streams !== checkpoint.streams)
  ) {
    differs("record’s name, size and hashes are");
  }
  const streams = new Set(entries.map(({ stream }) => stream));
  if (counts.entries !== entries.length || counts.streams !== streams.size) differs("counts are");
  const missing = councils.some(({ key }) => !streams.has(councilStream(key)));
  if (missing || (!isWhole && (councils.length !== 1 || streams.size !== 1))) {
    differs("councils are");
  }
  if (councils.some(({ key, report }) => report !== reportFile(key, isWhole) || !found.has(report)))
    differs("reports are");
  if ((since !== null) !== found.has(consistencyFile)) differs("earlier checkpoints are");
  const known = new Set<string>([
    ...Object.values(files),
    ...councils.map(({ report }) => report),
    consistencyFile,
  ]);
  for (const name of [...found.keys()].filter((one) => !known.has(one)).toSorted()) {
    say(name, null, "It is no part of a bundle, whoever signed it.");
  }
}
