import { no, ok, type Result } from "#events/result.ts";
import {
  maxPageSize,
  type Appended,
  type EventLog,
  type Head,
  type Page,
  type ReadAllOptions,
} from "./event-log.ts";
import { recordedFrom, repeatedFrom, writtenFrom } from "./appended.ts";
import { createBell, follow } from "./follow.ts";
import type { LogFailure } from "./log-error.ts";
import { merkleRoot } from "./merkle.ts";
import {
  faultInPlace,
  prepareAppend,
  requestOf,
  sealEntries,
  type Prepared,
} from "./prepare-append.ts";
import { faultInHead, faultInReadAll, faultInReadStream, faultInStreams } from "./read-options.ts";
import type { Stored } from "./verify-read.ts";

/** The reference: what every other log must do, in the plainest form. Lost when the process ends. */
export const createMemoryLog = (): EventLog => {
  const all: Stored[] = [];
  const bell = createBell();
  let closed = false;
  const assertOpen = (): void => {
    if (closed) throw new Error("bug: the log is closed");
  };

  const log: EventLog = {
    append: async (stream, expected, entries, options) => {
      assertOpen();
      const prepared = prepareAppend(stream, expected, entries, options);
      if (!prepared.ok) return prepared;
      const appended = appendTo(all, prepared.value);
      if (appended.ok && !appended.value.repeated) bell.ring();
      return appended;
    },
    readStream: async (stream, options = {}) => {
      assertOpen();
      const fault = faultInReadStream(options);
      if (fault !== null) return no(fault);
      const first = options.fromRevision ?? 0;
      return ok(all.filter((s) => s.stream === stream && s.revision >= first).map(recordedFrom));
    },
    readAll: async (options = {}) => {
      assertOpen();
      const fault = faultInReadAll(options);
      return fault === null ? ok(pageOf(all, options)) : no(fault);
    },
    head: async (options = {}) => {
      assertOpen();
      const fault = faultInHead(options, all.length);
      return fault === null ? ok(headOf(all.slice(0, options.size))) : no(fault);
    },
    streams: async (options = {}) => {
      assertOpen();
      const fault = faultInStreams(options, all.length);
      if (fault !== null) return no(fault);
      const ends = new Map(all.slice(0, options.size).map((stored) => [stored.stream, stored]));
      const names = [...ends.keys()].filter((name) => name.startsWith(options.prefix ?? "")).sort();
      return ok(names.flatMap((name) => ends.get(name) ?? []).map(streamHeadFrom));
    },
    subscribe: (options) => follow(log, bell, () => closed, null, options),
    close: async () => {
      closed = true;
      bell.ring();
    },
  };
  return log;
};

const appendTo = (all: Stored[], prepared: Prepared): Result<Appended, LogFailure> => {
  const { stream, commandId, expected } = prepared;
  const before = all.filter((stored) => stored.stream === stream);
  const earlier = before.filter((stored) => stored.commandId === commandId).map(recordedFrom);
  if (earlier.length > 0) {
    const same = requestOf(earlier.map(({ entry }) => entry)) === prepared.request;
    return same
      ? ok(repeatedFrom(earlier))
      : no({ kind: "IdempotencyConflict", stream, commandId });
  }
  const tail = before.at(-1) ?? null;
  const actual = tail === null ? "no_stream" : tail.revision;
  if (actual !== expected) return no({ kind: "WrongExpectedRevision", stream, expected, actual });
  const misplaced = faultInPlace(prepared, all.length);
  if (misplaced !== null) return no(misplaced);
  const taken = prepared.entries.find(({ id }) => all.some((stored) => stored.id === id));
  if (taken !== undefined) return no({ kind: "DuplicateId", id: taken.id });
  const sealed = sealEntries(prepared, tail);
  if (!sealed.ok) return sealed;
  const added = sealed.value.map((entry, i) => ({ ...entry, index: all.length + i }));
  all.push(...added);
  return ok(writtenFrom(added.map(recordedFrom), prepared.entries));
};

const pageOf = (all: readonly Stored[], options: ReadAllOptions): Page => {
  const { after = -1, prefix = "", limit = maxPageSize } = options;
  const records = all
    .slice(after + 1)
    .filter((stored) => stored.stream.startsWith(prefix))
    .slice(0, limit)
    .map(recordedFrom);
  return { records, next: records.length === limit ? (records.at(-1)?.index ?? null) : null };
};

const headOf = (all: readonly Stored[]): Head => ({
  size: all.length,
  root: merkleRoot(all.map(({ leaf }) => leaf)),
});

const streamHeadFrom = ({ stream, revision, leaf }: Stored) => ({ stream, revision, leaf });
