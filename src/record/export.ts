import { no, ok, type Result } from "#events/result.ts";
import type { EventLog, Head, LogFailure, Recorded } from "#src/log/event-log.ts";
import { nearest } from "./nearest.ts";
import { readRecord } from "./read-record.ts";

/** What an export holds: the entries in the order in which they were written. */
export interface Exported {
  readonly text: string;
  /** What whoever opens the file should know, in sentences. */
  readonly notes: readonly string[];
  readonly entries: number;
  readonly streams: readonly string[];
  /** Of the whole record at the moment of reading. */
  readonly head: Head;
}

/** Entries as the text of a file. No: the first entry that this form cannot hold exactly. */
export type WriteAs = (
  records: readonly Recorded[],
) => Result<Pick<Exported, "text" | "notes">, Pick<Recorded["entry"], "id" | "stream">>;

/**
 * JSON Lines: the canonical texts that were hashed, character for character, so that importing them
 * gives the same hashes.
 */
export const writeLines: WriteAs = (records) =>
  ok({ text: records.map(({ body }) => `${body}\n`).join(""), notes: [] });

export type ExportRefusal =
  | { readonly kind: "notInThisForm"; readonly id: string; readonly stream: string }
  | { readonly kind: "unknownCouncil"; readonly name: string; readonly meant: string | null }
  | { readonly kind: "record"; readonly failure: LogFailure };

/**
 * The whole record, or the streams of the councils named (by key, full name or code, or `england`), in one form or
 * another. Everything is read and verified before the first line is handed out.
 */
export const exportRecord = async (
  log: EventLog,
  councils: readonly string[] = [],
  writeAs: WriteAs = writeLines,
): Promise<Result<Exported, ExportRefusal>> => {
  const head = await log.head();
  if (!head.ok) return no({ kind: "record", failure: head.error });
  const read = await readRecord(log);
  if (!read.ok) return no({ kind: "record", failure: read.error });
  // What others wrote after the head was read belongs to the next export.
  const records = read.value.slice(0, head.value.size);
  const known = [...new Set(records.map(({ entry }) => entry.stream))];
  const wanted = wantedStreams(councils, known, namesIn(records));
  if (!wanted.ok) return wanted;
  const chosen = records.filter(({ entry }) => wanted.value.has(entry.stream));
  const written = writeAs(chosen);
  if (!written.ok) {
    const { id, stream } = written.error;
    return no({ kind: "notInThisForm", id, stream });
  }
  return ok({
    ...written.value,
    entries: chosen.length,
    streams: known.filter((stream) => wanted.value.has(stream)).sort(),
    head: head.value,
  });
};

/** The streams by the names and codes under which their councils are registered, in small letters. */
const namesIn = (records: readonly Recorded[]): ReadonlyMap<string, string> =>
  new Map(
    records.flatMap(({ entry: { type, stream, data } }) => {
      if (type !== "CouncilRegistered") return [];
      const { names, codes } = data as {
        readonly names: readonly { readonly name: string }[];
        readonly codes: readonly { readonly code: string }[];
      };
      const all = [...names.map(({ name }) => name), ...codes.map(({ code }) => code)];
      return all.map((name) => [name.toLowerCase(), stream] as const);
    }),
  );

const wantedStreams = (
  councils: readonly string[],
  known: readonly string[],
  named: ReadonlyMap<string, string>,
): Result<ReadonlySet<string>, ExportRefusal> => {
  if (councils.length === 0) return ok(new Set(known));
  const wanted = new Set<string>();
  for (const name of councils) {
    const plain = name.trim().toLowerCase();
    const stream =
      [plain, `council-${plain}`].find((candidate) => known.includes(candidate)) ??
      named.get(plain);
    if (stream === undefined) {
      const keys = known.map((candidate) => candidate.replace(/^council-/, ""));
      return no({ kind: "unknownCouncil", name, meant: nearest(plain, keys) });
    }
    wanted.add(stream);
  }
  return ok(wanted);
};
