import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Result } from "#events/result.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { sentenceFor, type LogFailure } from "#src/log/log-error.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import type { SyntheticStream } from "./synthetic-record.ts";

/** The value of an answer that must be yes here. */
export function must<T>(result: Result<T, LogFailure>): T {
  if (result.ok) return result.value;
  throw new Error(sentenceFor(result.error));
}

/** Does some work with a folder of its own, which is gone afterwards. */
export async function inTempFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Stores streams in a new record. */
export async function storeRecord(file: string, streams: Iterable<SyntheticStream>): Promise<void> {
  const log = must(await openRecord(file, { mode: "create" }));
  for (const { stream, entries } of streams) {
    const commandId = entries[0]?.commandId ?? stream;
    must(await log.append(stream, "no_stream", entries, { commandId }));
  }
  await log.close();
}

/** Does some work with an existing record. */
export async function withRecord<T>(file: string, work: (log: EventLog) => Promise<T>): Promise<T> {
  const log = must(await openRecord(file, { mode: "read" }));
  try {
    return await work(log);
  } finally {
    await log.close();
  }
}
