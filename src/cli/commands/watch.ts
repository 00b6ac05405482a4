import { no, ok, type Result } from "#events/result.ts";
import { londonDay } from "#src/cli/dates.ts";
import type { Io } from "#src/cli/io.ts";
import { openToRead, readCouncil, type Refusal } from "#src/cli/record.ts";
import { refused } from "#src/cli/refused.ts";
import { watchedText } from "#src/cli/text/watch-text.ts";
import { refuse } from "#src/cli/view-council.ts";
import type { EventLog, LogFailure, Recorded } from "#src/log/event-log.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { historyOf } from "#src/views/history.ts";
import { answer, everything, type Question, type Stream } from "#src/views/question.ts";
import type { Happening } from "#src/views/schemas/history.ts";

/** `intervention watch`, as parsed. */
export interface WatchTyped {
  readonly record?: string;
  readonly after?: string;
}

/** How long after a record could not be reached it is tried again. */
const againMs = 1_000;

/**
 * `intervention watch [council]`: prints each new entry with what the rules find of it, until it is
 * interrupted. A record that cannot be reached for a while is waited for. Exit 130, interrupted; 3
 * for a council or a record that is not there, 7 for a record that is damaged.
 */
export async function watch(
  council: string | undefined,
  typed: WatchTyped,
  io: Io,
): Promise<number> {
  const signal = io.interrupted?.() ?? new AbortController().signal;
  const opened = await openToRead(io, typed.record);
  if (!opened.ok) return refuse(io, opened.error);
  const log = opened.value;
  try {
    const begun = await begin(log, council, typed.after);
    if (!begun.ok) return refuse(io, begun.error);
    const fault = await follow(log, begun.value, signal, io);
    return fault === null ? exitCodes.interrupted : refuse(io, refused(fault));
  } finally {
    await log.close();
  }
}

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

/** Null when it was interrupted. */
async function follow(
  log: EventLog,
  { after, prefix }: Begun,
  signal: AbortSignal,
  io: Io,
): Promise<LogFailure | null> {
  let last = after;
  let isAway = false;
  /** False where waiting does not help. */
  const waitsFor = (failure: LogFailure): boolean => {
    const why = whyAway(failure);
    if (why === null) return false;
    if (!isAway) io.err(`The record cannot be read for the moment: ${why}. Waiting for it.\n`);
    isAway = true;
    return true;
  };
  while (!signal.aborted) {
    const options = { prefix, signal, ...(last === null ? {} : { after: last }) };
    for await (const item of log.subscribe(options)) {
      if (item.kind === "failed") {
        if (!waitsFor(item.error)) return item.error;
        continue;
      }
      if (isAway) io.err("The record can be used again.\n");
      isAway = false;
      if (item.kind !== "entries") continue;
      for (const recorded of item.records) {
        const failure = await show(log, recorded, prefix, io);
        if (failure !== null && !waitsFor(failure)) return failure;
        if (failure !== null) break;
        last = recorded.index;
      }
      // What was not shown comes again.
      if (isAway) break;
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

/** A stream whose name goes on after the council’s is another council’s. */
async function show(
  log: EventLog,
  recorded: Recorded,
  prefix: string,
  io: Io,
): Promise<LogFailure | null> {
  if (prefix !== "" && recorded.entry.stream !== prefix) return null;
  const step = await stepOn(log, recorded, io);
  if (!step.ok) return step.error;
  io.out(watchedText(recorded, step.value, io));
  return null;
}

/** The entry as a step of its council’s history, by what the record held when it came. */
async function stepOn(
  log: EventLog,
  { index, entry }: Recorded,
  io: Io,
): Promise<Result<Happening | null, LogFailure>> {
  const council = /^council-(.+)$/.exec(entry.stream)?.[1];
  if (council === undefined) return ok(null);
  const head = await log.head({ size: index + 1 });
  if (!head.ok) return head;
  const read = await log.readStream(entry.stream);
  if (!read.ok) return read;
  const held = read.value.filter((one) => one.index <= index);
  const stream: Stream = { council, held, head: head.value };
  const question: Question = {
    functions: entry.functions[0] ?? "csc",
    asAt: londonDay(io.now()),
    known: everything,
    sources: null,
    suppose: {},
  };
  const { steps } = historyOf(answer(stream, question));
  return ok(steps.find((step) => step.entry === entry.id) ?? null);
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
