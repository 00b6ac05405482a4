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

/** A text that was hashed and parsed, and where the store says that it stands. */
export interface Read extends Recorded {
  readonly stream: string;
  readonly revision: number;
}

/**
 * Believes nothing that a store says about its entries: the hash is computed again, the store's
 * columns are held against the body, and within `rows` each stream's chain is followed. The answer
 * is the first fault. (What is missing at the end of a record no reading can show: that is what
 * checkpoints are for.)
 */
export const verifyStored = (rows: readonly Stored[]): Result<readonly Recorded[], LogFailure> =>
  verifyEach(
    rows,
    (row) => {
      if (leafOf(row.body) !== row.leaf) return no(corrupt(row, "its text is not what was hashed"));
      const entry = parsed(row.body);
      return entry === null
        ? no(corrupt(row, "its text is not a JSON object"))
        : ok({ ...row, entry });
    },
    faultInColumns,
  );

/**
 * The same where a store says of an entry only where it stands. Each row is read in turn; `faultIn`
 * is what else the store says of it.
 */
export const verifyEach = <Row>(
  rows: readonly Row[],
  read: (row: Row, i: number) => Result<Read, LogFailure>,
  faultIn: (row: Row, entry: Entry) => LogFailure | null = () => null,
): Result<readonly Recorded[], LogFailure> => {
  const ends = new Map<string, Read>();
  const recorded: Recorded[] = [];
  for (const [i, row] of rows.entries()) {
    const one = read(row, i);
    if (!one.ok) return one;
    const { index, leaf, body, entry, stream } = one.value;
    const fault =
      faultInPlace(one.value) ?? faultIn(row, entry) ?? faultInChain(one.value, ends.get(stream));
    if (fault !== null) return no(fault);
    ends.set(stream, one.value);
    recorded.push({ index, leaf, body, entry });
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

/** An entry as far as its text is a JSON object; null if it is not. */
export const parsed = (body: string): Entry | null => {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null ? (value as Entry) : null;
  } catch {
    return null;
  }
};

const saysOther = "what the store says about it is not what its text says";

const faultInPlace = (at: Read): LogFailure | null => {
  const format: unknown = at.entry.format;
  if (typeof format === "number" && format > currentFormat) {
    return { kind: "FutureFormat", found: format, supported: currentFormat };
  }
  if (format !== currentFormat) return corrupt(at, "its format is not one that ever was");
  const { stream, revision } = at.entry;
  return stream === at.stream && revision === at.revision ? null : corrupt(at, saysOther);
};

const faultInColumns = (row: Stored, { id, commandId, recordedAt }: Entry): LogFailure | null =>
  id === row.id && commandId === row.commandId && recordedAt === row.recordedAt
    ? null
    : corrupt(row, saysOther);

const faultInChain = (at: Read, before: Read | undefined): LogFailure | null => {
  const { entry, revision } = at;
  if (revision === 0) {
    if (before !== undefined) return corrupt(at, "its stream begins a second time");
    return entry.prevhash === noLeaf ? null : corrupt(at, "it names an entry before the first");
  }
  if (before === undefined) return null;
  if (revision !== before.revision + 1) {
    return corrupt(at, `it comes after revision ${before.revision}: an entry is missing`);
  }
  if (entry.prevhash !== before.leaf) return corrupt(at, "it does not name the entry before it");
  return entry.recordedAt < before.entry.recordedAt
    ? corrupt(at, "it is dated before its forerunner")
    : null;
};
