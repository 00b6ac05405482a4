import type { Entry, NewEntry } from "#events/envelope.ts";
import { no, ok, type Result } from "#events/result.ts";
import { canonicalMembers, joinMembers } from "./canonical-json.ts";
import {
  maxBytesPerAppend,
  maxEntriesPerAppend,
  type AppendOptions,
  type Expected,
} from "./event-log.ts";
import { leafOf, noLeaf } from "./leaf.ts";
import type { LogFailure } from "./log-error.ts";

/** An append that has passed every check that needs no look at the record. */
export interface Prepared {
  readonly stream: string;
  readonly expected: Expected;
  readonly commandId: string;
  /** Null: wherever it comes to stand. */
  readonly index: number | null;
  readonly entries: readonly {
    readonly id: string;
    readonly recordedAt: string;
    readonly members: ReadonlyMap<string, string>;
  }[];
  /** What two sendings of one command must have in common; see `requestOf`. */
  readonly request: string;
}

/** What a stream ends with. */
export interface Tail {
  readonly revision: number;
  readonly leaf: string;
  readonly recordedAt: string;
}

/** An entry in the form in which it is stored. */
export interface Sealed {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly commandId: string;
  readonly recordedAt: string;
  readonly body: string;
  readonly leaf: string;
}

/** The same checks, in the same order, for every adapter. No: Invalid, naming the path. */
export const prepareAppend = (
  stream: string,
  expected: Expected,
  entries: readonly NewEntry[],
  { commandId, index }: AppendOptions,
): Result<Prepared, LogFailure> => {
  const fault =
    faultInTarget(stream, expected, commandId) ??
    (index === undefined ? null : faultInNumber("index", index, 0)) ??
    faultInCount(entries);
  if (fault !== null) return no(fault);
  const prepared: Prepared["entries"][number][] = [];
  const requests: string[] = [];
  const ids = new Set<string>();
  for (const [i, entry] of entries.entries()) {
    const path = `entries[${i}]`;
    const members = canonicalMembers(entry, path);
    if (!members.ok) return no({ kind: "Invalid", ...members.error });
    const entryFault = faultInEntry(entry, commandId, path);
    if (entryFault !== null) return no(entryFault);
    if (ids.has(entry.id)) return no(invalid(`${path}.id`, "is used twice in this command"));
    ids.add(entry.id);
    prepared.push({ id: entry.id, recordedAt: entry.recordedAt, members: members.value });
    requests.push(requestText(members.value));
  }
  const request = requests.join("\n");
  return ok({ stream, expected, commandId, index: index ?? null, entries: prepared, request });
};

/**
 * Adds what only the log knows: revision, the hash of the entry before, and a `recordedAt` that does
 * not lie before it. `tail` is null for a new stream. No: TooLarge.
 */
export const sealEntries = (
  prepared: Prepared,
  tail: Tail | null,
): Result<readonly Sealed[], LogFailure> => {
  const { stream, commandId } = prepared;
  const sealed: Sealed[] = [];
  let last = tail;
  let bytes = 0;
  for (const { id, recordedAt: given, members } of prepared.entries) {
    const revision = last === null ? 0 : last.revision + 1;
    const recordedAt = last !== null && last.recordedAt > given ? last.recordedAt : given;
    const body = joinMembers([
      ...new Map(members).set("recordedAt", JSON.stringify(recordedAt)),
      ["format", "1"],
      ["stream", JSON.stringify(stream)],
      ["revision", String(revision)],
      ["prevhash", JSON.stringify(last === null ? noLeaf : last.leaf)],
    ]);
    const leaf = leafOf(body);
    sealed.push({ stream, revision, id, commandId, recordedAt, body, leaf });
    bytes += Buffer.byteLength(body);
    last = { revision, leaf, recordedAt };
  }
  return bytes > maxBytesPerAppend
    ? no({ kind: "TooLarge", bytes, limit: maxBytesPerAppend })
    : ok(sealed);
};

/**
 * The request that stored entries answered: their canonical text without what the log adds and
 * without `recordedAt` and `agent`, which differ when the same command is sent again later or by
 * newer software. Two requests are the same if these texts are equal; as the texts themselves are
 * compared, no hash of them need be stored or trusted.
 */
export const requestOf = (entries: readonly Entry[]): string =>
  entries
    .map((entry, i) => {
      const members = canonicalMembers(entry, `stored[${i}]`);
      if (!members.ok) throw new Error(`bug: ${members.error.path} ${members.error.reason}`);
      return requestText(members.value);
    })
    .join("\n");

/** Whether the first entry comes to stand where it must, in a record of `size` entries. */
export const faultInPlace = ({ index }: Prepared, size: number): LogFailure | null =>
  index === null || index === size ? null : { kind: "WrongPlace", expected: index, actual: size };

/** A whole number from `least` up, or an Invalid. */
export const faultInNumber = (path: string, value: number, least: number): LogFailure | null =>
  Number.isSafeInteger(value) && value >= least
    ? null
    : invalid(path, `must be a whole number, ${least} or more`);

/** The members of a stored entry that whoever records it does not give. */
export const addedByLog: ReadonlySet<string> = new Set([
  "format",
  "stream",
  "revision",
  "prevhash",
]);

export const invalid = (path: string, reason: string): LogFailure => ({
  kind: "Invalid",
  path,
  reason,
});

const notRequested: ReadonlySet<string> = new Set([...addedByLog, "recordedAt", "agent"]);

const requestText = (members: ReadonlyMap<string, string>): string =>
  joinMembers([...members].filter(([key]) => !notRequested.has(key)));

const streamName = /^[a-z0-9][a-z0-9-]{0,127}$/;
const visibleAscii = /^[!-~]{1,200}$/;

const faultInTarget = (
  stream: string,
  expected: Expected,
  commandId: string,
): LogFailure | null => {
  if (typeof stream !== "string" || !streamName.test(stream)) {
    return invalid("stream", "must be 1 to 128 of a-z, 0-9 and hyphens, not beginning with one");
  }
  if (typeof commandId !== "string" || !visibleAscii.test(commandId)) {
    return invalid("commandId", "must be 1 to 200 visible ASCII characters");
  }
  return expected === "no_stream" ? null : faultInNumber("expected", expected, 0);
};

const faultInCount = (entries: readonly NewEntry[]): LogFailure | null => {
  if (!Array.isArray(entries)) return invalid("entries", "must be a list");
  if (entries.length === 0) return invalid("entries", "must hold at least one entry");
  if (entries.length <= maxEntriesPerAppend) return null;
  return invalid("entries", `must hold at most ${maxEntriesPerAppend} entries`);
};

const faultInEntry = (entry: NewEntry, commandId: string, path: string): LogFailure | null => {
  const added = [...addedByLog].find((key) => key in entry);
  if (added !== undefined) return invalid(`${path}.${added}`, "is added by the log, not given");
  if (typeof entry.id !== "string" || !visibleAscii.test(entry.id)) {
    return invalid(`${path}.id`, "must be 1 to 200 visible ASCII characters");
  }
  if (entry.commandId !== commandId) {
    return invalid(`${path}.commandId`, "must be the id of the command that records it");
  }
  if (!isInstant(entry.recordedAt)) {
    return invalid(`${path}.recordedAt`, "must be an instant such as 2026-01-31T09:00:00.000Z");
  }
  return null;
};

/** In this one form, instants sort as text. */
const isInstant = (text: unknown): boolean => {
  if (typeof text !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) {
    return false;
  }
  const instant = new Date(text);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === text;
};
