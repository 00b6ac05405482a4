import type { Entry } from "#events/envelope.ts";
import { no, ok, type Result } from "#events/result.ts";
import type { Recorded } from "./event-log.ts";
import { leafOf, noLeaf } from "./leaf.ts";
import type { LogFailure } from "./log-error.ts";
import type { Sealed } from "./prepare-append.ts";

/** An entry as a store holds it: the body, and what the store says about it. */
export interface Stored extends Sealed {
  readonly index: number;
}

/** The `format` this version writes, and the newest it reads. */
const currentFormat = 1;

/**
 * Believes nothing that a store says about its entries: the hash is computed again, the store's
 * columns are held against the body, and within `rows` each stream's chain is followed. The answer
 * is the first fault. (What is missing at the end of a record no reading can show: that is what
 * checkpoints are for.)
 */
export const verifyStored = (rows: readonly Stored[]): Result<readonly Recorded[], LogFailure> => {
  const ends = new Map<string, Stored>();
  const recorded: Recorded[] = [];
  for (const row of rows) {
    if (leafOf(row.body) !== row.leaf) return no(corrupt(row, "its text is not what was hashed"));
    const entry = parsed(row.body);
    if (entry === null) return no(corrupt(row, "its text is not a JSON object"));
    const fault = faultInColumns(row, entry) ?? faultInChain(row, entry, ends.get(row.stream));
    if (fault !== null) return no(fault);
    ends.set(row.stream, row);
    recorded.push({ index: row.index, leaf: row.leaf, body: row.body, entry });
  }
  return ok(recorded);
};

/** Finds the first gap in what must run on without one. No: Corrupt, naming where it is. */
export const faultInRun = (
  rows: readonly Stored[],
  counter: "index" | "revision",
  first: number,
): LogFailure | null => {
  const at = rows.findIndex((row, i) => row[counter] !== first + i);
  const row = rows[at];
  if (row === undefined) return null;
  return corrupt(row, `${counter} ${first + at} is missing before it`);
};

export const corrupt = (
  at: { readonly index: number; readonly stream: string; readonly revision: number } | null,
  reason: string,
): LogFailure => ({
  kind: "Corrupt",
  index: at?.index ?? null,
  stream: at?.stream ?? null,
  revision: at?.revision ?? null,
  reason,
});

const parsed = (body: string): Entry | null => {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null ? (value as Entry) : null;
  } catch {
    return null;
  }
};

const faultInColumns = (row: Stored, entry: Entry): LogFailure | null => {
  const format: unknown = entry.format;
  if (typeof format === "number" && format > currentFormat) {
    return { kind: "FutureFormat", found: format, supported: currentFormat };
  }
  if (format !== currentFormat) return corrupt(row, "its format is not one that ever was");
  if (
    entry.stream === row.stream &&
    entry.revision === row.revision &&
    entry.id === row.id &&
    entry.commandId === row.commandId &&
    entry.recordedAt === row.recordedAt
  ) {
    return null;
  }
  return corrupt(row, "what the store says about it is not what its text says");
};

const faultInChain = (row: Stored, entry: Entry, before: Stored | undefined): LogFailure | null => {
  if (row.revision === 0) {
    if (before !== undefined) return corrupt(row, "its stream begins a second time");
    return entry.prevhash === noLeaf ? null : corrupt(row, "it names an entry before the first");
  }
  if (before === undefined) return null;
  if (row.revision !== before.revision + 1) {
    return corrupt(row, `it comes after revision ${before.revision}: an entry is missing`);
  }
  if (entry.prevhash !== before.leaf) return corrupt(row, "it does not name the entry before it");
  if (entry.recordedAt < before.recordedAt)
    return corrupt(row, "it is dated before its forerunner");
  return null;
};
