import { no, ok, type Result } from "#events/result.ts";
import type { StreamHead } from "./event-log.ts";
import type { LogFailure } from "./log-error.ts";
import type { Statements } from "./sqlite-statements.ts";
import { corrupt } from "./verify-read.ts";

/** How many entries each stream has. */
type Counts = ReadonlyMap<string, number>;

/**
 * Counts the entries of each stream among the record's first `size`, in the table of entries alone.
 * A stream is found by an index, and one flipped bit in that can make its entries seem to end early,
 * with every hash and chain of the others right; so what the index shows is held against this. Keeps
 * what it has counted, so that a later count costs only the entries added since.
 */
export const streamCounter = () => {
  let seen: { readonly size: number; readonly counts: Counts } = { size: 0, counts: new Map() };
  return (statements: Statements, size: number): Result<Counts, LogFailure> => {
    const from = size < seen.size ? { size: 0, counts: new Map<string, number>() } : seen;
    const counts = new Map(from.counts);
    let left = size - from.size;
    for (const [stream, count] of statements.countsByStream(from.size, size)) {
      counts.set(stream, (counts.get(stream) ?? 0) + count);
      left -= count;
    }
    if (left !== 0) {
      return no(corrupt(null, `it holds ${size - left} entries where ${size} were expected`));
    }
    if (size >= seen.size) seen = { size, counts };
    return ok(counts);
  };
};

/** Where an index shows other than what the table holds of one stream. */
export const faultInCount = (stream: string, shown: number, held: number): LogFailure | null => {
  if (shown === held) return null;
  const reason = `an index of the file shows ${shown} of its entries, and the file holds ${held}`;
  return { kind: "Corrupt", index: null, stream, revision: null, reason };
};

/** The same for the last entries of all streams whose names begin with `prefix`. */
export const faultInHeads = (
  heads: readonly StreamHead[],
  counts: Counts,
  prefix: string,
): LogFailure | null => {
  const shown = new Map(heads.map(({ stream, revision }) => [stream, revision + 1]));
  const held = [...counts.keys()].filter((stream) => stream.startsWith(prefix));
  for (const stream of new Set([...shown.keys(), ...held])) {
    const fault = faultInCount(stream, shown.get(stream) ?? 0, counts.get(stream) ?? 0);
    if (fault !== null) return fault;
  }
  return null;
};
