import { no, ok, type Result } from "#events/result.ts";
import type { KurrentAddress } from "./kurrent-address.ts";
import { readText } from "./kurrent-entries.ts";
import { notInTime, sentFrom, unavailable } from "./kurrent-error.ts";
import { createRun, type Events, type RawEvent } from "./kurrent-run.ts";
import type { Run, Sent, ServerEvent, ServerStore } from "./kurrent-store.ts";
import { watchServer } from "./kurrent-watch.ts";
import type { LogFailure } from "./log-error.ts";
import { late, within } from "./within.ts";

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
  const begin = (events: () => Events, count: number): Run =>
    createRun(events, count, (event) => eventFrom(event, record), answerMs);
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
      const events = () =>
        client.readAll({ ...common, maxCount, filter, fromPosition: from ?? START });
      return begin(events, maxCount);
    },
    readStream: (stream, from, maxCount) => {
      const options = { ...common, maxCount, fromRevision: BigInt(from) };
      return begin(() => client.readStream(physical(stream), options), maxCount).take(maxCount);
    },
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

const eventFrom = (event: RawEvent, record: string): ServerEvent => {
  const prefix = `${record}.`;
  const isOfRecord = event.streamId.startsWith(prefix);
  // Whoever wrote JSON did not write with this software; its bytes are lost, and nothing will fit.
  const bytes = event.data instanceof Uint8Array ? event.data : new Uint8Array();
  return {
    stream: isOfRecord ? event.streamId.slice(prefix.length) : event.streamId,
    revision: Number(event.revision),
    // An entry does not name its record, so nothing else would show that it is of another.
    text: isOfRecord ? readText(bytes) : no("it is in a stream of another record"),
    position: event.position ?? null,
  };
};
