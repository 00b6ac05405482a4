import { setTimeout as sleep } from "node:timers/promises";
import { openKurrentRecord } from "#src/log/kurrent-log.ts";
import { addressOf } from "#tests/kurrent/address-of.ts";
import { must } from "#tests/src/log/sample-entries.ts";

/**
 * Follows a record on a server from its first entry on, and takes its time over each page. Says the
 * place of every entry, when the server was away, and after each page how many bytes are in use beyond
 * those at the start.
 */
const [name = "", count = "", msEach = ""] = process.argv.slice(2);

const inUse = (): number => {
  globalThis.gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
};

const log = must(await openKurrentRecord(addressOf(name), { mode: "read" }));
const atStart = inUse();
let last = -1;
while (last + 1 < Number(count)) {
  for await (const item of log.subscribe(last === -1 ? {} : { after: last })) {
    if (item.kind === "failed") {
      console.log("away");
      await sleep(50);
      break;
    }
    if (item.kind === "caughtUp") continue;
    console.log(item.records.map(({ index }) => index).join(" "));
    last = item.records.at(-1)?.index ?? last;
    await sleep(item.records.length * Number(msEach));
    console.log(`in use: ${inUse() - atStart}`);
    if (last + 1 >= Number(count)) break;
  }
}
await log.close();
