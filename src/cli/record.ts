import { no, ok, type Result } from "#events/result.ts";
import { longDay } from "#machines/time/day.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { sentenceFor, type LogFailure } from "#src/log/log-error.ts";
import { exitCodeFor, exitCodes } from "#src/record/exit-code.ts";
import { openForUse, placeFor } from "#src/record/open.ts";
import { findCouncil, type Candidate } from "#src/views/council.ts";
import type { Question, Stream } from "#src/views/question.ts";
import { londonDay } from "./dates.ts";
import type { Io } from "./io.ts";

/** A "no" of a command: what to say on the error stream, and the exit code. */
export interface Refusal {
  readonly says: string;
  readonly code: number;
}

const refused = (failure: LogFailure): Refusal => ({
  says: sentenceFor(failure),
  code: exitCodeFor(failure),
});

const prefix = "council-";

/** Opens the record to read. A record that nobody named is made on first use. */
export async function openToRead(
  io: Io,
  flag: string | undefined,
): Promise<Result<EventLog, Refusal>> {
  const place = placeFor({ ...io, flag });
  if (!place.ok) return no({ says: place.error.says, code: place.error.exitCode });
  const opened = await openForUse(place.value, "read");
  if (!opened.ok) return no({ says: opened.error.says, code: opened.error.exitCode });
  const { log, file, madeNow } = opened.value;
  if (madeNow)
    io.err(`Made the record ${file} from the shipped histories, as at every first use.\n`);
  return ok(log);
}

/** The streams of all councils, by key. */
export async function readCouncils(log: EventLog): Promise<Result<readonly Stream[], Refusal>> {
  const head = await log.head();
  if (!head.ok) return no(refused(head.error));
  const named = await log.streams({ prefix, size: head.value.size });
  if (!named.ok) return no(refused(named.error));
  const streams: Stream[] = [];
  for (const { stream } of named.value) {
    const read = await readOne(log, stream.slice(prefix.length), head.value);
    if (!read.ok) return read;
    streams.push(read.value);
  }
  return ok(streams);
}

async function readOne(
  log: EventLog,
  council: string,
  head: Stream["head"],
): Promise<Result<Stream, Refusal>> {
  const read = await log.readStream(`${prefix}${council}`);
  if (!read.ok) return no(refused(read.error));
  const held = read.value
    .filter(({ index }) => index < head.size)
    .map(({ index, entry }) => ({ index, entry }));
  return ok({ council, held, head });
}

/** The stream of the council meant. No: exit 3, with the nearest names. */
export async function readCouncil(log: EventLog, wanted: string): Promise<Result<Stream, Refusal>> {
  const head = await log.head();
  if (!head.ok) return no(refused(head.error));
  const named = await log.streams({ prefix, size: head.value.size });
  if (!named.ok) return no(refused(named.error));
  const keys = named.value.map(({ stream }) => stream.slice(prefix.length));
  if (keys.includes(wanted)) return readOne(log, wanted, head.value);
  const all = await readCouncils(log);
  if (!all.ok) return all;
  const meant = findCouncil(wanted, all.value.map(candidate));
  const found = all.value.find(({ council }) => council === meant.found);
  if (found !== undefined) return ok(found);
  const near = meant.found === null ? meant.near : [];
  const hint =
    near.length > 0
      ? `Did you mean ${near.join(", ")}?`
      : `The councils on this record are ${keys.join(", ")}.`;
  return no({
    says: `No council on this record is called ${wanted}. ${hint}`,
    code: exitCodes.notFound,
  });
}

function candidate({ council, held }: Stream): Candidate {
  const registered = held.filter(({ entry }) => entry.type === "CouncilRegistered");
  const fields = registered.map(
    ({ entry }) =>
      entry.data as unknown as {
        readonly names: readonly { readonly name: string }[];
        readonly codes: readonly { readonly code: string }[];
      },
  );
  return {
    key: council,
    names: fields.flatMap(({ names }) => names.map(({ name }) => name)),
    codes: fields.flatMap(({ codes }) => codes.map(({ code }) => code)),
  };
}

/** A cut by what the record held must not lie before its first entry. */
export async function faultInCut(log: EventLog, { known }: Question): Promise<Refusal | null> {
  if (known.by !== "record" || "upToEntry" in known) return null;
  const first = await log.readAll({ limit: 1 });
  if (!first.ok) return refused(first.error);
  const [record] = first.value.records;
  if (record === undefined || record.entry.recordedAt <= known.upToInstant) return null;
  const day = longDay(londonDay(new Date(record.entry.recordedAt)));
  return {
    says: `This record begins on ${day}. It held nothing before then.`,
    code: exitCodes.notFound,
  };
}
