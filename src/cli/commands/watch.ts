import { no, ok, type Result } from "#events/result.ts";
import { londonDay } from "#src/cli/dates.ts";
import type { Io } from "#src/cli/io.ts";
import { openToRead, readCouncil, type Refusal } from "#src/cli/record.ts";
import { refused } from "#src/cli/refused.ts";
import { watchedText } from "#src/cli/text/watch-text.ts";
import { refuse } from "#src/cli/view-council.ts";
import type { EventLog, Followed, LogFailure, Recorded } from "#src/log/event-log.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { everything } from "#src/views/question.ts";
import type { Watched } from "#src/views/schemas/watched.ts";
import { watchedOf } from "#src/views/watched.ts";

/** `intervention watch`, as parsed. */
export interface WatchTyped {
  readonly record?: string;
  readonly after?: string;
  readonly json?: boolean;
}

/** How long after a record could not be reached it is tried again. */
const againMs = 1_000;

/**
 * `intervention watch [council]`: prints each new entry with what the rules find of it, until it is
 * interrupted. A record that cannot be reached for a while is waited for. Exit 130, interrupted; 0 if
 * whoever read the output went away; 3 for a council or a record that is not there, 7 for a record
 * that is damaged.
 */
export async function watch(
  council: string | undefined,
  typed: WatchTyped,
  io: Io,
): Promise<number> {
  const { readerGone } = io;
  const interrupted = io.interrupted?.();
  const signal = AbortSignal.any([interrupted, readerGone].filter((one) => one !== undefined));
  const opened = await openToRead(io, typed.record);
  if (!opened.ok) return refuse(io, opened.error);
  const log = opened.value;
  try {
    const begun = await begin(log, council, typed.after);
    if (!begun.ok) return refuse(io, begun.error);
    io.err(beginsText(begun.value.after));
    const following = { ...begun.value, isJson: typed.json === true, signal };
    const fault = await follow(log, following, io);
    if (fault !== null) return refuse(io, refused(fault));
    return readerGone?.aborted === true ? exitCodes.done : exitCodes.interrupted;
  } finally {
    await log.close();
  }
}

/** So that a watch of which no entry was seen can be taken up again too. */
const beginsText = (after: number | null): string =>
  after === null
    ? "Showing every entry from the first on.\n"
    : `Showing what comes after #${after}.\n`;

interface Begun {
  /** The index of the last entry that is not shown; null to show all from the first. */
  readonly after: number | null;
  /** The name of the stream, or nothing for every stream. */
  readonly prefix: string;
}

async function begin(
  log: EventLog,
  council: string | undefined,
  after: string | undefined,
): Promise<Result<Begun, Refusal>> {
  const head = await log.head();
  if (!head.ok) return no(refused(head.error));
  const { size } = head.value;
  const last = after === undefined ? size - 1 : indexIn(after, size);
  if (last === null) {
    const says = `--after ${after ?? ""}: name an entry of the record by its number, from #0 to #${size - 1}.`;
    return no({ says, code: exitCodes.usage });
  }
  const begun = last < 0 ? null : last;
  if (council === undefined) return ok({ after: begun, prefix: "" });
  const found = await readCouncil(log, council, everything);
  return found.ok ? ok({ after: begun, prefix: `council-${found.value.council}` }) : found;
}

const indexIn = (text: string, size: number): number | null => {
  const index = /^#?(\d{1,12})$/.exec(text)?.[1];
  return index === undefined || Number(index) >= size ? null : Number(index);
};

interface Following extends Begun {
  readonly isJson: boolean;
  /** Aborts when it is interrupted, or nobody reads any more. */
  readonly signal: AbortSignal;
}

/** Null when it was told to end. */
async function follow(log: EventLog, following: Following, io: Io): Promise<LogFailure | null> {
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
  log: EventLog,
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
function readOnce(log: EventLog): (stream: string) => ReturnType<EventLog["readStream"]> {
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
