import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { placesOf } from "#src/checkpoint/kept.ts";
import { keepCheckpoint } from "#src/cli/open-record.ts";
import { openKurrentRecord } from "#src/log/kurrent-log.ts";
import { addressOf } from "#tests/kurrent/address-of.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";
import { must } from "#tests/src/log/sample-entries.ts";

/**
 * Signs checkpoints of a record on a server, one in each of several homes, each at an instant that
 * another process is told as well; says the size of each.
 */
const [name = "", folder = "", homes = "", from = "", everyMs = ""] = process.argv.slice(2);
const address = addressOf(name);
const log = must(await openKurrentRecord(address, { mode: "read" }));
for (let n = 0; n < Number(homes); n += 1) {
  const home = join(folder, String(n));
  mkdirSync(home, { recursive: true });
  const io = recordingIo({ home, cwd: home });
  const place = {
    file: name,
    namedBy: "flag",
    command: "intervention",
    at: { kind: "server", address },
  } as const;
  const start = Number(from) + n * Number(everyMs);
  await sleep(Math.max(0, start - Date.now() - 5));
  while (Date.now() < start);
  const kept = await keepCheckpoint(log, placesOf(place, io, null), io, "everywhere");
  if (!kept.ok) throw new Error(kept.error.says);
  console.log(kept.value?.size);
}
await log.close();
