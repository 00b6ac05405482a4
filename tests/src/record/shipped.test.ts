import { execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { openRecord } from "#src/log/sqlite-log.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { createMemoryLog } from "#src/log/memory-log.ts";
import { carryOut, checkAgainst, checkImport, type CheckedImport } from "#src/record/import.ts";
import { makeShippedRecord, shippedInMemory, shippedLines } from "#src/record/shipped.ts";
import { batches } from "#tests/histories/shipped.ts";
import { trial } from "#tests/reliability/trial.ts";
import { must, mustNot } from "#tests/src/log/sample-entries.ts";

/**
 * The root of the shipped record, the same on every machine. When a shipped history changes, this
 * test says what the new root is; put it here in the same change, so that it is seen.
 */
const shippedRoot = "a222d24b2caf7d4c6aaaf3572b6d76428b414deb472659f3b20e0d03a5353f2c";

/** The root of the record that the first release made, from the lines of 22 November 2026 alone. */
const firstRoot = "757ff99a724e40b6e48dfaddb539a9de23c196de26bb88b1e26931a06d7ecd91";

const folder = mkdtempSync(join(tmpdir(), "shipped-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const newFile = () => join(mkdtempSync(join(folder, "r-")), "data", "record.db");

const rootOf = async (file: string): Promise<string> => {
  const log = must(await openRecord(file, { mode: "read" }));
  const { root } = must(await log.head());
  await log.close();
  return root;
};

const script = `
  import { makeShippedRecord } from "#src/record/shipped.ts";
  const made = await makeShippedRecord(process.argv[1]);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  process.stdout.write(made.value);`;

/** Carries out an import without a fault, and says how many it wrote and where the record ends. */
const carried = async (log: EventLog, checked: CheckedImport) => {
  const done = await carryOut(log, checked);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
};
const args = (file: string) => ["--input-type=module-typescript", "--eval", script, file];

describe("the shipped record", () => {
  it("must have the root that is pinned here, in memory and on disk", async () => {
    trial(22);
    expect(must(await (await shippedInMemory()).head()).root).toBe(shippedRoot);
    const file = newFile();
    expect(must(await makeShippedRecord(file))).toBe("placed");
    expect(await rootOf(file)).toBe(shippedRoot);
  });

  it("must be the same when the record of an earlier release is brought up to date", async () => {
    trial(22);
    const all = shippedLines();
    const lines = Buffer.from(all).toString("utf8").trimEnd().split("\n");
    const ofFirst = lines.filter((line) => line.includes(`"recordedAt":"${batches[0]}"`));
    const log = createMemoryLog();
    const first = checkImport(Buffer.from(ofFirst.join("\n")), []);
    expect((await carried(log, first)).head).toEqual({ size: 198, root: firstRoot });
    const rest = must(await checkAgainst(log, all));
    expect([rest.faults, rest.skipped]).toEqual([[], 198]);
    const { written, head } = await carried(log, rest);
    expect(written).toBe(lines.length - ofFirst.length);
    expect(head.root).toBe(shippedRoot);
  });

  it("must be in the order of recording, then of the files’ names", () => {
    const lines = Buffer.from(shippedLines()).toString("utf8").trimEnd().split("\n");
    const keys = lines
      .map((line) => JSON.parse(line) as { readonly recordedAt: string; readonly stream: string })
      .map(({ recordedAt, stream }) => `${recordedAt} ${stream.replace(/^council-/, "")}.jsonl`);
    expect(keys).toEqual([...keys].sort());
  });

  it("must be one and right when several programs make it at once", async () => {
    const file = newFile();
    const run = promisify(execFile);
    const runs = await Promise.all([1, 2, 3, 4].map(() => run(process.execPath, args(file))));
    const said = runs.map(({ stdout }) => stdout);
    expect(said.toSorted()).toEqual(["placed", "taken", "taken", "taken"]);
    expect(readdirSync(dirname(file))).toEqual(["record.db"]);
    expect(await rootOf(file)).toBe(shippedRoot);
  });

  it("must not be seen half made when the first use is killed at any moment", async () => {
    let unfinished = 0;
    for (const afterMs of [0, 5, 10, 20, 30, 50, 80]) {
      const file = newFile();
      const child = spawn(process.execPath, args(file), { stdio: "ignore" });
      const ended = new Promise((resolve) => child.once("exit", resolve));
      while (!existsSync(dirname(file)) && child.exitCode === null) {
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      child.kill("SIGKILL");
      await ended;
      const isThere = existsSync(file);
      if (!isThere) unfinished += 1;
      expect(isThere ? await rootOf(file) : shippedRoot).toBe(shippedRoot);
      must(await makeShippedRecord(file));
      expect(readdirSync(dirname(file)).filter((name) => name.includes(".new-"))).toEqual([]);
      expect(await rootOf(file)).toBe(shippedRoot);
    }
    expect(unfinished).toBeGreaterThan(0);
  });

  it("must leave nothing behind when the disk is full", async () => {
    const file = newFile();
    const failure = mustNot(await makeShippedRecord(file, { pageCountMax: 40 }));
    expect(failure).toEqual({ kind: "LogFull" });
    expect(readdirSync(dirname(file))).toEqual([]);
  });

  it("must not be made over a record, nor beside what is left of one", async () => {
    const file = newFile();
    must(await makeShippedRecord(file));
    expect(must(await makeShippedRecord(file))).toBe("taken");
    rmSync(file);
    writeFileSync(`${file}-wal`, "the newest entries of a record");
    expect(mustNot(await makeShippedRecord(file))).toMatchObject({ kind: "NotOurs" });
    expect(readdirSync(dirname(file))).toEqual(["record.db-wal"]);
  });
});
