import { resolve } from "node:path";
import { no, ok, type Result } from "#events/result.ts";
import {
  maxPageSize,
  type EventLog,
  type Head,
  type Page,
  type ReadAllOptions,
  type Recorded,
} from "./event-log.ts";
import { createBell, follow } from "./follow.ts";
import type { LogFailure } from "./log-error.ts";
import { emptyFrontier, growFrontier, rootOf, type Frontier } from "./merkle.ts";
import { prepareAppend } from "./prepare-append.ts";
import { faultInHead, faultInReadAll, faultInReadStream, faultInStreams } from "./read-options.ts";
import {
  attempt,
  openForReading,
  openForWriting,
  type Connection,
  type ConnectionOptions,
} from "./sqlite-connection.ts";
import { faultInCount, faultInHeads, streamCounter } from "./sqlite-counts.ts";
import { createFile, faultInFile } from "./sqlite-file.ts";
import { createAppendQueue } from "./sqlite-queue.ts";
import type { Statements } from "./sqlite-statements.ts";
import { corrupt, faultInRun, verifyStored } from "./verify-read.ts";

export interface OpenOptions {
  /**
   * `create`: a new record, at a name that is free or holds a record without entries. `write`: an
   * existing one, to read and append. `read`: an existing one, which may be read-only.
   */
  readonly mode: "create" | "write" | "read";
  /** How long an append waits for another writer before it is Busy. Default 10,000. */
  readonly timeoutMs?: number;
  /** How often a subscription looks for entries of other processes. Default 200. */
  readonly pollMs?: number;
  /** The most pages of 4,096 bytes that the file may grow to: for rehearsing a full disk. */
  readonly pageCountMax?: number;
}

/**
 * Opens a record in a SQLite file, the embedded default. One file, plus `-wal` and `-shm` while it
 * is in use; not on a network disk, which SQLite's write-ahead log does not bear.
 *
 * No: NotFound, NotOurs, AlreadyExists, FutureFormat, Corrupt, ReadOnly, Busy, LogFull, Unavailable.
 * In none of these is the file changed.
 */
export const openRecord = async (
  file: string,
  options: OpenOptions,
): Promise<Result<EventLog, LogFailure>> => {
  const path = resolve(file);
  const { mode, timeoutMs = 10_000, pageCountMax = null, pollMs = 200 } = options;
  const opened = attempt(() => open(path, mode, { timeoutMs, pageCountMax }));
  if (!opened.ok) return opened;
  return opened.value.ok ? ok(sqliteLog(opened.value.value, mode, pollMs)) : opened.value;
};

const open = (
  file: string,
  mode: OpenOptions["mode"],
  options: ConnectionOptions,
): Result<Connection, LogFailure> => {
  let fault = faultInFile(file);
  if (fault?.kind === "NotFound" && mode === "create") {
    fault = createFile(file, options.pageCountMax) ?? faultInFile(file);
  }
  if (fault !== null) return no(fault);
  const connection =
    mode === "read" ? openForReading(file, options) : openForWriting(file, options);
  if (mode !== "create") return ok(connection);
  const held = attempt(() => connection.use((statements) => statements.size()));
  if (held.ok && held.value === 0) return ok(connection);
  connection.close();
  return held.ok ? no({ kind: "AlreadyExists", file, entries: held.value }) : held;
};

const sqliteLog = (connection: Connection, mode: OpenOptions["mode"], pollMs: number): EventLog => {
  const bell = createBell();
  const headOf = headReader();
  const countsOf = streamCounter();
  const queue = createAppendQueue(connection);
  let closed = false;
  const assertOpen = (): void => {
    if (closed) throw new Error("bug: the log is closed");
  };
  const use = <T>(
    work: (statements: Statements) => Result<T, LogFailure>,
  ): Result<T, LogFailure> => {
    assertOpen();
    const done = attempt(() => connection.use(work));
    return done.ok ? done.value : done;
  };

  const log: EventLog = {
    append: async (stream, expected, entries, options) => {
      assertOpen();
      const prepared = prepareAppend(stream, expected, entries, options);
      if (!prepared.ok) return prepared;
      if (mode === "read") return no({ kind: "ReadOnly", reason: "it was opened for reading" });
      const appended = await queue.append(prepared.value);
      if (appended.ok && !appended.value.repeated) bell.ring();
      return appended;
    },
    readStream: async (stream, options = {}) =>
      use((statements) => {
        const fault = faultInReadStream(options);
        if (fault !== null) return no(fault);
        return readStream(statements, countsOf, stream, options.fromRevision ?? 0);
      }),
    readAll: async (options = {}) =>
      use((statements) => {
        const fault = faultInReadAll(options);
        return fault === null ? readPage(statements, options) : no(fault);
      }),
    head: async (options = {}) => use((statements) => headOf(statements, options)),
    streams: async (options = {}) =>
      use((statements) => {
        const held = statements.size();
        const fault = faultInStreams(options, held);
        if (fault !== null) return no(fault);
        const { prefix = "", size = held } = options;
        const counts = countsOf(statements, size);
        if (!counts.ok) return counts;
        const heads = statements.streamHeads(prefix, size);
        const difference = faultInHeads(heads, counts.value, prefix);
        return difference === null ? ok(heads) : no(difference);
      }),
    subscribe: (options) => follow(log, bell, () => closed, pollMs, options),
    close: async () => {
      if (closed) return;
      closed = true;
      queue.finish();
      bell.ring();
      connection.close();
    },
  };
  return log;
};

const readStream = (
  statements: Statements,
  countsOf: ReturnType<typeof streamCounter>,
  stream: string,
  fromRevision: number,
): Result<readonly Recorded[], LogFailure> => {
  const size = statements.size();
  // The entry before is read too, so that the first one's prevhash is checked.
  const first = Math.max(0, fromRevision - 1);
  const rows = statements.stream(stream, first);
  const gap = faultInRun(rows, "revision", first);
  if (gap !== null) return no(gap);
  const verified = verifyStored(rows);
  if (!verified.ok) return verified;
  const counts = countsOf(statements, size);
  if (!counts.ok) return counts;
  // Others may have written since the size was read: what they added is not counted.
  const shown = rows.filter(({ index }) => index < size).length;
  const held = Math.max(0, (counts.value.get(stream) ?? 0) - first);
  const difference = faultInCount(stream, shown, held);
  return difference === null ? ok(verified.value.slice(fromRevision - first)) : no(difference);
};

const readPage = (statements: Statements, options: ReadAllOptions): Result<Page, LogFailure> => {
  const { after = -1, prefix = "", limit = maxPageSize } = options;
  const rows =
    prefix === "" ? statements.page(after + 1, limit) : statements.pageOf(prefix, after + 1, limit);
  const gap = prefix === "" ? faultInRun(rows, "index", after + 1) : null;
  if (gap !== null) return no(gap);
  const verified = verifyStored(rows);
  if (!verified.ok) return verified;
  const records = verified.value;
  return ok({ records, next: records.length === limit ? (records.at(-1)?.index ?? null) : null });
};

/** Keeps the frontier of what it has seen, so that a later head costs only the new leaves. */
const headReader = () => {
  let seen: Frontier = emptyFrontier;
  let lastLeaf: Buffer = Buffer.alloc(0);
  return (
    statements: Statements,
    options: { readonly size?: number },
  ): Result<Head, LogFailure> => {
    const held = statements.size();
    const fault = faultInHead(options, held);
    if (fault !== null) return no(fault);
    if (held < seen.size) {
      return no(corrupt(null, `it holds ${held} entries, and held ${seen.size} a moment ago`));
    }
    const size = options.size ?? held;
    const from = size < seen.size ? emptyFrontier : seen;
    const run = statements.leaves(Math.max(0, from.size - 1), size);
    const known = from.size === 0 ? 0 : 32;
    if (run.length !== 32 * (size - from.size) + known) {
      return no(corrupt(null, `it holds ${run.length / 32} leaves where ${size} were expected`));
    }
    if (known > 0 && !run.subarray(0, 32).equals(lastLeaf)) {
      return no(corrupt(null, `entry #${from.size - 1} is not the one it was a moment ago`));
    }
    const frontier = growFrontier(from, run.subarray(known));
    if (size >= seen.size && size > 0) {
      seen = frontier;
      lastLeaf = Buffer.from(run.subarray(-32));
    }
    return ok({ size, root: rootOf(frontier) });
  };
};
