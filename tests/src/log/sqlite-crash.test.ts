import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { readWhole } from "#src/log/read-whole.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { recordFolder } from "./record-folder.ts";
import { batch, must } from "./sample-entries.ts";

const { newFile } = recordFolder();
const child = fileURLToPath(new URL("./child.ts", import.meta.url));

const start = (...args: string[]) => {
  const started = spawn(process.execPath, [child, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  started.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  return { started, said: () => said };
};

/** Lets a child append, kills it `ms` after its first success, and gives the last number it said. */
const appendUntilKilled = async (file: string, size: number, ms: number): Promise<number> => {
  const { started, said } = start("append", file, String(size));
  await once(started.stdout, "data");
  await new Promise((resolve) => setTimeout(resolve, ms));
  const closed = once(started, "close");
  started.kill("SIGKILL");
  await closed;
  // What follows the last line break may have been cut off, and counts as not said.
  return Number(said().split("\n").at(-2));
};

const kills = process.env["DEEP"] ? 200 : 10;

describe("a writer that is killed", () => {
  it.each([1, 25])(
    "loses nothing that was acknowledged and leaves no part of a batch of %i",
    async (size) => {
      const file = newFile();
      await must(await openRecord(file, { mode: "create" })).close();
      for (let kill = 0; kill < kills; kill += 1) {
        const acknowledged = await appendUntilKilled(file, size, (kill * 7) % 40);
        const log = must(await openRecord(file, { mode: "write" }));
        const commands = must(await readWhole(log)).map(({ entry }) => entry.commandId);
        const whole = Math.floor(commands.length / size);
        expect(commands).toHaveLength(whole * size);
        expect(whole).toBeGreaterThan(acknowledged);
        expect(commands).toEqual(
          Array.from({ length: commands.length }, (_, i) => `c${Math.floor(i / size)}`),
        );
        // The child's next command, which may have been written without an answer, is sent again.
        const commandId = `c${acknowledged + 1}`;
        const expected = (acknowledged + 1) * size - 1;
        const again = await log.append("council-a", expected, batch(commandId, size), {
          commandId,
        });
        expect(must(again).repeated).toBe(whole > acknowledged + 1);
        const after = must(await log.readStream("council-a"));
        expect(after.filter(({ entry }) => entry.commandId === commandId)).toHaveLength(size);
        await log.close();
      }
      const db = new DatabaseSync(file, { readOnly: true });
      expect(db.prepare("PRAGMA integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
      db.close();
    },
  );
});

describe("writers in several processes", () => {
  it("add every entry exactly once, without a gap, however they race", async () => {
    const file = newFile();
    await must(await openRecord(file, { mode: "create" })).close();
    const [racers, count] = [4, process.env["DEEP"] ? 250 : 60];
    const all = Array.from({ length: racers }, (_, i) =>
      start("race", file, `racer-${i}`, String(count)),
    );
    await Promise.all(all.map(({ started }) => once(started, "close")));
    const lost = all.map(({ said }) => Number(said().trim()));
    expect(lost.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(0);
    const log = must(await openRecord(file, { mode: "read" }));
    const read = must(await log.readStream("council-a"));
    expect(read.map(({ entry }) => entry.revision)).toEqual(read.map((_, i) => i));
    const ids = read.map(({ entry }) => entry.id).sort();
    const wanted = all.flatMap((_, r) =>
      Array.from({ length: count }, (__, i) => `racer-${r}.${i}`),
    );
    expect(ids).toEqual(wanted.sort());
    await log.close();
  });
});
