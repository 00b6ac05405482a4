import { syntheticRecord } from "./synthetic-record.ts";
import { inTempFolder, storeRecord, withRecord } from "./stored-record.ts";
import { replayWhole } from "./whole-replay.ts";
await inTempFolder(async (folder) => {
  const file = folder + "/record.db";
  await storeRecord(file, syntheticRecord(333));
  for (let i = 0; i < 8; i++) await withRecord(file, replayWhole);
});
