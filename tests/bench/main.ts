/**
 * The benchmarks: `npm run bench`, or `npm run bench -- --quick` for fewer rounds over less.
 *
 * What has a limit is a ratio of two things done in turn in one run, so that neither a slow machine
 * nor a busy one changes it much. Exits 1 when a limit is missed.
 */
import { availableParallelism, cpus, loadavg } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { makeShippedRecord } from "#src/record/shipped.ts";
import { alignmentSpeed } from "./alignment-speed.ts";
import { appendSpeed } from "./append-speed.ts";
import { checkpointSpeed } from "./checkpoint-speed.ts";
import { crowdSpeed } from "./crowd-speed.ts";
import { tableOf, type Effort, type Report } from "./figure.ts";
import { groupSpeed } from "./group-speed.ts";
import { pageSpeed } from "./page-speed.ts";
import { memoryReport } from "./peak-memory.ts";
import { replaySpeed } from "./replay-speed.ts";
import { questionSpeed } from "./question-speed.ts";
import { ruleSpeed } from "./rule-speed.ts";
import { scenarioSpeed } from "./scenario-speed.ts";
import { serverSpeed } from "./server-speed.ts";
import { showSpeed } from "./show-speed.ts";
import { inTempFolder, must, storeRecord } from "./stored-record.ts";
import { syntheticRecord } from "./synthetic-record.ts";
import { verifySpeed } from "./verify-speed.ts";

const full: Effort = {
  councils: 333,
  replayRounds: 9,
  appendRounds: 400,
  processRounds: 15,
  ruleRounds: 9,
  pageRounds: 1_000,
};
const quick: Effort = {
  councils: 60,
  replayRounds: 5,
  appendRounds: 100,
  processRounds: 5,
  ruleRounds: 3,
  pageRounds: 200,
};

const isQuick = process.argv.includes("--quick");
const effort = isQuick ? quick : full;

// Between rounds the heap is cleared, so that no round pays for the litter of another.
setFlagsFromString("--expose-gc");
globalThis.gc = runInNewContext("gc") as NonNullable<typeof globalThis.gc>;

const cpu = cpus()[0]?.model ?? "unknown processor";
console.log(
  `intervention-lifecycle: benchmarks${isQuick ? " (quick)" : ""}\n` +
    `${availableParallelism()} cores (${cpu}), Node ${process.versions.node}, ` +
    `${process.platform} ${process.arch}, load ${(loadavg()[0] ?? 0).toFixed(1)}\n` +
    "Medians over rounds done in turn.\n",
);

let isMissed = false;
const show = (report: Report): void => {
  isMissed ||= report.figures.some(({ limit }) => limit?.kept === false);
  console.log(tableOf(report));
};

await inTempFolder(async (folder) => {
  const synthetic = join(folder, "synthetic.db");
  const shipped = join(folder, "shipped.db");
  await storeRecord(synthetic, syntheticRecord(effort.councils));
  must(await makeShippedRecord(shipped));
  show(await replaySpeed(synthetic, effort));
  show(await verifySpeed(synthetic, effort));
  show(await appendSpeed(folder, effort));
  show(await checkpointSpeed(folder, effort));
  show(await groupSpeed(folder, effort));
  show(await serverSpeed(synthetic, effort));
  show(await showSpeed(shipped, folder, effort));
  show(memoryReport({ synthetic, shipped, folder }));
  show(await ruleSpeed(shipped, effort));
  show(await questionSpeed(shipped, synthetic, effort));
  show(await alignmentSpeed(shipped, effort));
  show(scenarioSpeed(effort));
  show(await pageSpeed(shipped, folder, effort));
  if (!isQuick) show(await crowdSpeed(folder));
});

if (isMissed) {
  console.log("A limit was missed.");
  process.exitCode = 1;
}
