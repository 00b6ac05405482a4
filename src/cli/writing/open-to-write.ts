import type { Entry, Source } from "#events/envelope.ts";
import { no, ok, type Result } from "#events/result.ts";
import type { EventLog, Head, Recorded } from "#src/log/event-log.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { placeFor } from "#src/record/open.ts";
import type { Draft } from "#src/recording/draft.ts";
import { withoutCorrected } from "#src/replay/known.ts";
import { councilOn } from "#src/views/council.ts";
import { everything } from "#src/views/question.ts";
import type { CouncilShown } from "#src/views/schemas/parts.ts";
import { londonDay } from "#src/cli/dates.ts";
import type { Io } from "#src/cli/io.ts";
import { openGuarded, type GuardedRecord } from "#src/cli/open-record.ts";
import { refused } from "#src/cli/refused.ts";
import { readCouncil, type Refusal } from "#src/cli/record.ts";

/** One council's stream, whole, in a record that is open. */
export interface OpenCouncil {
  readonly log: EventLog;
  readonly file: string;
  readonly key: string;
  readonly council: CouncilShown;
  readonly records: readonly Recorded[];
  readonly head: Head;
  /** Keeps a signed checkpoint of the record as it stands. */
  readonly keep: GuardedRecord["keep"];
}

/** The entries of the stream, in order. */
export const entriesOf = ({ records }: Pick<OpenCouncil, "records">): readonly Entry[] =>
  records.map(({ entry }) => entry);

/** Opens the record and reads the council's stream. The caller closes the log. */
export async function openCouncil(
  name: string,
  flag: string | undefined,
  options: { readonly mode: "read" | "write"; readonly checkpoints?: string | undefined },
  io: Io,
): Promise<Result<OpenCouncil, Refusal & { readonly file: string | null }>> {
  const place = placeFor({ ...io, flag });
  if (!place.ok) return no({ says: place.error.says, code: place.error.exitCode, file: null });
  const { file } = place.value;
  const opened = await openGuarded(place.value, options, io);
  if (!opened.ok) return no({ ...opened.error, file });
  const { log, keep } = opened.value;
  const read = await readOpen(log, name, file, io);
  if (read.ok) return ok({ ...read.value, keep });
  await log.close();
  return no({ ...read.error, file });
}

async function readOpen(
  log: EventLog,
  name: string,
  file: string,
  io: Io,
): Promise<Result<Omit<OpenCouncil, "keep">, Refusal>> {
  const found = await readCouncil(log, name, everything);
  if (!found.ok) return found;
  const key = found.value.council;
  const records = await readAnew(log, key);
  if (!records.ok) return records;
  const entries = records.value.records.map(({ entry }) => entry);
  const council = councilOn(key, withoutCorrected(entries), londonDay(io.now()));
  if (!isNamedInFull(name, council)) {
    const says = `To write, name the council in full: ${council.name} is ${key}. Nothing was recorded.`;
    return no({ says, code: exitCodes.notFound });
  }
  return ok({ log, file, key, council, ...records.value });
}

/** What is written stays: the beginning of a name, which is enough to look, is not enough to write. */
function isNamedInFull(name: string, { key, name: full, codes }: CouncilShown): boolean {
  const plain = (text: string) => text.trim().toLowerCase();
  return [key, full, ...codes.map(({ code }) => code)].map(plain).includes(plain(name));
}

/** The stream as it stands at this moment. */
export async function readAnew(
  log: EventLog,
  key: string,
): Promise<Result<Pick<OpenCouncil, "records" | "head">, Refusal>> {
  const head = await log.head();
  if (!head.ok) return no(refused(head.error));
  const read = await log.readStream(`council-${key}`);
  if (!read.ok) return no(refused(read.error));
  return ok({
    records: read.value.filter(({ index }) => index < head.value.size),
    head: head.value,
  });
}

/** The sources that standing entries register, by id. */
export const sourcesIn = (entries: readonly Entry[]): ReadonlyMap<string, Source> =>
  new Map(
    withoutCorrected(entries).flatMap(({ type, data }) => {
      if (type !== "SourceRegistered") return [];
      const source = data["source"] as Source;
      return [[source.id, source] as const];
    }),
  );

/** The sources that an entry may cite, with the one that is registered together with it. */
export function sourcesCited(
  open: Pick<OpenCouncil, "records">,
  added: Draft | null,
): ReadonlyMap<string, Source> {
  const sources = new Map(sourcesIn(entriesOf(open)));
  const source = added?.data["source"] as Source | undefined;
  return source === undefined ? sources : sources.set(source.id, source);
}

/** A source that another stream of the record has registered; null where none has. */
export async function sourceElsewhere(
  log: EventLog,
  id: string,
): Promise<Result<Source | null, Refusal>> {
  const streams = await log.streams();
  if (!streams.ok) return no(refused(streams.error));
  for (const { stream } of streams.value) {
    const read = await log.readStream(stream);
    if (!read.ok) return no(refused(read.error));
    const found = sourcesIn(read.value.map(({ entry }) => entry)).get(id);
    if (found !== undefined) return ok(found);
  }
  return ok(null);
}
