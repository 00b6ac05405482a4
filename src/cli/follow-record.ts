import { ok, type Result } from "#events/result.ts";
import { londonDay } from "#src/cli/dates.ts";
import type { Io } from "#src/cli/io.ts";
import { watchedText } from "#src/cli/text/watch-text.ts";
import type { EventLog, Followed, LogFailure, Recorded } from "#src/log/event-log.ts";
import type { Watched } from "#src/views/schemas/watched.ts";
import { watchedOf } from "#src/views/watched.ts";

/** How long after a record could not be reached it is tried again. */
const againMs = 1_000;

/** What is shown of a record that is followed, and from where on. */
export interface Following {
  /** The index of the last entry that is not shown; null to show all from the first. */
  readonly after: number | null;
  /** The name of the stream, or nothing for every stream. */
  readonly prefix: string;
  readonly isJson: boolean;
  /** Aborts when it is interrupted, or nobody reads any more. */
  readonly signal: AbortSignal;
}

/**
 * Shows each entry once, in order, as it comes. A record that cannot be read for a while is waited
 * for. Null when it was told to end; else why it cannot go on.
 */
export async function followRecord(
  log: Pick<EventLog, "subscribe" | "readStream">,
  following: Following,
  io: Io,
): Promise<LogFailure | null> {
  const { prefix, signal } = following;
  let last = following.after;
  let isAway = false;
  while (!signal.aborted) {
    const options = { prefix, signal, ...(last === null ? {} : { after: last }) };
    for await (const item of log.subscribe(options)) {
      if (item.kind !== "failed" && isAway) io.err("The record can be used again.\n");
      isAway &&= item.kind === "failed";
      const failure = await shown(log, item, following, io, (index) => {
        last = index;
      });
      if (failure === null) continue;
      const why = whyAway(failure);
      if (why === null) return failure;
      if (!isAway) io.err(`The record cannot be read for the moment: ${why}. Waiting for it.\n`);
      isAway = true;
      // Begun again after the last entry that was shown.
      break;
    }
    if (!signal.aborted) await pause(againMs, signal);
  }
  return null;
}

/** Why waiting may help; null where it does not. */
const whyAway = (failure: LogFailure): string | null => {
  if (failure.kind === "Unavailable") return failure.reason;
  return failure.kind === "Busy" ? "somebody else holds it" : null;
};

/** Shows what came, and tells the index of each entry once it is shown or is not to be. */
async function shown(
  log: Pick<EventLog, "readStream">,
  item: Followed,
  { prefix, isJson, signal }: Following,
  io: Io,
  done: (index: number) => void,
): Promise<LogFailure | null> {
  if (item.kind === "failed") return item.error;
  const read = readOnce(log);
  for (const recorded of item.kind === "entries" ? item.records : []) {
    // A stream whose name goes on after the council’s is another council’s.
    if (prefix === "" || recorded.entry.stream === prefix) {
      const watched = await watchedOn(read, recorded, londonDay(io.now()));
      if (!watched.ok) return watched.error;
      if (signal.aborted) return null;
      io.out(isJson ? `${JSON.stringify(watched.value)}\n` : watchedText(watched.value, io));
    }
    done(recorded.index);
  }
  return null;
}

/** The entry with what the rules find of it, by what the record held when it came. */
async function watchedOn(
  read: ReturnType<typeof readOnce>,
  { index, entry }: Recorded,
  asAt: string,
): Promise<Result<Watched, LogFailure>> {
  const council = /^council-(.+)$/.exec(entry.stream)?.[1];
  if (council === undefined) return ok(watchedOf({ index, entry }, null, asAt));
  const stream = await read(entry.stream);
  if (!stream.ok) return stream;
  const held = stream.value.filter((one) => one.index <= index);
  return ok(watchedOf({ index, entry }, { council, held }, asAt));
}

/** Reads each stream once, for entries that came together: all of them are in it. */
function readOnce(
  log: Pick<EventLog, "readStream">,
): (stream: string) => ReturnType<EventLog["readStream"]> {
  const streams = new Map<string, Awaited<ReturnType<EventLog["readStream"]>>>();
  return async (stream) => {
    const read = streams.get(stream) ?? (await log.readStream(stream));
    streams.set(stream, read);
    return read;
  };
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
