/** Replays a whole record and ends: a process of its own, so that its peak memory can be told. */
import { withRecord } from "./stored-record.ts";
import { replayWhole } from "./whole-replay.ts";

await withRecord(process.argv[2] ?? "", replayWhole);
