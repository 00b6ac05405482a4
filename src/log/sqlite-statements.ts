import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { StreamHead } from "./event-log.ts";
import type { Sealed } from "./prepare-append.ts";
import type { Stored } from "./verify-read.ts";

/**
 * All the SQL that runs on an open record, prepared once. Rows come as arrays, which is faster.
 * `pos` in the file is the leaf index plus 1; outside this file only the leaf index is spoken of.
 */
export interface Statements {
  readonly begin: () => void;
  readonly commit: () => void;
  readonly rollback: () => void;
  readonly insert: (entry: Sealed, index: number) => void;
  readonly size: () => number;
  readonly holdsId: (id: string) => boolean;
  readonly lastOf: (stream: string) => Stored | null;
  readonly byCommand: (stream: string, commandId: string) => readonly Stored[];
  readonly stream: (stream: string, fromRevision: number) => readonly Stored[];
  readonly page: (fromIndex: number, limit: number) => readonly Stored[];
  readonly pageOf: (prefix: string, fromIndex: number, limit: number) => readonly Stored[];
  /** 32 bytes for each leaf from `fromIndex` to before `toIndex`, in order. */
  readonly leaves: (fromIndex: number, toIndex: number) => Buffer;
  /** How many entries each stream has from `fromIndex` to before `toIndex`, asking no index. */
  readonly countsByStream: (fromIndex: number, toIndex: number) => readonly [string, number][];
  readonly streamHeads: (prefix: string, size: number) => readonly StreamHead[];
}

const columns = "pos, stream, revision, entry_id, command_id, recorded_at, lower(hex(leaf)), body";

export const prepareStatements = (db: DatabaseSync): Statements => {
  const begin = db.prepare("BEGIN IMMEDIATE");
  const commit = db.prepare("COMMIT");
  const rollback = db.prepare("ROLLBACK");
  const insert = db.prepare("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  const size = asArrays(db.prepare("SELECT coalesce(max(pos), 0) FROM entries"));
  const holdsId = db.prepare("SELECT 1 FROM entries WHERE entry_id = ?");
  const select = (rest: string): StatementSync =>
    asArrays(db.prepare(`SELECT ${columns} FROM entries ${rest}`));
  const lastOf = select("WHERE stream = ? ORDER BY revision DESC LIMIT 1");
  // Left to itself, SQLite walks the whole stream here.
  const byCommand = select(
    "INDEXED BY entries_by_command WHERE stream = ? AND command_id = ? ORDER BY pos",
  );
  const stream = select("WHERE stream = ? AND revision >= ? ORDER BY revision");
  const page = select("WHERE pos > ? ORDER BY pos LIMIT ?");
  // The plus keeps SQLite from sorting by stream first; stream names are ASCII and end before "~".
  const pageOf = select("WHERE pos > ? AND +stream >= ? AND +stream < ? ORDER BY pos LIMIT ?");
  const leaves = asArrays(
    db.prepare(`SELECT coalesce(group_concat(hex(leaf), '' ORDER BY pos), '')
      FROM entries WHERE pos > ? AND pos <= ?`),
  );
  const countsByStream = asArrays(
    db.prepare(`SELECT stream, count(*) FROM entries NOT INDEXED
      WHERE pos > ? AND pos <= ? GROUP BY +stream`),
  );
  const streamHeads = asArrays(
    db.prepare(`SELECT stream, max(revision), lower(hex(leaf)) FROM entries
      WHERE stream >= ? AND stream < ? AND pos <= ? GROUP BY stream ORDER BY stream`),
  );
  return {
    begin: () => void begin.run(),
    commit: () => void commit.run(),
    rollback: () => void rollback.run(),
    insert: (entry, index) =>
      void insert.run(
        index + 1,
        entry.stream,
        entry.revision,
        entry.id,
        entry.commandId,
        entry.recordedAt,
        Buffer.from(entry.leaf, "hex"),
        entry.body,
      ),
    size: () => rowsOf<[number]>(size.all())[0]?.[0] ?? 0,
    holdsId: (id) => holdsId.get(id) !== undefined,
    lastOf: (name) => rowsOf<Row>(lastOf.all(name)).map(storedFrom)[0] ?? null,
    byCommand: (name, commandId) => rowsOf<Row>(byCommand.all(name, commandId)).map(storedFrom),
    stream: (name, from) => rowsOf<Row>(stream.all(name, from)).map(storedFrom),
    page: (from, limit) => rowsOf<Row>(page.all(from, limit)).map(storedFrom),
    pageOf: (prefix, from, limit) =>
      rowsOf<Row>(pageOf.all(from, prefix, `${prefix}~`, limit)).map(storedFrom),
    leaves: (from, to) => Buffer.from(rowsOf<[string]>(leaves.all(from, to))[0]?.[0] ?? "", "hex"),
    // A bent name need not even be a text.
    countsByStream: (from, to) =>
      rowsOf<[unknown, number]>(countsByStream.all(from, to)).map(([name, n]) => [String(name), n]),
    streamHeads: (prefix, at) =>
      rowsOf<[string, number, string]>(streamHeads.all(prefix, `${prefix}~`, at)).map(
        ([name, revision, leaf]) => ({ stream: name, revision, leaf }),
      ),
  };
};

type Row = [number, string, number, string, string, string, string, string];

const storedFrom = ([
  pos,
  stream,
  revision,
  id,
  commandId,
  recordedAt,
  leaf,
  body,
]: Row): Stored => ({ index: pos - 1, stream, revision, id, commandId, recordedAt, leaf, body });

const asArrays = (statement: StatementSync): StatementSync => {
  statement.setReturnArrays(true);
  return statement;
};

/** The rows of a statement set to return arrays, whose types do not follow that setting. */
const rowsOf = <T>(rows: unknown): readonly T[] => rows as readonly T[];
