import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { peakMemory, type Run } from "./child.ts";
import { grouped, reported, type Report } from "./figure.ts";
import { showSolihull } from "./show-speed.ts";

const replayChild = fileURLToPath(new URL("./replay-child.ts", import.meta.url));

/** The most memory that two whole processes hold. */
export function memoryReport(records: {
  readonly synthetic: string;
  readonly shipped: string;
  readonly folder: string;
}): Report {
  const { synthetic, shipped, folder } = records;
  const cache = join(folder, "memory-cache");
  const replaying = { args: [replayChild, synthetic], cache };
  const showing = { args: showSolihull(shipped), cache };
  const idle = { args: ["-e", "0"], cache: null };
  const mb = (run: Run) => `${grouped(peakMemory(run, folder))} MB`;
  return {
    title: "Peak memory of a process (resident set)",
    figures: [
      reported("replay of the whole synthetic record", mb(replaying)),
      reported("show", mb(showing)),
      reported("node -e 0", mb(idle)),
    ],
    notes: [],
  };
}
