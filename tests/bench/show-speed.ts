import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { runNode } from "./child.ts";
import { atMost, duration, reported, type Effort, type Report } from "./figure.ts";
import { inTurns, median, ratioOf, timed } from "./rounds.ts";

/** The command that a person meets first. */
export const showSolihull = (record: string): readonly string[] => [
  "src/cli/launch.mjs",
  ..."show solihull --as-at 2022-11-03 --record".split(" "),
  record,
];

/** How long `show` takes as a whole process, from the first time on. */
export async function showSpeed(record: string, folder: string, effort: Effort): Promise<Report> {
  const show = (cache: string) => () => runNode({ args: showSolihull(record), cache });
  const cache = mkdtempSync(join(folder, "cache-"));
  const nothing = () => runNode({ args: ["-e", "0"], cache: null });
  // The second run finds what the first one compiled.
  show(cache)();
  show(cache)();
  const rounds = await inTurns(effort.processRounds, show(cache), nothing);
  const firstRuns: number[] = [];
  for (let round = 0; round < Math.ceil(effort.processRounds / 3); round += 1) {
    firstRuns.push(await timed(show(mkdtempSync(join(folder, "cache-")))));
  }
  return {
    title: "show solihull --as-at 2022-11-03, the whole process",
    figures: [
      reported("the very first run, nothing compiled yet", duration(median(firstRuns))),
      reported("every later run", duration(median(rounds.first))),
      reported("node -e 0", duration(median(rounds.second))),
      atMost("a later run against node -e 0", ratioOf(rounds), 10),
    ],
    notes: [],
  };
}
