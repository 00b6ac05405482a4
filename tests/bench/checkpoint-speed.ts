import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { placesOf } from "#src/checkpoint/kept.ts";
import { keepCheckpoint } from "#src/cli/open-record.ts";
import type { Io } from "#src/cli/io.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { someEntries } from "./append-speed.ts";
import { duration, reported, times, type Effort, type Report } from "./figure.ts";
import { median, timed } from "./rounds.ts";
import { filePlace } from "#src/record/place.ts";
import { must } from "./stored-record.ts";

/** What the receipt of a write costs: an append alone, and one whose checkpoint is kept as well. */
export async function checkpointSpeed(folder: string, effort: Effort): Promise<Report> {
  const file = join(folder, "receipts.db");
  const home = join(folder, "home");
  mkdirSync(home);
  const io: Io = { ...silent, home, cwd: folder };
  const places = placesOf(filePlace(file), io, null);
  const log = must(await openRecord(file, { mode: "create" }));
  const [appends, receipts]: [number[], number[]] = [[], []];
  for (const [at, entry] of someEntries(effort.appendRounds).entries()) {
    const expected = at === 0 ? "no_stream" : at - 1;
    const { commandId } = entry;
    const append = await timed(async () =>
      must(await log.append("council-bench", expected, [entry], { commandId })),
    );
    appends.push(append);
    const keep = await timed(async () => {
      const kept = await keepCheckpoint(log, places, io, "everywhere");
      if (!kept.ok) throw new Error(kept.error.says);
    });
    receipts.push(append + keep);
  }
  await log.close();
  const [bare, withReceipt] = [median(appends), median(receipts)];
  return {
    title: "One entry appended, and its signed checkpoint kept in two places",
    figures: [
      reported("append alone", duration(bare)),
      reported("append with checkpoint and receipt", duration(withReceipt)),
      reported("cost of the two against the append alone", times(withReceipt / bare)),
    ],
    notes: [
      "A checkpoint is on the disk, file and folder, in each place before success is reported: four " +
        "waits for the disk more.",
    ],
  };
}

const silent: Omit<Io, "home" | "cwd"> = {
  out: () => undefined,
  err: () => undefined,
  env: {},
  platform: "linux",
  now: () => new Date("2026-11-26T12:00:00.000Z"),
  readStdin: () => Promise.resolve(new Uint8Array()),
  isTerminal: false,
};
