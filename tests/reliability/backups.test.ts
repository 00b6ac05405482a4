import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { backUp } from "#src/log/sqlite-backup.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { readRecord } from "#src/record/read-record.ts";
import { recordFolder } from "#tests/src/log/record-folder.ts";
import { must } from "#tests/src/log/sample-entries.ts";
import { startChild } from "#tests/src/log/start-child.ts";
import { sizeOf } from "./table.ts";
import { trial } from "./trial.ts";

const { newFile } = recordFolder();

const heldIn = async (file: string) => {
  const log = must(await openRecord(file, { mode: "read" }));
  const held = { leaves: must(await readRecord(log)).map(({ leaf }) => leaf) };
  const head = must(await log.head());
  await log.close();
  return { ...held, head };
};

describe("copies of a record to which another process is writing", () => {
  it("must each be a beginning of it, with every command whole and the root it had then", async () => {
    const trying = trial(24);
    const copies = sizeOf(24);
    const file = newFile();
    await must(await openRecord(file, { mode: "create" })).close();
    // Far more than can be written meanwhile: it is stopped when the copies are made.
    const writer = startChild("append", file, "4", "3", "100000");
    const until = async (lines: number): Promise<void> => {
      while (writer.said().split("\n").length <= lines) await sleep(1);
    };
    const made = [];
    for (let n = 0; n < copies; n += 1) {
      await until(20 * (n + 1));
      const copy = newFile();
      const saidBefore = writer.said().split("\n").length - 1;
      const head = must(await backUp(file, copy));
      made.push({ copy, head, saidBefore });
    }
    const saidAtEnd = writer.said().split("\n").length;
    await until(saidAtEnd + 20);
    writer.process.kill("SIGKILL");
    await writer.ended;
    const source = await heldIn(file);
    const log = must(await openRecord(file, { mode: "read" }));
    for (const { copy, head, saidBefore } of made) {
      const held = await heldIn(copy);
      expect(held).toEqual({ leaves: source.leaves.slice(0, head.size), head });
      expect(must(await log.head({ size: head.size }))).toEqual(head);
      expect(head.size % 3).toBe(0);
      // What was acknowledged before the copy was begun is in it; and the writer went on after it.
      expect(head.size).toBeGreaterThanOrEqual(saidBefore * 3);
      expect(head.size).toBeLessThan(source.head.size);
    }
    await log.close();
    trying.ran(copies);
  }, 600_000);
});
