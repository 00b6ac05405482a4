import { execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { openRecord } from "#src/log/sqlite-log.ts";
import { makeShippedRecord, shippedInMemory } from "#src/record/shipped.ts";
import { must, mustNot } from "#tests/src/log/sample-entries.ts";

/**
 * The root of the shipped record, the same on every machine. When a shipped history changes, this
 * test says what the new root is; put it here in the same change, so that it is seen.
 */
const shippedRoot = "757ff99a724e40b6e48dfaddb539a9de23c196de26bb88b1e26931a06d7ecd91";

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
const args = (file: string) => ["--input-type=module-typescript", "--eval", script, file];

describe("the shipped record", () => {
  it("must have the root that is pinned here, in memory and on disk", async () => {
    expect(must(await (await shippedInMemory()).head()).root).toBe(shippedRoot);
    const file = newFile();
    expect(must(await makeShippedRecord(file))).toBe("placed");
    expect(await rootOf(file)).toBe(shippedRoot);
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
