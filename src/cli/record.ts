import { no, ok, type Result } from "#events/result.ts";
import { longDay } from "#machines/time/day.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { readWhole } from "#src/log/read-whole.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { nearest } from "#src/record/nearest.ts";
import { placeFor } from "#src/record/open.ts";
import { countOf, visible as visibly } from "#src/record/show-value.ts";
import { visible } from "#src/replay/known.ts";
import { lifted } from "#src/replay/lifted.ts";
import { findCouncil, type Candidate } from "#src/views/council.ts";
import {
  heldThen,
  isOnRecord,
  type KnownCut,
  type Question,
  type Stream,
} from "#src/views/question.ts";
import { londonDay } from "./dates.ts";
import type { Io } from "./io.ts";
import { openGuarded } from "./open-record.ts";
import { refused } from "./refused.ts";
import { seeds } from "./question-options.ts";

/** A "no" of a command: what to say on the error stream, and the exit code. */
export interface Refusal {
  readonly says: string;
  readonly code: number;
}

const prefix = "council-";

/** Opens the record to read. A record that nobody named is made on first use. */
export async function openToRead(
  io: Io,
  flag: string | undefined,
): Promise<Result<EventLog, Refusal>> {
  const place = placeFor({ ...io, flag });
  if (!place.ok) return no({ says: place.error.says, code: place.error.exitCode });
  const opened = await openGuarded(place.value, { mode: "read" }, io);
  return opened.ok ? ok(opened.value.log) : opened;
}

/** The streams of all councils, by key; at the head given, else at that of the log. */
export async function readCouncils(
  log: EventLog,
  head?: Stream["head"],
): Promise<Result<readonly Stream[], Refusal>> {
  const at = head === undefined ? await log.head() : ok(head);
  if (!at.ok) return no(refused(at.error));
  const named = await log.streams({ prefix, size: at.value.size });
  if (!named.ok) return no(refused(named.error));
  const streams: Stream[] = [];
  for (const { stream } of named.value) {
    const read = await readOne(log, stream.slice(prefix.length), at.value);
    if (!read.ok) return read;
    streams.push(read.value);
  }
  return ok(streams);
}

/** What the record holds of the whole country; at the head given, else at that of the log. */
export async function readEngland(
  log: EventLog,
  head?: Stream["head"],
): Promise<Result<Stream, Refusal>> {
  const at = head === undefined ? await log.head() : ok(head);
  return at.ok ? readOne(log, "england", at.value, "") : no(refused(at.error));
}

async function readOne(
  log: EventLog,
  council: string,
  head: Stream["head"],
  before = prefix,
): Promise<Result<Stream, Refusal>> {
  const read = await log.readStream(`${before}${council}`);
  if (!read.ok) return no(refused(read.error));
  const held = read.value
    .filter(({ index }) => index < head.size)
    .map(({ index, entry }) => ({ index, entry }));
  return ok({ council, held, head });
}

/** The stream of the council with exactly this key at a head; null where none has it. */
export async function readCouncilOf(
  log: EventLog,
  key: string,
  head: Stream["head"],
): Promise<Result<Stream | null, Refusal>> {
  // Anything else is a name, which no stream has.
  if (!/^[a-z0-9-]{1,64}$/.test(key)) return ok(null);
  const read = await readOne(log, key, head);
  return read.ok && read.value.held.length === 0 ? ok(null) : read;
}

/** How many councils the record holds. */
export async function countCouncils(log: EventLog): Promise<Result<number, Refusal>> {
  const named = await log.streams({ prefix });
  return named.ok ? ok(named.value.length) : no(refused(named.error));
}

/** The stream of the council meant. No: exit 3, with the nearest names. */
export async function readCouncil(
  log: EventLog,
  wanted: string,
  known: KnownCut,
): Promise<Result<Stream, Refusal>> {
  if (wanted.trim() === "") {
    return no({ says: "Name the council, such as solihull.", code: exitCodes.usage });
  }
  const head = await log.head();
  if (!head.ok) return no(refused(head.error));
  const read = await readCouncilOf(log, wanted, head.value);
  if (!read.ok) return read;
  if (read.value !== null && isOnRecord(read.value, known)) return ok(read.value);
  const all = await readCouncils(log, head.value);
  return all.ok ? councilMeant(all.value, wanted, known) : all;
}

/** Of the councils on the record within a cut, the one meant. No: exit 3, with the nearest names. */
export function councilMeant(
  streams: readonly Stream[],
  wanted: string,
  known: KnownCut,
): Result<Stream, Refusal> {
  const there = streams.filter((stream) => isOnRecord(stream, known));
  const named = there.find(({ council }) => council === wanted);
  if (named !== undefined) return ok(named);
  const meant = findCouncil(
    wanted,
    there.map((stream) => candidate(stream, known)),
  );
  const found = there.find(({ council }) => council === meant.found);
  if (found !== undefined) return ok(found);
  const near = meant.found === null ? meant.near : [];
  return no({
    says: notThere(
      wanted,
      near,
      there.map(({ council }) => council),
    ),
    code: exitCodes.notFound,
  });
}

function notThere(wanted: string, near: readonly string[], keys: readonly string[]): string {
  const lacks = `No council on this record is called ${wanted}.`;
  if (near.length > 0) return `${lacks} Did you mean ${near.join(", ")}?`;
  if (keys.length === 0) return `${lacks} No council is on this record.`;
  return keys.length === 1
    ? `${lacks} The only council on this record is ${keys.join("")}.`
    : `${lacks} The councils on this record are ${keys.join(", ")}.`;
}

function candidate({ council, held }: Stream, known: KnownCut): Candidate {
  const registered = heldThen(held, known).filter(
    ({ entry }) => entry.type === "CouncilRegistered",
  );
  const fields = registered.map(
    ({ entry }) =>
      lifted(entry).data as unknown as {
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

/** A cut must lie within the record, and name sources that are on it. */
export async function faultInCut(log: EventLog, question: Question): Promise<Refusal | null> {
  return (await faultInKnown(log, question)) ?? faultInSources(log, question);
}

async function faultInKnown(log: EventLog, { known }: Question): Promise<Refusal | null> {
  const { held } = known;
  if (held === null) return null;
  if ("upToEntry" in held) return faultInEntry(log, held.upToEntry);
  const first = await log.readAll({ limit: 1 });
  if (!first.ok) return refused(first.error);
  const [record] = first.value.records;
  if (record === undefined || record.entry.recordedAt <= held.upToInstant) return null;
  const day = longDay(londonDay(new Date(record.entry.recordedAt)));
  return {
    says: `This record begins on ${day}. It held nothing before then.`,
    code: exitCodes.notFound,
  };
}

async function faultInEntry(log: EventLog, upToEntry: number): Promise<Refusal | null> {
  const head = await log.head();
  if (!head.ok) return refused(head.error);
  const { size } = head.value;
  if (upToEntry < size) return null;
  const entries = countOf(size, "entry", "entries");
  const last = size === 0 ? "" : `, and #${size - 1} is the last`;
  return {
    says: `--known-at #${upToEntry}: this record holds ${entries}${last}.`,
    code: exitCodes.notFound,
  };
}

const isSeed = (id: string): boolean => seeds.includes(id);

/**
 * No source may be named that the question may not know: the answer to a name must not tell that a
 * source was published later. The word seed is this software’s own, and needs one of the five only
 * where nothing but the record’s contents decides.
 */
async function faultInSources(
  log: EventLog,
  { sources, known }: Question,
): Promise<Refusal | null> {
  if (sources === null) return null;
  const all = await readWhole(log);
  if (!all.ok) return refused(all.error);
  const then = heldThen(all.value, known).map(({ entry }) => lifted(entry));
  const cut = { knownAt: known.publicBy, sources: null };
  const streams = [...Map.groupBy(then, ({ stream }) => stream).values()];
  const there = [
    ...new Set(streams.flatMap((entries) => [...visible(entries, cut).sources.keys()])),
  ].toSorted();
  const missing = sources.filter((id) => !there.includes(id));
  const anySeed =
    seeds.every((id) => sources.includes(id)) && (known.publicBy !== null || there.some(isSeed));
  const unknown = anySeed ? missing.filter((id) => !isSeed(id)) : missing;
  if (unknown.length === 0) return null;
  const names = unknown.map(visibly).join(", ");
  const which =
    known.publicBy === null
      ? "on this record"
      : `public by ${longDay(known.publicBy)} on this record`;
  const lacks =
    unknown.length === 1
      ? `No source ${which} is called ${names}.`
      : `No sources ${which} are called ${names}.`;
  const [first = ""] = unknown;
  const near = unknown.length === 1 ? nearest(first, there) : null;
  const hint = near === null ? "" : ` Did you mean ${near}?`;
  const on = known.publicBy === null ? "on it" : "public by then";
  const list =
    there.length === 0
      ? `No source is ${known.publicBy === null ? "on this record" : on}.`
      : there.length === 1
        ? `The only source ${on} is ${there.join("")}.`
        : `The sources ${on} are ${there.join(", ")}.`;
  return { says: `${lacks}${hint} ${list}`, code: exitCodes.notFound };
}
