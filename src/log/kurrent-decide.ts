import { no, ok, type Result } from "#events/result.ts";
import { repeatedFrom } from "./appended.ts";
import { parseCanonical } from "./canonical-json.ts";
import { maxEntriesPerAppend, type Appended, type Recorded } from "./event-log.ts";
import type { KurrentReader } from "./kurrent-reader.ts";
import type { LogFailure } from "./log-error.ts";
import {
  faultInPlace,
  requestOf,
  sealEntries,
  type Prepared,
  type Sealed,
  type Tail,
} from "./prepare-append.ts";
import { corrupt } from "./verify-read.ts";

/** What caller and server are to be told of an append, as far as the record is known. */
export type Decided =
  | { readonly kind: "answer"; readonly answer: Result<Appended, LogFailure> }
  | { readonly kind: "send"; readonly sealed: readonly Sealed[] }
  /** It turns on an append that is on its way: to be decided again when that one’s fate is known. */
  | { readonly kind: "wait" };

/** Appends that are on their way, as if they had arrived. */
export interface OnTheWay {
  readonly tails: Map<string, Tail>;
  readonly commands: Set<string>;
  readonly ids: Set<string>;
}

export const nothingOnTheWay = (): OnTheWay => ({
  tails: new Map(),
  commands: new Set(),
  ids: new Set(),
});

/** The same questions in the same order as every other log asks them. */
export const decide = async (
  reader: KurrentReader,
  onTheWay: OnTheWay,
  prepared: Prepared,
): Promise<Decided> => {
  const { stream, commandId, expected } = prepared;
  if (onTheWay.commands.has(`${stream} ${commandId}`)) return { kind: "wait" };
  const earlier = await earlierAnswer(reader, prepared);
  if (earlier !== null) return { kind: "answer", answer: earlier };
  const coming = onTheWay.tails.get(stream);
  const tail = coming ?? reader.index.tailOf(stream);
  const actual = tail === null ? "no_stream" : tail.revision;
  if (actual !== expected) {
    if (coming !== undefined) return { kind: "wait" };
    const failure = { kind: "WrongExpectedRevision", stream, expected, actual } as const;
    return { kind: "answer", answer: no(failure) };
  }
  if (prepared.entries.some(({ id }) => onTheWay.ids.has(id))) return { kind: "wait" };
  const misplaced = faultInPlace(prepared, reader.index.size() + onTheWay.ids.size);
  if (misplaced !== null) {
    return onTheWay.ids.size > 0 ? { kind: "wait" } : { kind: "answer", answer: no(misplaced) };
  }
  const taken = await takenAmong(reader, prepared);
  if (taken !== null) return { kind: "answer", answer: no(taken) };
  const sealed = sealEntries(prepared, tail);
  if (!sealed.ok) return { kind: "answer", answer: sealed };
  const last = sealed.value.at(-1);
  if (last === undefined) throw new Error("bug: an append of nothing");
  onTheWay.tails.set(stream, last);
  onTheWay.commands.add(`${stream} ${commandId}`);
  for (const { id } of sealed.value) onTheWay.ids.add(id);
  return { kind: "send", sealed: sealed.value };
};

/**
 * What the same command was answered before. It is found by the command’s id, which every entry
 * bears in its text: so it is recognised after a restart too, on any computer.
 */
const earlierAnswer = async (
  { index, range }: KurrentReader,
  { stream, commandId, request }: Prepared,
): Promise<Result<Appended, LogFailure> | null> => {
  for (const at of index.maybeCommand(stream, commandId)) {
    const { stream: there, revision } = index.whereIs(at);
    if (there !== stream) continue;
    const end = Math.min(index.indexesOf(stream).length, revision + maxEntriesPerAppend);
    const read = await range(stream, revision, end);
    if (!read.ok) return read;
    const other = read.value.findIndex(({ entry }) => entry.commandId !== commandId);
    const earlier = other === -1 ? read.value : read.value.slice(0, other);
    if (earlier.length === 0) continue;
    const fault = faultInText(earlier);
    if (fault !== null) return no(fault);
    const same = requestOf(earlier.map(({ entry }) => entry)) === request;
    return same
      ? ok(repeatedFrom(earlier))
      : no({ kind: "IdempotencyConflict", stream, commandId });
  }
  return null;
};

/** Others can write to a server too: what this software would not have written cannot be compared. */
const faultInText = (stored: readonly Recorded[]): LogFailure | null => {
  for (const { index, body, entry } of stored) {
    const canonical = parseCanonical(body, "its text");
    if (canonical.ok) continue;
    const { path, reason } = canonical.error;
    return corrupt({ index, stream: entry.stream, revision: entry.revision }, `${path} ${reason}`);
  }
  return null;
};

const takenAmong = async (
  { index, range }: KurrentReader,
  { entries }: Prepared,
): Promise<LogFailure | null> => {
  for (const { id } of entries) {
    for (const at of index.maybeId(id)) {
      const { stream, revision } = index.whereIs(at);
      const read = await range(stream, revision, revision + 1);
      if (!read.ok) return read.error;
      if (read.value[0]?.entry.id === id) return { kind: "DuplicateId", id };
    }
  }
  return null;
};
