import { no, ok, type Result } from "#events/result.ts";
import type { EventLog } from "./event-log.ts";
import { createBell, follow } from "./follow.ts";
import type { KurrentAddress } from "./kurrent-address.ts";
import { createKurrentAppender } from "./kurrent-append.ts";
import { connectTo } from "./kurrent-client.ts";
import { leafIn } from "./kurrent-entries.ts";
import { createKurrentIndex } from "./kurrent-index.ts";
import { packTables, unpackTables, type KeptIndex } from "./kurrent-kept.ts";
import { createKurrentReader, isAt, type KurrentReader } from "./kurrent-reader.ts";
import type { ServerStore } from "./kurrent-store.ts";
import { createTables, type Tables } from "./kurrent-tables.ts";
import type { LogFailure } from "./log-error.ts";
import { prepareAppend } from "./prepare-append.ts";
import { faultInHead, faultInReadAll, faultInReadStream, faultInStreams } from "./read-options.ts";

export interface KurrentOptions {
  /**
   * `create`: a record of which the server holds no entry yet. `write`: one that is there, to read
   * and append. `read`: one that is there, to read alone.
   */
  readonly mode: "create" | "write" | "read";
  /** How long one page of a read is waited for. Default 30,000. */
  readonly answerMs?: number;
  /** How long the answer to an append is waited for before the same is sent again. Default 10,000. */
  readonly sendMs?: number;
  /** How often a subscription looks without being told by the server. Default 2,000. */
  readonly pollMs?: number;
  /** Where what is known of the record is kept until the next use. Default: nowhere. */
  readonly kept?: KeptIndex | null;
  /** After how many entries read anew it is kept. Default 10,000: fewer are read in a second. */
  readonly keptEach?: number;
}

/**
 * Opens a record on a KurrentDB server. A record without entries is none: the server keeps nothing
 * of it. In memory are some 100 bytes for each entry, which are read when it is first used, but for
 * those that are kept.
 *
 * No: NotFound, AlreadyExists, AccessDenied, Corrupt, FutureFormat, Unavailable, NotInstalled.
 */
export const openKurrentRecord = async (
  address: KurrentAddress,
  options: KurrentOptions,
): Promise<Result<EventLog, LogFailure>> => {
  const { mode, answerMs = 30_000, sendMs = 10_000, pollMs = 2_000 } = options;
  const connected = await connectTo(address, { answerMs, sendMs });
  if (!connected.ok) return connected;
  const store = connected.value;
  const { tables, keep } = await knownBefore(store, options, address.identity);
  const reader = createKurrentReader(store, createKurrentIndex(tables));
  const fault = await faultInMode(reader, mode, address.shown);
  if (fault === null) return ok(kurrentLog(store, reader, { mode, pollMs, keep }));
  await store.close();
  return no(fault);
};

/** What is kept of the record, if the server still holds the last of it; else nothing. */
const knownBefore = async (
  store: ServerStore,
  { kept = null, keptEach = 10_000 }: KurrentOptions,
  record: string,
) => {
  const packed = kept?.load() ?? null;
  const loaded = packed === null ? null : unpackTables(packed, record);
  const tables = loaded !== null && (await isThere(store, loaded)) ? loaded : createTables();
  const before = tables.leaves.count();
  const keep = (): void => {
    if (tables.leaves.count() - before >= keptEach) kept?.save(packTables(tables, record));
  };
  return { tables, keep };
};

const isThere = async (store: ServerStore, tables: Tables): Promise<boolean> => {
  const index = createKurrentIndex(tables);
  const last = index.size() - 1;
  if (last < 0) return false;
  const position = index.positionOf(last);
  const read = await store.readAll(position, 1, "").take(1);
  const [event] = read.ok ? read.value : [];
  return event !== undefined && isAt(event, position) && leafIn(event) === index.leafAt(last);
};

const faultInMode = async (
  reader: KurrentReader,
  mode: KurrentOptions["mode"],
  file: string,
): Promise<LogFailure | null> => {
  // One page tells whether it is there, and is the first of those that must be read anyway.
  const first = reader.index.size() === 0 ? await reader.page({}) : null;
  if (first?.ok === false) return first.error;
  if (reader.index.size() === 0) return mode === "create" ? null : { kind: "NotFound", file };
  if (mode !== "create") return null;
  const looked = await reader.look();
  return looked.ok ? { kind: "AlreadyExists", file, entries: reader.index.size() } : looked.error;
};

const kurrentLog = (
  store: ServerStore,
  reader: KurrentReader,
  { mode, pollMs, keep }: Pick<Required<KurrentOptions>, "mode" | "pollMs"> & Keeping,
): EventLog => {
  const bell = createBell();
  const appender = createKurrentAppender(store, reader);
  let closed: Promise<void> | null = null;
  const assertOpen = (): void => {
    if (closed !== null) throw new Error("bug: the log is closed");
  };
  const inStep = async <T>(faultIn: FaultIn, work: (held: number) => Worked<T>) => {
    assertOpen();
    return workInStep(reader, faultIn, work);
  };

  const log: EventLog = {
    append: async (stream, expected, entries, options) => {
      assertOpen();
      const prepared = prepareAppend(stream, expected, entries, options);
      if (!prepared.ok) return prepared;
      if (mode === "read") return no({ kind: "ReadOnly", reason: "it was opened for reading" });
      const appended = await appender.append(prepared.value);
      if (appended.ok && !appended.value.repeated) bell.ring();
      return appended;
    },
    readStream: async (stream, options = {}) =>
      inStep(
        () => faultInReadStream(options),
        () => {
          const end = reader.index.indexesOf(stream).length;
          return reader.range(stream, options.fromRevision ?? 0, end);
        },
      ),
    readAll: async (options = {}) => {
      assertOpen();
      const fault = faultInReadAll(options);
      return fault === null ? reader.page(options) : no(fault);
    },
    head: async (options = {}) =>
      inStep(
        (held) => faultInHead(options, held),
        (held) => ok(reader.index.head(options.size ?? held)),
      ),
    streams: async (options = {}) =>
      inStep(
        (held) => faultInStreams(options, held),
        (held) => ok(reader.index.heads(options.prefix ?? "", options.size ?? held)),
      ),
    subscribe: async function* (options) {
      const stop = store.watch(bell.ring);
      try {
        yield* follow(log, bell, () => closed !== null, pollMs, options);
      } finally {
        stop();
      }
    },
    close: () => {
      closed ??= appender.finished().then(async () => {
        keep();
        await store.close();
      });
      bell.ring();
      return closed;
    },
  };
  return log;
};

interface Keeping {
  readonly keep: () => void;
}

type FaultIn = (held: number) => LogFailure | null;
type Worked<T> = Result<T, LogFailure> | Promise<Result<T, LogFailure>>;

/** Work on the record as it stands when it is asked for, checked against how many entries it holds. */
const workInStep = async <T>(
  { look, index }: KurrentReader,
  faultIn: FaultIn,
  work: (held: number) => Worked<T>,
): Promise<Result<T, LogFailure>> => {
  const looked = await look();
  if (!looked.ok) return looked;
  const held = index.size();
  const fault = faultIn(held);
  return fault === null ? work(held) : no(fault);
};
