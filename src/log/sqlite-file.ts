import { randomBytes } from "node:crypto";
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  rmSync,
  statSync,
  type BigIntStats,
} from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { fileMeant } from "#src/record/file-meant.ts";
import type { LogFailure } from "./log-error.ts";
import { applicationId, fileFormat, initialise } from "./sqlite-schema.ts";
import { corrupt } from "./verify-read.ts";

/**
 * Looks at a file's header before it is opened in earnest: opening can already change a file that is
 * somebody else's. Null if it is a record that this version reads.
 *
 * An empty file is not a record, in no mode: a record is put in place whole, so an empty file is
 * either somebody else's or what is left of a record, and must not pass for a new one.
 *
 * The header is read through SQLite (`immutable`: no lock, no file beside it), never by `node:fs`:
 * closing any other descriptor of the file drops this process's POSIX locks on it, and with them the
 * protection of a record that is open elsewhere in the process
 * (https://www.sqlite.org/howtocorrupt.html, 2.2).
 */
export const faultInFile = (file: string): LogFailure | null => {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return { kind: "NotFound", file };
  if (!stats.isFile()) return { kind: "NotOurs", file, reason: "it is not a file" };
  if (stats.size === 0) return { kind: "NotOurs", file, reason: "it is empty" };
  const header = readHeader(file);
  if (header === null) return { kind: "NotOurs", file, reason: "it is not a database" };
  if (header.applicationId !== applicationId) {
    return { kind: "NotOurs", file, reason: "it is a database of another program" };
  }
  const found = header.userVersion;
  if (found > fileFormat) return { kind: "FutureFormat", found, supported: fileFormat };
  return found === fileFormat ? null : corrupt(null, `its format number is ${found}`);
};

/**
 * Puts a new empty record at `file`, whole or not at all: it is made under another name, closed,
 * flushed and then linked into place. If somebody else was faster, theirs stays, and the caller looks
 * at it. Returns the fault, if any.
 * A `-wal` file of an earlier record beside it would be read into the new one, so that is a fault.
 */
export const createFile = (file: string, pageCountMax: number | null): LogFailure | null => {
  if (walOf(file) !== "absent" && !existsSync(file)) {
    return { kind: "NotOurs", file: `${file}-wal`, reason: "it is left over from another record" };
  }
  const draft = `${file}.new-${process.pid}-${randomBytes(4).toString("hex")}`;
  try {
    const db = new DatabaseSync(draft);
    try {
      if (pageCountMax !== null) db.exec(`PRAGMA max_page_count = ${pageCountMax}`);
      initialise(db);
    } finally {
      db.close();
    }
    flush(draft, "r+");
    putInPlace(draft, file);
    if (process.platform !== "win32") flush(dirname(file), "r");
    return null;
  } finally {
    for (const ending of ["", "-wal", "-shm"]) rmSync(draft + ending, { force: true });
  }
};

/** Leaves alone what is already there. Where the disk knows no links, it is copied. */
const putInPlace = (draft: string, file: string): void => {
  try {
    linkSync(draft, file);
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    if (code === "EEXIST") return;
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS") throw thrown;
    copyFileSync(draft, file, constants.COPYFILE_EXCL);
    flush(file, "r+");
  }
};

/** The write-ahead log beside the file, which holds its newest entries while it is in use. */
export const walOf = (file: string): "absent" | "empty" | "in use" => {
  const stats = statSync(`${fileMeant(file)}-wal`, { throwIfNoEntry: false });
  if (stats === undefined) return "absent";
  return stats.size === 0 ? "empty" : "in use";
};

/** Which file a name stands for: another one after it was moved, removed or replaced. */
export const identityOf = (file: string): string | null => {
  const stats = statsOf(file);
  return stats === null ? null : `${stats.dev} ${stats.ino}`;
};

/** Differs when anybody has written to the file, or has begun to. */
export const stampOf = (file: string): string | null => {
  const stats = statsOf(file);
  if (stats === null || walOf(file) === "in use") return null;
  return [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(" ");
};

const statsOf = (file: string): BigIntStats | null =>
  statSync(file, { bigint: true, throwIfNoEntry: false }) ?? null;

/**
 * Null if the file is not a SQLite database. With `writable_schema` SQLite does not mind that the
 * file is shorter than its header says, as it is when a checkpoint was cut off by a crash or a full
 * disk: the write-ahead log then holds the rest, which an immutable view does not see.
 */
const readHeader = (file: string): { applicationId: number; userVersion: number } | null => {
  const db = new DatabaseSync(immutableAddress(file), { readOnly: true, defensive: false });
  try {
    db.exec("PRAGMA writable_schema = ON");
    const read = (pragma: string): number =>
      Number(db.prepare(`PRAGMA ${pragma}`).get()?.[pragma] ?? 0);
    return { applicationId: read("application_id"), userVersion: read("user_version") };
  } catch (thrown) {
    if (thrown instanceof Error && "errcode" in thrown && thrown.errcode === 26) return null;
    throw thrown;
  } finally {
    db.close();
  }
};

/** Opens the file as one that cannot change: no locks, and no look at its write-ahead log. */
export const immutableAddress = (file: string): string => `${pathToFileURL(file).href}?immutable=1`;

const flush = (path: string, flags: "r" | "r+"): void => {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
