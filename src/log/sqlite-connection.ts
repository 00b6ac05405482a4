import { accessSync, constants } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { fileMeant } from "#src/record/file-meant.ts";
import type { LogFailure } from "./log-error.ts";
import { failureFrom, Stopped } from "./sqlite-error.ts";
import { identityOf, immutableAddress, stampOf, walOf } from "./sqlite-file.ts";
import { faultInSchema, guard } from "./sqlite-schema.ts";
import { prepareStatements, type Statements } from "./sqlite-statements.ts";
import { corrupt } from "./verify-read.ts";

/** An open record file. */
export interface Connection {
  /**
   * Runs `work` on the record as it is now. Throws `Stopped` where that cannot be promised:
   * the file was moved or replaced, or somebody writes to a file that only a fixed view can show.
   */
  use<T>(work: (statements: Statements) => T): T;
  /** Without that look: for an append, which looks again just before it commits. */
  readonly statements: Statements;
  /** Throws `Stopped` if the name no longer stands for the file that is open. */
  assertInPlace(): void;
  readonly db: DatabaseSync;
  close(): void;
}

export interface ConnectionOptions {
  readonly timeoutMs: number;
  readonly pageCountMax: number | null;
}

/** SQLite before 3.51.3 can corrupt a database that two connections write to (the WAL-reset bug). */
const oldestSqlite = [3, 51, 3] as const;

/** For reading and appending. Throws `Stopped` or what SQLite throws; nothing is left open. */
export const openForWriting = (file: string, options: ConnectionOptions): Connection => {
  accessSync(file, constants.R_OK | constants.W_OK);
  const identity = identityOf(file);
  const opened = openDatabase(file, { readOnly: false, ...options });
  return liveConnection(file, identity, opened);
};

/**
 * For reading. Where neither the file's folder nor its helper files may be written, SQLite cannot
 * open a WAL database, except as one that never changes; so that is used only if no write-ahead log
 * is in use, and every read looks before and after whether that is still true.
 */
export const openForReading = (file: string, options: ConnectionOptions): Connection => {
  const identity = identityOf(file);
  try {
    return liveConnection(file, identity, openDatabase(file, { readOnly: true, ...options }));
  } catch (thrown) {
    if (!isDenied(thrown)) throw thrown;
    if (walOf(file) === "in use") throw new Stopped(tailOutOfReach(file));
    return fixedConnection(file, options);
  }
};

/** A commit that returns is on the disk; on macOS that takes the two last ones. */
const durable = `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
  PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON`;

interface Opened {
  readonly db: DatabaseSync;
  readonly statements: Statements;
}

const liveConnection = (file: string, identity: string | null, opened: Opened): Connection => {
  const assertInPlace = (): void => {
    if (identity !== null && identityOf(file) === identity) return;
    const reason = "the file was moved, replaced or removed after it was opened; open it again";
    throw new Stopped({ kind: "Unavailable", reason });
  };
  return {
    use: (work) => {
      assertInPlace();
      return work(opened.statements);
    },
    statements: opened.statements,
    assertInPlace,
    db: opened.db,
    close: () => opened.db.close(),
  };
};

const roundsUntilBusy = 5;

const fixedConnection = (file: string, options: ConnectionOptions): Connection => {
  const open = (): { opened: Opened; stamp: string | null } => {
    const stamp = stampOf(file);
    const address = immutableAddress(file);
    return { opened: openDatabase(address, { readOnly: true, ...options }), stamp };
  };
  let { opened, stamp } = open();
  const isStill = (): boolean => stamp !== null && stampOf(file) === stamp;
  return {
    use: (work) => {
      for (let round = 0; round < roundsUntilBusy; round += 1) {
        if (isStill()) {
          const done = attempt(() => work(opened.statements));
          if (isStill()) {
            if (done.ok) return done.value;
            throw new Stopped(done.error);
          }
        }
        if (walOf(file) === "in use") throw new Stopped(tailOutOfReach(file));
        const next = open();
        opened.db.close();
        ({ opened, stamp } = next);
      }
      throw new Stopped({ kind: "Busy" });
    },
    get statements() {
      return opened.statements;
    },
    assertInPlace: () => undefined,
    get db() {
      return opened.db;
    },
    close: () => opened.db.close(),
  };
};

const openDatabase = (
  address: string,
  options: ConnectionOptions & { readonly readOnly: boolean },
): Opened => {
  const { readOnly, timeoutMs, pageCountMax } = options;
  const db = new DatabaseSync(address, { readOnly, timeout: timeoutMs });
  try {
    assertNewEnough(db);
    db.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
    const fault = faultInSchema(db);
    if (fault !== null) throw new Stopped(corrupt(null, fault));
    if (!readOnly) db.exec(durable);
    if (pageCountMax !== null) db.exec(`PRAGMA max_page_count = ${pageCountMax}`);
    guard(db);
    return { db, statements: prepareStatements(db) };
  } catch (thrown) {
    db.close();
    throw thrown;
  }
};

const assertNewEnough = (db: DatabaseSync): void => {
  const version = String(db.prepare("SELECT sqlite_version() AS version").get()?.["version"]);
  const parts = version.split(".").map(Number);
  for (const [i, least] of oldestSqlite.entries()) {
    const part = parts[i] ?? 0;
    if (part > least) return;
    if (part < least) {
      const reason = `this Node.js holds SQLite ${version}, which can damage records; 3.51.3 is needed`;
      throw new Stopped({ kind: "Unavailable", reason });
    }
  }
};

/** Whether SQLite may not open a file in the way in which it was asked to. */
export const isDenied = (thrown: unknown): boolean => {
  if (thrown instanceof Stopped || !(thrown instanceof Error)) return false;
  if (!("errcode" in thrown) || typeof thrown.errcode !== "number") return false;
  const primary = thrown.errcode & 0xff;
  return primary === 8 || primary === 14;
};

export const tailOutOfReach = (file: string): LogFailure => ({
  kind: "Unavailable",
  reason:
    `its newest entries are in ${fileMeant(file)}-wal, which cannot be read in a folder that you may not ` +
    `write to; when nobody is writing, copy both files to a folder of your own and read the copy`,
});

/** Turns what `work` throws into a value. */
export const attempt = <T>(
  work: () => T,
): { ok: true; value: T } | { ok: false; error: LogFailure } => {
  try {
    return { ok: true, value: work() };
  } catch (thrown) {
    return { ok: false, error: failureFrom(thrown) };
  }
};
