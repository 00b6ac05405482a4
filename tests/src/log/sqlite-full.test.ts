import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { EventLog } from "#src/log/event-log.ts";
import { readWhole } from "#src/log/read-whole.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { readRecord } from "#src/record/read-record.ts";
import { sizeOf } from "#tests/reliability/table.ts";
import { seed, trial } from "#tests/reliability/trial.ts";
import { recordFolder } from "./record-folder.ts";
import { batch, fill, must } from "./sample-entries.ts";

const { folder, newFile } = recordFolder();

/** Appends until the log says no; gives how many commands were acknowledged, and the answer. */
const appendUntilRefused = async (log: EventLog, size: number) => {
  for (let i = 0; ; i += 1) {
    const commandId = `c${i}`;
    const expected = i === 0 ? "no_stream" : i * size - 1;
    const answer = await log.append("council-a", expected, batch(commandId, size), { commandId });
    if (!answer.ok) return { acknowledged: i, failure: answer.error };
  }
};

/** The command that was refused is recorded once there is room, and nothing before it is lost. */
const expectWhole = async (log: EventLog, acknowledged: number, size: number): Promise<void> => {
  expect(must(await readWhole(log))).toHaveLength(acknowledged * size);
  const commandId = `c${acknowledged}`;
  const expected = acknowledged === 0 ? "no_stream" : acknowledged * size - 1;
  const answer = await log.append("council-a", expected, batch(commandId, size), { commandId });
  expect(must(answer).repeated).toBe(false);
  expect(must(await readWhole(log))).toHaveLength((acknowledged + 1) * size);
};

/** With its write-ahead log, which a close cannot write into the record where there is no room. */
const removeRecord = (file: string): void => {
  for (const ending of ["", "-wal", "-shm"]) rmSync(file + ending, { force: true });
};

describe("a disk that is full", () => {
  it.each([1, 7, 60])(
    "refuses the entries as LogFull and keeps all others, by %i",
    async (size) => {
      const file = newFile();
      const small = must(await openRecord(file, { mode: "create", pageCountMax: 60 }));
      const { acknowledged, failure } = await appendUntilRefused(small, size);
      expect(failure).toEqual({ kind: "LogFull" });
      expect(acknowledged).toBeGreaterThan(0);
      expect(must(await readWhole(small))).toHaveLength(acknowledged * size);
      await small.close();
      const roomy = must(await openRecord(file, { mode: "write" }));
      await expectWhole(roomy, acknowledged, size);
      await roomy.close();
    },
  );

  const mounted = join(folder, "small-disk");
  const canMount = ((): boolean => {
    mkdirSync(mounted);
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", mounted], {
        stdio: "ignore",
      });
      return true;
    } catch {
      return false;
    }
  })();
  afterAll(() => {
    if (canMount) execFileSync("umount", [mounted]);
  });

  it.runIf(canMount).each([1, 13])(
    "that is real does the same, and works again in the same process once there is room, by %i",
    async (size) => {
      const [file, filler] = [join(mounted, `r-${size}.db`), join(mounted, "filler")];
      writeFileSync(filler, Buffer.alloc(150_000));
      const log = must(await openRecord(file, { mode: "create" }));
      const { acknowledged, failure } = await appendUntilRefused(log, size);
      expect(failure).toEqual({ kind: "LogFull" });
      expect(must(await readWhole(log))).toHaveLength(acknowledged * size);
      rmSync(filler);
      await expectWhole(log, acknowledged, size);
      await log.close();
      removeRecord(file);
    },
  );

  /** Bytes that are left on the disk, and how many entries a command has. */
  const level = fc.record({ free: fc.nat(400_000), size: fc.integer({ min: 1, max: 20 }) });

  it.runIf(canMount)("at whatever level, is told to all, and nothing is lost by it", async () => {
    const trying = trial(13);
    const [file, filler] = [join(mounted, "level.db"), join(mounted, "filler")];
    const levels = fc.sample(level, { seed, numRuns: sizeOf(13) });
    for (const { free, size } of levels) {
      const begun = must(await openRecord(file, { mode: "create" }));
      await fill(begun, "england", 3);
      await begun.close();
      const { bavail, bsize } = statfsSync(mounted);
      const page = 4096;
      const left = Math.floor(free / page) * page;
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)));
      const opened = await openRecord(file, { mode: "write" });
      const { acknowledged, failure } = opened.ok
        ? await appendUntilRefused(opened.value, size)
        : { acknowledged: 0, failure: opened.error };
      if (opened.ok) await opened.value.close();
      expect(failure).toEqual({ kind: "LogFull" });
      const elsewhere = join(mounted, "other.db");
      const other = await openRecord(elsewhere, { mode: "create" });
      if (other.ok) await other.value.close();
      expect(other.ok ? "made" : other.error.kind).toMatch(/^(made|LogFull)$/);
      expect(existsSync(elsewhere)).toBe(other.ok);
      rmSync(filler);
      removeRecord(elsewhere);
      const log = must(await openRecord(file, { mode: "write" }));
      const held = must(await readRecord(log)).length;
      expect(held).toBe(3 + acknowledged * size);
      await fill(log, "england", 1);
      await log.close();
      removeRecord(file);
    }
    trying.ran(levels.length);
  });
});
