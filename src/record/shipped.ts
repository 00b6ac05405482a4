import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { no, ok, type Result } from "#events/result.ts";
import type { EventLog, LogFailure } from "#src/log/event-log.ts";
import { createMemoryLog } from "#src/log/memory-log.ts";
import { failureFrom } from "#src/log/sqlite-error.ts";
import { walOf } from "#src/log/sqlite-file.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { carryOut, checkImport, type ImportDone } from "./import.ts";
import { draftOf, putInPlace, removeOrphans } from "./put-in-place.ts";

const folder = fileURLToPath(new URL("../../events/histories", import.meta.url));

/**
 * The shipped histories as one file of JSON Lines, in the order in which they were recorded: by the
 * time of recording, then by the name of the file (by code unit, which is the same on every machine
 * and in every language), then as they stand. So a record of an earlier release, brought up to date,
 * is the same to the last hash as one made today.
 */
export const shippedLines = (): Uint8Array => {
  const names = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  const lines = names
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), "utf8").trimEnd().split("\n"))
    .map((line) => ({ line, at: recordedAtOf(line) }));
  // The sort is stable: what was recorded at one time keeps its order.
  lines.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return Buffer.from(lines.map(({ line }) => `${line}\n`).join(""));
};

const recordedAtOf = (line: string): string =>
  (JSON.parse(line) as { readonly recordedAt: string }).recordedAt;

/** Records the shipped histories in an empty log, through the same checks as any import. */
const fill = async (log: EventLog): Promise<Result<ImportDone, LogFailure>> => {
  const checked = checkImport(shippedLines(), []);
  const [fault] = checked.faults;
  if (fault !== undefined) throw new Error(`bug: shipped histories: ${JSON.stringify(fault)}`);
  const done = await carryOut(log, checked);
  return done.ok ? done : no(done.error.failure);
};

/** The record that a first use would make, in memory only. */
export const shippedInMemory = async (): Promise<EventLog> => {
  const log = createMemoryLog();
  const filled = await fill(log);
  if (!filled.ok) throw new Error(`bug: shipped histories: ${JSON.stringify(filled.error)}`);
  return log;
};

/**
 * Makes the record of the shipped histories at a name that is free, whole or not at all: it is
 * filled under another name, closed, flushed and then given its own. If somebody else was faster,
 * theirs stays and the answer is "taken". The folder is made if need be, for this user alone.
 */
export const makeShippedRecord = async (
  place: string,
  options: { readonly pageCountMax?: number } = {},
): Promise<Result<"placed" | "taken", LogFailure>> => {
  const file = resolve(place);
  const draft = draftOf(file);
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    removeOrphans(file);
    if (walOf(file) !== "absent" && !existsSync(file)) return no(leftOver(file));
    const opened = await openRecord(draft, { mode: "create", ...options });
    if (!opened.ok) return opened;
    const filled = await fill(opened.value);
    await opened.value.close();
    return filled.ok ? ok(putInPlace(draft, file, { replace: false })) : filled;
  } catch (thrown) {
    return no(failureFrom(thrown));
  } finally {
    for (const ending of ["", "-wal", "-shm"]) rmSync(draft + ending, { force: true });
  }
};

/** The newest entries of a record that is gone; SQLite would read them into the new one. */
const leftOver = (file: string): LogFailure => ({
  kind: "NotOurs",
  file: `${file}-wal`,
  reason: "it is left over from another record, which is missing",
});
