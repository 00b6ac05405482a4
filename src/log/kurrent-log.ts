import { no, ok, type Result } from "#events/result.ts";
import type { EventLog } from "./event-log.ts";
import { createBell, follow } from "./follow.ts";
import type { KurrentAddress } from "./kurrent-address.ts";
import { createKurrentAppender } from "./kurrent-append.ts";
import { connectTo } from "./kurrent-client.ts";
import { createKurrentReader, type KurrentReader } from "./kurrent-reader.ts";
import type { ServerStore } from "./kurrent-store.ts";
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
}

/**
 * Opens a record on a KurrentDB server. A record without entries is none: the server keeps nothing
 * of it. In memory are some 100 bytes for each entry, which were read at the first use.
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
  const reader = createKurrentReader(store);
  // One page tells whether it is there, and is the first of those that must be read anyway.
  const first = await reader.page({});
  const file = address.shown;
  const fault = !first.ok ? first.error : await faultInMode(reader, mode, file);
  if (fault === null) return ok(kurrentLog(store, reader, mode, pollMs));
  await store.close();
  return no(fault);
};

const faultInMode = async (
  reader: KurrentReader,
  mode: KurrentOptions["mode"],
  file: string,
): Promise<LogFailure | null> => {
  if (reader.index.size() === 0) return mode === "create" ? null : { kind: "NotFound", file };
  if (mode !== "create") return null;
  const looked = await reader.look();
  return looked.ok ? { kind: "AlreadyExists", file, entries: reader.index.size() } : looked.error;
};

const kurrentLog = (
  store: ServerStore,
  reader: KurrentReader,
  mode: KurrentOptions["mode"],
  pollMs: number,
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
    append: async (stream, expected, entries, { commandId }) => {
      assertOpen();
      const prepared = prepareAppend(stream, expected, entries, commandId);
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
      closed ??= appender.finished().then(() => store.close());
      bell.ring();
      return closed;
    },
  };
  return log;
};

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
