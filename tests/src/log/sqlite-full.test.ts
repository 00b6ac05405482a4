import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { EventLog } from "#src/log/event-log.ts";
import { readWhole } from "#src/log/read-whole.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { recordFolder } from "./record-folder.ts";
import { batch, must } from "./sample-entries.ts";

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
      rmSync(file);
    },
  );
});
