import { rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { no, type Result } from "#events/result.ts";
import { draftOf, putInPlace } from "#src/record/put-in-place.ts";
import { readRecord } from "#src/record/read-record.ts";
import type { Head } from "./event-log.ts";
import type { LogFailure } from "./log-error.ts";
import { attempt, openForReading } from "./sqlite-connection.ts";
import { failureFrom } from "./sqlite-error.ts";
import { faultInFile, walOf } from "./sqlite-file.ts";
import { openRecord } from "./sqlite-log.ts";

/**
 * Copies a record to a file of its own, whoever is writing to it: what it held at one moment, and so
 * a beginning of what it holds now. The copy is made under another name, read whole and then given
 * its name, whole or not at all; what is there already is never replaced. `VACUUM INTO`
 * (https://www.sqlite.org/lang_vacuum.html) also takes what is still in the write-ahead log, which a
 * copy of the file alone would miss.
 *
 * What comes back is the size and the root of the copy, as read from the copy.
 * No: NotCopied if the copy cannot be written there; NotFound, NotOurs, FutureFormat, Corrupt, Busy,
 * Unavailable of the record. In none of these is anything left behind.
 */
export const backUp = async (
  file: string,
  to: string,
  { timeoutMs = 10_000 }: { readonly timeoutMs?: number } = {},
): Promise<Result<Head, LogFailure>> => {
  const [source, copy] = [resolve(file), resolve(to)];
  const fault = attempt(() => faultInFile(source));
  if (!fault.ok) return fault;
  if (fault.value !== null) return no(fault.value);
  if (walOf(copy) !== "absent") return no(notCopied(copy, `${copy}-wal is left over there`));
  const draft = draftOf(copy);
  try {
    // SQLite writes into an empty file; made first, it tells a fault of its folder from one of the record.
    writeFileSync(draft, "", { flag: "wx" });
    const snapped = snapshot(source, draft, timeoutMs);
    if (!snapped.ok) {
      return no(snapped.error.kind === "LogFull" ? notCopied(copy, noRoom) : snapped.error);
    }
    const held = await readBack(draft);
    if (!held.ok) return held;
    const placed = putInPlace(draft, copy, { replace: false });
    return placed === "placed" ? held : no(notCopied(copy, taken));
  } catch (thrown) {
    return no(failureOfDisk(thrown, copy));
  } finally {
    for (const ending of ["", "-journal"]) rmSync(draft + ending, { force: true });
  }
};

/** The guard of a connection refuses VACUUM; this one is for nothing else, and can only read. */
const snapshot = (file: string, draft: string, timeoutMs: number): Result<void, LogFailure> =>
  attempt(() => {
    const connection = openForReading(file, { timeoutMs, pageCountMax: null });
    try {
      connection.use(() => {
        connection.db.setAuthorizer(null);
        connection.db.prepare("VACUUM INTO ?").run(draft);
      });
    } finally {
      connection.close();
    }
  });

/** A copy that cannot be read back is none: the first fault in any entry or chain is the answer. */
const readBack = async (draft: string): Promise<Result<Head, LogFailure>> => {
  const opened = await openRecord(draft, { mode: "read" });
  if (!opened.ok) return opened;
  const log = opened.value;
  try {
    const whole = await readRecord(log);
    return whole.ok ? await log.head({ size: whole.value.length }) : whole;
  } finally {
    await log.close();
  }
};

const notCopied = (file: string, reason: string): LogFailure => ({
  kind: "NotCopied",
  file,
  reason,
});

const taken = "something of that name is there already and was not changed";
const noRoom = "there is no room left on that disk";

/** What the disk says of the place of the copy; anything else is a bug, and is thrown on. */
const failureOfDisk = (thrown: unknown, copy: string): LogFailure => {
  switch ((thrown as NodeJS.ErrnoException).code) {
    case "ENOENT":
    case "ENOTDIR":
      return notCopied(copy, "its folder does not exist");
    case "ENOSPC":
    case "EDQUOT":
      return notCopied(copy, noRoom);
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return notCopied(copy, "you may not write to its folder");
    default:
      return failureFrom(thrown);
  }
};
