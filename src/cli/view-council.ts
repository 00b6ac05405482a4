import { exitCodes } from "#src/record/exit-code.ts";
import type { Question, Stream } from "#src/views/question.ts";
import { londonDay } from "./dates.ts";
import type { Io } from "./io.ts";
import { noteLacking } from "./lacking-note.ts";
import { questionTyped, type QuestionTyped } from "./question-options.ts";
import {
  faultInCut,
  openToRead,
  readCouncil,
  readCouncils,
  readEngland,
  type Refusal,
} from "./record.ts";
import { ok, type Result } from "#events/result.ts";
import type { EventLog } from "#src/log/event-log.ts";

/** The options of a command that shows a view. */
export interface ViewTyped extends QuestionTyped {
  readonly record?: string;
  readonly json?: boolean;
}

/** A view, and the same as text. */
export interface Made {
  readonly view: unknown;
  readonly text: () => string;
  /** The exit code, where it is not 0. */
  readonly code?: number;
}

/** Reads one council's stream, makes the view and writes it. */
export const viewCouncil = (
  council: string,
  typed: ViewTyped,
  io: Io,
  make: (stream: Stream, question: Question) => Made | Refusal,
): Promise<number> =>
  viewRecord(typed, io, (log, { known }) => readCouncil(log, council, known), make);

/** Reads every council's stream, makes the view and writes it. Says what the record lacks. */
export const viewCouncils = (
  typed: ViewTyped,
  io: Io,
  make: (streams: readonly Stream[], question: Question) => Made,
): Promise<number> =>
  viewRecord(
    typed,
    io,
    async (log) => {
      const streams = await readCouncils(log);
      if (streams.ok) await noteLacking(log, streams.value, typed.record, io);
      return streams;
    },
    make,
  );

/** One council's stream where one is named, else every council's; makes the view and writes it. */
export const viewSome = (
  council: string | undefined,
  typed: ViewTyped,
  io: Io,
  make: (streams: readonly Stream[], question: Question) => Made,
): Promise<number> =>
  council === undefined
    ? viewCouncils(typed, io, make)
    : viewCouncil(council, typed, io, (stream, question) => make([stream], question));

/** Everything that a view of the whole record reads. */
export interface Whole {
  readonly councils: readonly Stream[];
  readonly england: Stream;
  /** The key of the council that was named; null where none was. */
  readonly only: string | null;
}

/** Reads every council's stream and England's, and finds the council named, if one is. */
export const viewWhole = (
  council: string | undefined,
  typed: ViewTyped,
  io: Io,
  make: (whole: Whole, question: Question) => Made | Promise<Made>,
): Promise<number> =>
  viewRecord(
    typed,
    io,
    async (log, { known }): Promise<Result<Whole, Refusal>> => {
      const named = council === undefined ? null : await readCouncil(log, council, known);
      if (named !== null && !named.ok) return named;
      const councils = await readCouncils(log);
      if (!councils.ok) return councils;
      const england = await readEngland(log);
      if (!england.ok) return england;
      if (named === null) await noteLacking(log, councils.value, typed.record, io);
      return ok({
        councils: councils.value,
        england: england.value,
        only: named === null ? null : named.value.council,
      });
    },
    make,
  );

async function viewRecord<Read>(
  typed: ViewTyped,
  io: Io,
  read: (log: EventLog, question: Question) => Promise<Result<Read, Refusal>>,
  make: (read: Read, question: Question) => Made | Refusal | Promise<Made>,
): Promise<number> {
  const now = io.now();
  const question = questionTyped(typed, () => londonDay(now));
  if (!question.ok) return refuse(io, { says: question.error, code: exitCodes.usage });
  const log = await openToRead(io, typed.record);
  if (!log.ok) return refuse(io, log.error);
  try {
    const fault = await faultInCut(log.value, question.value);
    if (fault !== null) return refuse(io, fault);
    const streams = await read(log.value, question.value);
    if (!streams.ok) return refuse(io, streams.error);
    const made = await make(streams.value, question.value);
    if ("says" in made) return refuse(io, made);
    io.out(typed.json === true ? `${JSON.stringify(made.view, null, 2)}\n` : made.text());
    return made.code ?? exitCodes.done;
  } finally {
    await log.value.close();
  }
}

/** Says why not, on the error stream. */
export function refuse(io: Io, { says, code }: Refusal): number {
  io.err(`${says}\n`);
  return code;
}
