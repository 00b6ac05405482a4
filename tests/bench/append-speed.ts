import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { NewEntry } from "#events/envelope.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { atLeast, duration, reported, times, type Effort, type Report } from "./figure.ts";
import { median, timed } from "./rounds.ts";
import { must } from "./stored-record.ts";
import { syntheticRecord } from "./synthetic-record.ts";

/** Milliseconds. Where a bare insert is faster, the disk is not what makes an append wait. */
export const diskBound = 1;

/** What one durable append costs, against a bare insert of the same bytes on the same disk. */
export async function appendSpeed(folder: string, effort: Effort): Promise<Report> {
  const log = must(await openRecord(join(folder, "appended.db"), { mode: "create" }));
  const bare = bareTable(join(folder, "bare.db"));
  const ours: number[] = [];
  const inserts: number[] = [];
  for (const [at, entry] of someEntries(effort.appendRounds).entries()) {
    let body = "";
    ours.push(
      await timed(async () => {
        const expected = at === 0 ? "no_stream" : at - 1;
        const { commandId } = entry;
        const appended = must(await log.append("council-bench", expected, [entry], { commandId }));
        body = appended.recorded[0]?.body ?? "";
      }),
    );
    inserts.push(await timed(() => bare.insert(body)));
  }
  await log.close();
  bare.close();
  const [append, insert] = [median(ours), median(inserts)];
  const speed = insert / append;
  const waitsForDisk = insert >= diskBound;
  const what = "speed of ours against the bare insert";
  return {
    title: "One entry appended durably (WAL, synchronous=FULL)",
    figures: [
      reported("SQLite log, one entry", duration(append)),
      reported("bare insert of the same bytes", duration(insert)),
      waitsForDisk ? atLeast(what, speed, 0.85) : reported(what, times(speed)),
    ],
    notes: waitsForDisk
      ? [`Medians of ${ours.length} appends in turn with as many inserts.`]
      : [
          "A bare insert takes less than 1 ms here: the disk is not what is waited for. Reported only.",
        ],
  };
}

export function bareTable(file: string): { insert: (body: string) => void; close: () => void } {
  const db = new DatabaseSync(file);
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  db.exec("CREATE TABLE entries (pos INTEGER PRIMARY KEY, body TEXT NOT NULL)");
  const insert = db.prepare("INSERT INTO entries (body) VALUES (?)");
  return { insert: (body) => void insert.run(body), close: () => db.close() };
}

export function someEntries(count: number): readonly NewEntry[] {
  const commandOf = (at: number) => ({ commandId: `bench-${at}` });
  return syntheticRecord(Math.ceil(count / 50))
    .flatMap(({ entries }) => entries)
    .slice(0, count)
    .map((entry, at) => ({ ...entry, ...commandOf(at) }));
}
