import { isUtf8 } from "node:buffer";
import { DatabaseSync } from "node:sqlite";
import { no, ok, type Result } from "#events/result.ts";
import type { LogFailure } from "./log-error.ts";
import { attempt, isDenied, tailOutOfReach } from "./sqlite-connection.ts";
import { failureFrom, Stopped } from "./sqlite-error.ts";
import { faultInFile, immutableAddress, stampOf, walOf } from "./sqlite-file.ts";
import { faultInSchema } from "./sqlite-schema.ts";
import type { StoredRow, StoredRows } from "./stored-rows.ts";
import { corrupt } from "./verify-read.ts";

/** A record file, read past its damage. Nothing is written, and nothing that it says is believed. */
export interface StoredFile {
  /** About how many entries it holds, for telling how far a reading has come; 0 if it cannot say. */
  readonly size: number;
  readonly rows: () => StoredRows;
  /** What is wrong with its tables, guards and indexes, as SQLite and our schema say. */
  readonly faults: () => Result<readonly string[], LogFailure>;
}

const timeoutMs = 10_000;
const rowsInAPage = 500;
/** SQLite lists at most so many faults; one is enough to know. */
const mostFaults = 100;

/**
 * Opens a record file to examine it. Unlike `openRecord` it does not mind what is in the tables, nor
 * that a guard is missing. No: NotFound, NotOurs, FutureFormat, Corrupt where nothing at all can be
 * read of it, ReadOnly, Unavailable.
 */
export const openStored = (file: string): Result<StoredFile, LogFailure> => {
  const fault = attempt(() => faultInFile(file));
  if (!fault.ok) return fault;
  if (fault.value !== null) return no(fault.value);
  const size = attempt(() => using(file, sizeIn));
  if (!size.ok && size.error.kind !== "Corrupt") return size;
  const about = size.ok ? size.value : 0;
  return ok({ size: about, rows: () => rowsIn(file), faults: () => faultsIn(file) });
};

interface Opened {
  readonly db: DatabaseSync;
  /** What the file looked like, where it is read as one that does not change; else null. */
  readonly stamp: string | null;
}

const connect = (file: string): Opened => {
  try {
    return { db: openAt(file), stamp: null };
  } catch (thrown) {
    if (!isDenied(thrown)) throw thrown;
    if (walOf(file) === "in use") throw new Stopped(tailOutOfReach(file));
    return { stamp: stampOf(file), db: openAt(immutableAddress(file)) };
  }
};

const openAt = (address: string): DatabaseSync => {
  const db = new DatabaseSync(address, { readOnly: true, timeout: timeoutMs, defensive: false });
  try {
    // SQLite otherwise reads nothing at all of a file that is shorter than its header says.
    db.exec("PRAGMA writable_schema = ON");
    db.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
    db.prepare("SELECT count(*) FROM sqlite_schema").get();
    return db;
  } catch (thrown) {
    db.close();
    throw thrown;
  }
};

const using = <T>(file: string, work: (db: DatabaseSync) => T): T => {
  const { db } = connect(file);
  try {
    return work(db);
  } finally {
    db.close();
  }
};

/** What SQL cannot ask for is not there, or not as it must be: the tables themselves were changed. */
const unshaped = (thrown: unknown): unknown =>
  thrown instanceof Error && "errcode" in thrown && thrown.errcode === 1
    ? new Stopped(corrupt(null, thrown.message))
    : thrown;

const sizeIn = (db: DatabaseSync): number => {
  try {
    const row = db.prepare("SELECT max(pos) AS size FROM entries").get();
    return Number(row?.["size"] ?? 0);
  } catch (thrown) {
    throw unshaped(thrown);
  }
};

/** One statement from the first row to the last, so that all of it is as of one moment. */
async function* rowsIn(
  file: string,
): AsyncGenerator<Result<readonly StoredRow[], LogFailure>, void, undefined> {
  const opened = attempt(() => connect(file));
  if (!opened.ok) {
    yield opened;
    return;
  }
  const { db, stamp } = opened.value;
  let page: StoredRow[] = [];
  try {
    const statement = db.prepare(select);
    statement.setReturnArrays(true);
    for (const row of statement.iterate() as Iterable<unknown>) {
      page.push(rowFrom(row as Row));
      if (page.length < rowsInAPage) continue;
      yield ok(page);
      page = [];
    }
    if (page.length > 0) yield ok(page);
    if (stamp !== null && stampOf(file) !== stamp) yield no({ kind: "Busy" });
  } catch (thrown) {
    if (page.length > 0) yield ok(page);
    yield no(failureFrom(unshaped(thrown)));
  } finally {
    db.close();
  }
}

/** The body as bytes: what is no UTF-8 would be mended, unseen, when it is read as text. */
const select = `SELECT pos, stream, revision, entry_id, command_id, recorded_at, lower(hex(leaf)),
  CAST(body AS BLOB) FROM entries NOT INDEXED ORDER BY pos`;

type Row = [number, string, number, string, string, string, string, Uint8Array | null];

const rowFrom = ([
  pos,
  stream,
  revision,
  id,
  commandId,
  recordedAt,
  leaf,
  bytes,
]: Row): StoredRow => {
  const body = Buffer.from(bytes ?? []);
  return {
    index: pos - 1,
    stream: String(stream),
    revision: Number(revision),
    id: String(id),
    commandId: String(commandId),
    recordedAt: String(recordedAt),
    leaf,
    body: body.toString("utf8"),
    isText: isUtf8(body),
  };
};

const faultsIn = (file: string): Result<readonly string[], LogFailure> => {
  const faults: string[] = [];
  const looked = attempt(() =>
    using(file, (db) => {
      const fault = faultInSchema(db);
      if (fault !== null) faults.push(fault);
      const rows = db.prepare(`PRAGMA integrity_check(${mostFaults})`).all();
      const says = rows.flatMap((row) => String(row["integrity_check"]).split("\n"));
      faults.push(...says.filter((line) => line !== "ok" && !line.startsWith("***")));
    }),
  );
  if (looked.ok) return ok(faults);
  return looked.error.kind === "Corrupt" ? ok([...faults, looked.error.reason]) : looked;
};
