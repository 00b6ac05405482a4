import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { Head, Recorded } from "#src/log/event-log.ts";
import { requestOf } from "#src/log/prepare-append.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { readRecord } from "#src/record/read-record.ts";
import { must } from "./sample-entries.ts";
import { startNode, type Started } from "./start-child.ts";

/**
 * When a process is killed: some time after its start, some time after it has said so many lines, or
 * once it has made the files of the record grow by so much. The last needs nothing of the process.
 */
export type Moment =
  | { readonly afterMs: number }
  | { readonly afterLines: number; readonly thenMs: number }
  | { readonly afterBytes: number };

/** A process that records something, is killed on its way, and is run again. */
export interface Killable {
  /** What Node runs for a record at `file`. Run again, it must go on where it stopped. */
  readonly args: (file: string) => readonly string[];
  readonly env?: (file: string) => Readonly<Record<string, string>>;
  /** The commands that it has promised to have recorded, by what it said; `all` are those of a whole run. */
  readonly promised: (said: string, all: readonly string[]) => readonly string[];
  /**
   * Whether the root too must be that of an undisturbed run: not where the order of its writing is
   * open, or where it dates its entries by the clock.
   */
  readonly sameRoot: boolean;
  /** Whether it makes the record itself, or finds an empty one. */
  readonly makesRecord: boolean;
}

/** A command line of the product, as somebody would type it. */
export const intervention = (...args: readonly string[]): readonly string[] => [launch, ...args];
const launch = fileURLToPath(new URL("../../../src/cli/launch.mjs", import.meta.url));

interface Held {
  readonly recorded: readonly Recorded[];
  readonly head: Head;
}

/** What a whole, undisturbed run leaves on record. */
export const undisturbed = async (killable: Killable, file: string): Promise<Held> => {
  await prepare(killable, file);
  await start(killable, file).mustEnd();
  return look(file);
};

/**
 * Runs the process on a new record, kills it at each moment in turn, and in the end lets it finish.
 * With `looks` the record is looked at after each kill; without, only the next run sees what the
 * kill left behind. Gives how many of the kills came before the process had ended by itself.
 */
export const killAndFinish = async (
  killable: Killable,
  { file, whole, moments, looks }: KillPlan,
): Promise<number> => {
  const all = [...new Set(whole.recorded.map(({ entry }) => entry.commandId))];
  const promised = new Set<string>();
  let kills = 0;
  await prepare(killable, file);
  for (const moment of moments) {
    const { said, wasKilled } = await runUntil(killable, file, moment);
    if (wasKilled) kills += 1;
    for (const command of killable.promised(said, all)) promised.add(command);
    if (looks) expectPart(await look(file), whole, promised);
  }
  await start(killable, file).mustEnd();
  const end = await look(file);
  expectPart(end, whole, new Set(all));
  expect(end.head.size).toBe(whole.head.size);
  if (killable.sameRoot) expect(end.head.root).toBe(whole.head.root);
  const db = new DatabaseSync(file, { readOnly: true });
  expect(db.prepare("PRAGMA integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
  db.close();
  return kills;
};

interface KillPlan {
  readonly file: string;
  readonly whole: Held;
  readonly moments: readonly Moment[];
  readonly looks: boolean;
}

const prepare = async ({ makesRecord }: Killable, file: string): Promise<void> => {
  if (!makesRecord) await must(await openRecord(file, { mode: "create" })).close();
};

const start = ({ args, env }: Killable, file: string): Started =>
  startNode(args(file), env?.(file));

const runUntil = async (killable: Killable, file: string, moment: Moment) => {
  const started = start(killable, file);
  await Promise.race([started.ended, momentOf(moment, file, started)]);
  started.process.kill("SIGKILL");
  const wasKilled = (await started.ended) === null;
  if (!wasKilled) await started.mustEnd();
  // What follows the last line break may have been cut off, and counts as not said.
  return { said: started.said().replace(/[^\n]*$/, ""), wasKilled };
};

const momentOf = async (moment: Moment, file: string, started: Started): Promise<void> => {
  if ("afterMs" in moment) return sleep(moment.afterMs);
  const isReached =
    "afterLines" in moment
      ? () => started.said().split("\n").length > moment.afterLines
      : grownBy(file, moment.afterBytes);
  while (!isReached() && started.process.exitCode === null) await sleep(1);
  if ("thenMs" in moment) await sleep(moment.thenMs);
};

/** Counted from the least that they have held: what an earlier run left behind may be removed. */
const grownBy = (file: string, bytes: number): (() => boolean) => {
  let least = Infinity;
  return () => {
    const held = bytesOf(file);
    least = Math.min(least, held);
    return held >= least + bytes;
  };
};

/** Of the record, its write-ahead log and any draft of it. */
const bytesOf = (file: string): number =>
  readdirSync(dirname(file))
    .filter((name) => name.startsWith(basename(file)))
    .map((name) => statSync(join(dirname(file), name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);

const look = async (file: string): Promise<Held> => {
  if (!existsSync(file)) return { recorded: [], head: { size: 0, root: "" } };
  const log = must(await openRecord(file, { mode: "write" }));
  const held = { recorded: must(await readRecord(log)), head: must(await log.head()) };
  await log.close();
  return held;
};

/**
 * Each stream must be the beginning of what it is in the whole, entry by entry: so nothing is doubled
 * or changed. Commands must be there whole, and all that were promised. When and by what an entry was
 * recorded is left aside, as it is when a command is sent again (`requestOf`).
 */
const expectPart = (held: Held, whole: Held, promised: ReadonlySet<string>): void => {
  const [parts, wholes] = [byStream(held), byStream(whole)];
  for (const [stream, entries] of parts) {
    expect(entries).toEqual((wholes.get(stream) ?? []).slice(0, entries.length));
  }
  const [counts, complete] = [byCommand(held), byCommand(whole)];
  for (const [command, count] of counts) {
    expect([command, count]).toEqual([command, complete.get(command)]);
  }
  expect([...promised].filter((command) => !counts.has(command))).toEqual([]);
};

const byStream = ({ recorded }: Held): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...Map.groupBy(recorded, ({ entry }) => entry.stream)].map(([stream, all]) => [
      stream,
      all.map(({ entry }) => requestOf([entry])),
    ]),
  );

const byCommand = ({ recorded }: Held): ReadonlyMap<string, number> =>
  new Map(
    [...Map.groupBy(recorded, ({ entry }) => entry.commandId)].map(([id, all]) => [id, all.length]),
  );
