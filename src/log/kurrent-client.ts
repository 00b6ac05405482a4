import { no, ok, type Result } from "#events/result.ts";
import type { KurrentAddress } from "./kurrent-address.ts";
import { isNotFound, notInTime, readFailureFrom, sentFrom, unavailable } from "./kurrent-error.ts";
import type { Position, Reading, Sent, ServerEvent, ServerStore } from "./kurrent-store.ts";
import { watchServer } from "./kurrent-watch.ts";
import type { LogFailure } from "./log-error.ts";

type Client = import("@kurrent/kurrentdb-client").KurrentDBClient;
type Library = typeof import("@kurrent/kurrentdb-client");

/** How long an answer of the server is waited for, in milliseconds. */
export interface Waits {
  /** To a read. */
  readonly answerMs: number;
  /** To an append, before the same is sent again. */
  readonly sendMs: number;
}

/** The client comes with those who use a server only. */
const notInstalled: LogFailure = {
  kind: "NotInstalled",
  what: "What reaches a KurrentDB server, the package @kurrent/kurrentdb-client,",
  add: "npm install --no-save @kurrent/kurrentdb-client@1.3.1",
};

/**
 * Gets ready to talk to a server. Nothing is sent yet. `load` hands over the client; it is loaded
 * when a server is first used, so that nobody else needs it. No:
 * NotInstalled, Unavailable.
 */
export const connectTo = async (
  address: KurrentAddress,
  waits: Waits,
  load: () => Promise<Library> = () => import("@kurrent/kurrentdb-client"),
): Promise<Result<ServerStore, LogFailure>> => {
  let library: Library;
  try {
    library = await load();
  } catch (thrown) {
    if (!isMissing(thrown)) throw thrown;
    return no(notInstalled);
  }
  try {
    const client = library.KurrentDBClient.connectionString(address.connection);
    const { credentials } = address;
    if (credentials !== null) client.setCredentialsProvider(async () => credentials);
    return ok(storeOf(client, library, address, waits));
  } catch {
    // What it says may repeat the address.
    return no(unavailable("the client does not accept the address, or a file that it names"));
  }
};

const isMissing = (thrown: unknown): boolean =>
  thrown instanceof Error &&
  "code" in thrown &&
  (thrown.code === "ERR_MODULE_NOT_FOUND" || thrown.code === "MODULE_NOT_FOUND");

const storeOf = (
  client: Client,
  { binaryEvent, FORWARDS, START, STREAM_NAME }: Library,
  { record }: KurrentAddress,
  { answerMs, sendMs }: Waits,
): ServerStore => {
  const physical = (stream: string): string => `${record}.${stream}`;
  const common = { direction: FORWARDS, requiresLeader: true } as const;
  const read = (events: () => Events): Reading => readPage(events, record, answerMs);
  return {
    append: ({ stream, expected, events }) => {
      const bytes = events.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0);
      // Bytes, not JSON: what the client parses, it could give back in other words than were hashed.
      const all = events.map(({ id, type, body }) =>
        binaryEvent({ id, type, data: Buffer.from(body, "utf8") }),
      );
      const streamState = expected === "no_stream" ? expected : BigInt(expected);
      const options = { streamState, requiresLeader: true };
      return sendOnce(() => client.appendToStream(physical(stream), all, options), bytes, sendMs);
    },
    readAll: (from, maxCount, prefix) => {
      const prefixes = [physical(prefix)];
      const filter = {
        filterOn: STREAM_NAME as typeof STREAM_NAME,
        prefixes,
        checkpointInterval: 1,
      };
      return read(() =>
        client.readAll({ ...common, maxCount, filter, fromPosition: from ?? START }),
      );
    },
    readStream: (stream, from, maxCount) =>
      read(() =>
        client.readStream(physical(stream), { ...common, maxCount, fromRevision: BigInt(from) }),
      ),
    watch: (rung) => watchServer(client, physical(""), rung),
    close: () => client.dispose(),
  };
};

const sendOnce = async (
  send: () => Promise<unknown>,
  bytes: number,
  sendMs: number,
): Promise<Sent> => {
  try {
    const done = await within(send(), sendMs);
    return done === late ? { kind: "unknown", reason: notInTime } : { kind: "taken" };
  } catch (thrown) {
    return sentFrom(thrown, bytes);
  }
};

type Events = AsyncIterable<{ readonly event?: RawEvent | undefined }>;

const readPage = async (events: () => Events, record: string, answerMs: number): Reading => {
  try {
    const done = await within(drain(events(), record), answerMs);
    return done === late ? no(unavailable(notInTime)) : ok(done);
  } catch (thrown) {
    return isNotFound(thrown) ? ok([]) : no(readFailureFrom(thrown));
  }
};

/** Every page is read to its end: a client that stops in the middle does not end the call. */
const drain = async (events: Events, record: string): Promise<readonly ServerEvent[]> => {
  const drained: ServerEvent[] = [];
  for await (const { event } of events) {
    if (event !== undefined) drained.push(eventFrom(event, record));
  }
  return drained;
};

interface RawEvent {
  readonly streamId: string;
  readonly revision: bigint;
  readonly isJson: boolean;
  readonly data: unknown;
  readonly position?: Position | undefined;
}

const eventFrom = (event: RawEvent, record: string): ServerEvent => ({
  stream: event.streamId.slice(record.length + 1),
  revision: Number(event.revision),
  // Whoever wrote JSON did not write with this software; its bytes are lost, and nothing will fit.
  data: event.data instanceof Uint8Array ? event.data : new Uint8Array(),
  position: event.position ?? null,
});

const late = Symbol("late");

/** The client itself waits for ever for an append that the server never saw. */
const within = async <T>(work: Promise<T>, ms: number): Promise<T | typeof late> => {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => resolve(late), ms);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
};
