import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkpointOf, checkpointText, type Checkpoint } from "#src/checkpoint/checkpoint.ts";
import { compareWith } from "#src/checkpoint/compare.ts";
import { signNote } from "#src/checkpoint/note.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { readRecord } from "#src/record/read-record.ts";
import { keyFrom } from "#tests/src/checkpoint/some-key.ts";
import { recordFolder } from "#tests/src/log/record-folder.ts";
import { batch, fill, must } from "#tests/src/log/sample-entries.ts";
import { sizeOf } from "./table.ts";
import { seed, trial } from "./trial.ts";

const { newFile } = recordFolder();

/** The files of a record that is in use, and how far each command reached in its write-ahead log. */
const recordInUse = async () => {
  const file = newFile();
  const begun = must(await openRecord(file, { mode: "create" }));
  await fill(begun, "council-a", 5);
  await begun.close();
  const log = must(await openRecord(file, { mode: "write" }));
  const commands = [{ end: 0, size: 5 }];
  for (let n = 0; n < 40; n += 1) {
    const commandId = `c${n}`;
    const entries = batch(commandId, 1 + ((n * 5) % 7));
    must(await log.append(`council-${n}`, "no_stream", entries, { commandId }));
    const { size } = must(await log.head());
    commands.push({ end: statSync(`${file}-wal`).size, size });
  }
  const leaves = must(await readRecord(log)).map(({ leaf }) => leaf);
  const checkpoint = must(await checkpointOf(log)) as Checkpoint;
  const note = signNote(checkpointText(checkpoint), keyFrom(7));
  const [database, wal] = [readFileSync(file), readFileSync(`${file}-wal`)];
  await log.close();
  return { database, wal, commands, leaves, note };
};

/** A place in the file, as a share of its length; it is cut there, or one bit there is flipped. */
const damages = fc.record({
  at: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  bit: fc.option(fc.nat(7), { freq: 2 }),
});

const damaged = (wal: Buffer, at: number, bit: number | null): Buffer => {
  if (bit === null) return wal.subarray(0, at);
  const other = Buffer.from(wal);
  other[at] = (other[at] ?? 0) ^ (1 << bit);
  return other;
};

describe("a write-ahead log that was cut, or of which one bit was flipped", () => {
  it("must leave exactly the commands before that place, whole, and be found out by its checkpoint", async () => {
    const trying = trial(9);
    const { database, wal, commands, leaves, note } = await recordInUse();
    const all = fc.sample(damages, { seed, numRuns: sizeOf(9) });
    let shorter = 0;
    for (const { at: share, bit } of all) {
      const at = Math.floor((share / 2 ** 31) * wal.length);
      const file = newFile();
      writeFileSync(file, database);
      writeFileSync(`${file}-wal`, damaged(wal, at, bit));
      const log = must(await openRecord(file, { mode: "write" }));
      const held = must(await readRecord(log)).map(({ leaf }) => leaf);
      const { comparison } = must(await compareWith(log, note, [keyFrom(7).verifier]));
      await log.close();
      rmSync(file);
      const { size } = commands.findLast(({ end }) => end <= at) ?? { size: 0 };
      expect(comparison.kind).toBe(size < leaves.length ? "shorter" : "same");
      expect({ at, bit, held }).toEqual({ at, bit, held: leaves.slice(0, size) });
      if (size < leaves.length) shorter += 1;
    }
    expect(shorter).toBeGreaterThan(all.length / 2);
    trying.ran(
      all.length,
      `${shorter} lost their end and read without a fault; the checkpoint found every one`,
    );
  }, 3_600_000);
});
