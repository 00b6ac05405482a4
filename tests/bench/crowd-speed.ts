import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { addDays } from "#machines/time/day.ts";
import { Chance } from "./chance.ts";
import { memoryReporter } from "./child.ts";
import { duration, grouped, reported, type Report } from "./figure.ts";
import { share } from "./page-speed.ts";
import { median, timed } from "./rounds.ts";
import { must, storeRecord, withRecord } from "./stored-record.ts";
import { syntheticCouncil, syntheticStreams } from "./synthetic-record.ts";

const councils = 20_000;
const readers = 20;
/** Each reader asks for so many pages, and looks at each for so many milliseconds. */
const pages = 30;
const looks = 1_000;
const aim = 50;

/** What twenty readers wait for on a record of a million entries, and what serving it takes. */
export async function crowdSpeed(folder: string): Promise<Report> {
  const record = join(folder, "crowd.db");
  const storing = await timed(() => storeRecord(record, syntheticStreams(councils)));
  const { size } = must(await withRecord(record, (log) => log.head()));
  const peak = join(folder, "crowd-memory");
  const child = fork(fileURLToPath(new URL("page-child.ts", import.meta.url)), [record, folder], {
    execArgv: ["--import", memoryReporter],
    env: { ...process.env, PEAK_MEMORY_FILE: peak },
  });
  const [{ port }] = (await once(child, "message")) as [{ readonly port: number }];
  const ask = (council: string, day: string): Promise<number> =>
    timed(() => got(`http://127.0.0.1:${port}/councils/${council}?as-at=${day}&known-at=${day}`));
  const first = await ask(syntheticCouncil(1), "2020-01-01");
  const read = async (reader: number, before: number): Promise<readonly number[]> => {
    const chance = new Chance(before + reader);
    const waits: number[] = [];
    await pause(chance.whole(0, looks));
    for (let page = 0; page < pages; page += 1) {
      const council = syntheticCouncil(chance.whole(1, councils));
      waits.push(await ask(council, addDays("2016-01-01", chance.whole(0, 3_600))));
      await pause(looks);
    }
    return waits;
  };
  // The first round is the one in which the code is compiled.
  await Promise.all(Array.from({ length: readers }, (_, reader) => read(reader, 1_000)));
  const rounds = await Promise.all(Array.from({ length: readers }, (_, reader) => read(reader, 1)));
  const ended = once(child, "exit");
  child.disconnect();
  await ended;
  const waits = rounds.flat();
  return {
    title: `${readers} readers at once, ${grouped(size)} entries of ${grouped(councils)} councils`,
    figures: [
      reported(`the page of a council, the median; aim ${aim} ms`, duration(median(waits))),
      reported("the page of a council, 99 of 100", duration(share(waits, 0.99))),
      reported("the very first page", duration(first)),
      reported(
        "peak memory of the server",
        `${grouped(Number(readFileSync(peak, "utf8")) / 1024)} MB`,
      ),
      reported("storing the record, before", duration(storing)),
    ],
    notes: [
      `Each asks ${pages} times for another council, day and knowledge, and reads for ${looks / 1000} s between.`,
      "The lists of all councils, and the search, read the whole record: they are not meant for so many.",
    ],
  };
}

/** Asks as a reader does who comes back after a while: over a connection of its own. */
async function got(address: string): Promise<void> {
  const asked = get(address, { agent: false });
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  for await (const part of answer) void part;
  if (answer.statusCode !== 200) throw new Error(`bug: ${address}: ${answer.statusCode}`);
}
