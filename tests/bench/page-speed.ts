import { gzipSync } from "node:zlib";
import { addDays } from "#machines/time/day.ts";
import { appOf } from "#src/web/app.ts";
import { recordSource } from "#src/web/record-source.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";
import { Chance } from "./chance.ts";
import { duration, grouped, reported, type Effort, type Report } from "./figure.ts";
import { median } from "./rounds.ts";

/** Milliseconds of processor time that the page of a council may take. */
const most = 20;

/** Kilobytes that a first visit to a council may send, the look of the pages included. */
const heaviest = 60;

const port = 4780;

/** The pages of a record, asked without a network, as a reader’s browser asks. */
function pagesOf(record: string, home: string) {
  // Each request comes a second after the one before, so that none is one too many.
  let clock = Date.parse("2026-11-26T12:00:00.000Z");
  const io = recordingIo({ home, cwd: home, now: () => new Date((clock += 1_000)) });
  const app = appOf({ source: recordSource(io, record), io, port });
  return async (path: string): Promise<string> => {
    const answer = await app.request(path, { headers: { host: `127.0.0.1:${port}` } });
    const page = await answer.text();
    if (answer.status !== 200) throw new Error(`bug: ${path} was answered with ${answer.status}`);
    return page;
  };
}

/** What the page of a council takes and weighs, every time of another council, day or knowledge. */
export async function pageSpeed(shipped: string, folder: string, effort: Effort): Promise<Report> {
  const ask = pagesOf(shipped, folder);
  const councils = await councilsOn(ask);
  const chance = new Chance(8);
  const asked = Array.from({ length: effort.pageRounds }, (_, at) => {
    const day = addDays("2012-01-01", chance.whole(0, 5_400));
    const known = chance.oneIn(2) ? `&known-at=${addDays(day, chance.whole(0, 400))}` : "";
    return `/councils/${councils[at % councils.length]}?as-at=${day}${known}`;
  });
  const distinct = [...new Set(asked)];
  for (const path of councils) await ask(`/councils/${path}?as-at=2010-01-01`);
  const took: number[] = [];
  const worked: number[] = [];
  for (const path of distinct) {
    const before = process.cpuUsage();
    const start = performance.now();
    await ask(path);
    took.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    worked.push((user + system) / 1000);
  }
  const middle = median(worked);
  const { council, kilobytes } = await heaviestOf(ask, councils);
  return {
    title: `The page of a council, ${grouped(distinct.length)} different ones, nothing kept`,
    figures: [
      {
        what: "processor time, the median",
        measured: duration(middle),
        limit: { words: `at most ${most} ms`, kept: middle <= most },
      },
      reported("processor time, 99 of 100", duration(share(worked, 0.99))),
      reported("on the clock, the median", duration(median(took))),
      {
        what: `sent for the heaviest (${council}), with the look`,
        measured: `${kilobytes.toFixed(0)} KB`,
        limit: { words: `at most ${heaviest} KB`, kept: kilobytes <= heaviest },
      },
    ],
    notes: ["Packed as a browser is sent it. The days run from 2012 to 2026."],
  };
}

/** Of sorted numbers the one below which a part of them lies. */
export const share = (numbers: readonly number[], part: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * part)] ?? Number.NaN;

async function councilsOn(ask: (path: string) => Promise<string>): Promise<readonly string[]> {
  const { councils } = JSON.parse(await ask("/councils?format=json")) as {
    readonly councils: readonly { readonly council: { readonly key: string } }[];
  };
  return councils.map(({ council }) => council.key);
}

async function heaviestOf(ask: (path: string) => Promise<string>, councils: readonly string[]) {
  const packed = (text: string): number => gzipSync(text).length / 1024;
  const look = packed(await ask("/style/site.css"));
  let found = { council: "", kilobytes: 0 };
  for (const council of councils) {
    const kilobytes = look + packed(await ask(`/councils/${council}?as-at=2026-11-26`));
    if (kilobytes > found.kilobytes) found = { council, kilobytes };
  }
  return found;
}
