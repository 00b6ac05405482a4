import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { readWhole } from "#src/log/read-whole.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { readRecord } from "#src/record/read-record.ts";
import { recordFolder } from "#tests/src/log/record-folder.ts";
import { fill, must } from "#tests/src/log/sample-entries.ts";
import { sizeOf } from "./table.ts";
import { trial } from "./trial.ts";

const { newFile } = recordFolder();
const streams = ["council-a", "council-b"];

/** All that can be read of a record, in every way that there is; or at what the reading stopped. */
const readEveryWay = async (file: string) => {
  const opened = await openRecord(file, { mode: "read" });
  if (!opened.ok) return "refused when opened";
  const log = opened.value;
  try {
    const answers = [
      await readRecord(log),
      await log.head(),
      await log.streams(),
      ...(await Promise.all(streams.map((prefix) => readWhole(log, { prefix })))),
      ...(await Promise.all(streams.map((stream) => log.readStream(stream)))),
    ];
    return answers.every(({ ok }) => ok) ? answers : "found when read";
  } finally {
    await log.close();
  }
};

/** What SQLite’s own check says of the file. */
const isSound = (file: string): boolean => {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const said = db.prepare("PRAGMA integrity_check").all();
    return isDeepStrictEqual(said.map(Object.values), [["ok"]]);
  } catch {
    return false;
  } finally {
    db.close();
  }
};

/** What came of a flip: where it was found, where it changed nothing that is read, or the worst. */
const judge = async (file: string, whole: unknown): Promise<string> => {
  const read = await readEveryWay(file);
  if (typeof read === "string") return read;
  if (!isDeepStrictEqual(read, whole)) return "changed in silence";
  return isSound(file) ? "in unused bytes" : "in what SQLite’s own check alone looks at";
};

describe("a record’s file of which one bit is flipped", () => {
  it("must not be read as another record without a fault being found", async () => {
    const trying = trial(8);
    const file = newFile();
    const log = must(await openRecord(file, { mode: "create" }));
    for (const stream of streams) await fill(log, stream, 20);
    await log.close();
    const bytes = readFileSync(file);
    const whole = await readEveryWay(file);
    const flips = Math.min(sizeOf(8), bytes.length);
    const counts = new Map<string, number>();
    for (let n = 0; n < flips; n += 1) {
      const at = Math.floor((n * bytes.length) / flips);
      const byte = bytes[at] ?? 0;
      writeByte(file, at, byte ^ (1 << ((n * 3) % 8)));
      const came = await judge(file, whole);
      counts.set(came, (counts.get(came) ?? 0) + 1);
      if (came === "changed in silence") throw new Error(`byte ${at}, bit ${(n * 3) % 8}: ${came}`);
      writeByte(file, at, byte);
    }
    expect(readFileSync(file).equals(bytes)).toBe(true);
    // Otherwise the flips did not reach what is looked at, and nothing was shown.
    expect(counts.get("found when read") ?? 0).toBeGreaterThan(flips / 4);
    const found = [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([came, count]) => `${came}: ${count}`);
    trying.ran(flips, found.join("; "));
  }, 3_600_000);
});

const writeByte = (file: string, at: number, byte: number): void => {
  const descriptor = openSync(file, "r+");
  writeSync(descriptor, Uint8Array.of(byte), 0, 1, at);
  closeSync(descriptor);
};
