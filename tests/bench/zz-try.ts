import { syntheticRecord } from "./synthetic-record.ts";
import { inTempFolder, storeRecord, withRecord } from "./stored-record.ts";
import { replayWhole } from "./whole-replay.ts";
import { bareLoop } from "./bare-loop.ts";
import { newEntry } from "#events/envelope.ts";
import { definitionOf } from "#events/catalogue.ts";
const councils = Number(process.argv[2] ?? 333);
const streams = syntheticRecord(councils);
const types = new Map<string, number>();
for (const { entries } of streams) for (const e of entries) { newEntry.parse(e); definitionOf(e.type)!.data().parse(e.data); types.set(e.type, (types.get(e.type) ?? 0) + 1); }
console.log(types.size, [...types].sort((a, b) => b[1] - a[1]).map((x) => x.join(" ")).join(", "));
console.log(new Set(streams.map((s) => s.entries.length)));
await inTempFolder(async (folder) => {
  const file = folder + "/record.db";
  let t = performance.now();
  await storeRecord(file, streams); console.log("stored", performance.now() - t);
  for (let i = 0; i < Number(process.argv[3] ?? 4); i++) {
    t = performance.now(); const b = bareLoop(file); const bt = performance.now() - t;
    t = performance.now(); const a = await withRecord(file, replayWhole); const at = performance.now() - t;
    console.log("bare", bt | 0, "ours", at | 0, (at / bt).toFixed(2), JSON.stringify([a, b]), process.resourceUsage().maxRSS / 1024 | 0);
  }
});
