import { join } from "node:path";
import type { NewEntry } from "#events/envelope.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { bareTable, diskBound } from "./append-speed.ts";
import { atLeast, duration, grouped, reported, times, type Effort, type Report } from "./figure.ts";
import { inTurns, median, ratioOf, timed } from "./rounds.ts";
import { must } from "./stored-record.ts";
import { syntheticRecord } from "./synthetic-record.ts";

const callers = 64;
/** Entries that each caller appends in a round, one after the other. */
const each = 4;

/** How many more entries a second 64 callers record who append at once, against one at a time. */
export async function groupSpeed(folder: string, { processRounds }: Effort): Promise<Report> {
  const log = must(await openRecord(join(folder, "grouped.db"), { mode: "create" }));
  const inserted = await insertMs(join(folder, "bare-group.db"));
  const [entry] = syntheticRecord(1)[0]?.entries ?? [];
  if (entry === undefined) throw new Error("bug: no synthetic entry");
  const write = writer(log, entry);
  const took = await inTurns(
    processRounds,
    async () => {
      for (let caller = 0; caller < callers; caller += 1) await write(caller);
    },
    () => Promise.all(Array.from({ length: callers }, (_, caller) => write(caller))),
  );
  await log.close();
  const perSecond = (ms: readonly number[]): string =>
    grouped((callers * each * 1000) / median(ms));
  const what = "entries a second at once against one at a time";
  const waitsForDisk = inserted >= diskBound;
  return {
    title: `Entries of ${callers} callers appended durably in one process`,
    figures: [
      reported("one at a time, entries a second", perSecond(took.first)),
      reported(`${callers} callers at once, entries a second`, perSecond(took.second)),
      waitsForDisk ? atLeast(what, ratioOf(took), 4) : reported(what, times(ratioOf(took))),
    ],
    notes: [
      `Medians of ${processRounds} rounds in turn, ${each} entries a caller.`,
      ...(waitsForDisk
        ? []
        : [
            `A bare insert takes ${duration(inserted)} here: too little is waited for. Reported only.`,
          ]),
    ],
  };
}

/** Appends `each` entries for one caller, each after its own last one, in a stream of its own. */
function writer(log: EventLog, entry: NewEntry): (caller: number) => Promise<void> {
  const held = new Map<number, number>();
  return async (caller) => {
    for (let count = 0; count < each; count += 1) {
      const at = held.get(caller) ?? 0;
      const id = `group-${caller}-${at}`;
      const one = { ...entry, id, commandId: id };
      const expected = at === 0 ? "no_stream" : at - 1;
      must(await log.append(`council-${caller}`, expected, [one], { commandId: id }));
      held.set(caller, at + 1);
    }
  };
}

/** What one bare durable insert takes, which says whether the disk is what is waited for. */
async function insertMs(file: string): Promise<number> {
  const bare = bareTable(file);
  const took: number[] = [];
  for (let round = 0; round < 50; round += 1) {
    took.push(await timed(() => bare.insert("x".repeat(1_500))));
  }
  bare.close();
  return median(took);
}
