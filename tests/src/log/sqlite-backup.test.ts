import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { backUp } from "#src/log/sqlite-backup.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { readRecord } from "#src/record/read-record.ts";
import { recordFolder } from "./record-folder.ts";
import { fill, must, mustNot } from "./sample-entries.ts";

const { folder, newFile } = recordFolder();
const isRoot = process.getuid?.() === 0;

const newRecord = async (count = 7): Promise<string> => {
  const file = newFile();
  const log = must(await openRecord(file, { mode: "create" }));
  await fill(log, "council-a", count);
  await log.close();
  return file;
};

/** What the record at `file` holds, read by whoever has nothing but that file. */
const heldIn = async (file: string) => {
  const log = must(await openRecord(file, { mode: "read" }));
  const held = { all: must(await readRecord(log)), head: must(await log.head()) };
  await log.close();
  return held;
};

/** A folder for the copy alone, so that whatever is left behind there is seen. */
const newPlace = (): string => {
  const place = `${newFile()}.copies`;
  mkdirSync(place);
  return place;
};

describe("a copy of a record", () => {
  it("must hold what the record holds, in one file that can be read and appended to", async () => {
    const [file, place] = [await newRecord(), newPlace()];
    const copy = join(place, "copy.db");
    const head = must(await backUp(file, copy));
    expect(await heldIn(copy)).toEqual(await heldIn(file));
    expect(head).toEqual((await heldIn(file)).head);
    expect(readdirSync(place)).toEqual(["copy.db"]);
    const log = must(await openRecord(copy, { mode: "write" }));
    await fill(log, "council-a", 1);
    expect(must(await log.head()).size).toBe(8);
    await log.close();
    expect((await heldIn(file)).head.size).toBe(7);
  });

  it("must hold the entries that are still in the write-ahead log, while the writer lives", async () => {
    const file = newFile();
    const log = must(await openRecord(file, { mode: "create" }));
    await fill(log, "council-a", 5);
    const copy = newFile();
    expect(must(await backUp(file, copy))).toEqual(must(await log.head()));
    expect((await heldIn(copy)).all).toEqual(must(await readRecord(log)));
    await log.close();
  });

  it("may be of a record without entries", async () => {
    const copy = newFile();
    expect(must(await backUp(await newRecord(0), copy)).size).toBe(0);
    expect((await heldIn(copy)).all).toEqual([]);
  });

  it("may never take the place of what is there", async () => {
    const [file, place] = [await newRecord(), newPlace()];
    const copy = join(place, "copy.db");
    for (const text of ["a letter", ""]) {
      writeFileSync(copy, text);
      const failure = mustNot(await backUp(file, copy));
      expect(failure).toMatchObject({ kind: "NotCopied", file: copy });
      expect(readFileSync(copy, "utf8")).toBe(text);
      expect(readdirSync(place)).toEqual(["copy.db"]);
    }
    expect(mustNot(await backUp(file, file)).kind).toBe("NotCopied");
    writeFileSync(join(place, "other.db-wal"), "left over");
    expect(mustNot(await backUp(file, join(place, "other.db"))).kind).toBe("NotCopied");
    expect(existsSync(join(place, "other.db"))).toBe(false);
  });

  it("must say what is wrong with its place, and not that the record is at fault", async () => {
    const file = await newRecord();
    const nowhere = join(folder, "none", "copy.db");
    expect(mustNot(await backUp(file, nowhere))).toEqual({
      kind: "NotCopied",
      file: nowhere,
      reason: "its folder does not exist",
    });
    const none = newFile();
    expect(mustNot(await backUp(none, newFile()))).toEqual({ kind: "NotFound", file: none });
  });

  it.each([
    ["body", "UPDATE entries SET body = replace(body, 'Clerk', 'Clerc') WHERE pos = 2"],
    ["chain", "DELETE FROM entries WHERE pos = 3"],
  ])("may not be made of a record whose %s is damaged", async (_, attack) => {
    const [file, place] = [await newRecord(), newPlace()];
    const db = new DatabaseSync(file);
    const guards = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
    for (const { name } of guards) db.exec(`DROP TRIGGER ${String(name)}`);
    db.exec(attack);
    for (const { sql } of guards) db.exec(String(sql));
    db.close();
    expect(mustNot(await backUp(file, join(place, "copy.db"))).kind).toBe("Corrupt");
    expect(readdirSync(place)).toEqual([]);
  });

  it.runIf(isRoot)("may be made by one who may only read the record and its folder", async () => {
    const [place, copies] = [newPlace(), newPlace()];
    const [file, copy] = [join(place, "record.db"), join(copies, "copy.db")];
    must(await backUp(await newRecord(), file));
    chmodSync(folder, 0o755);
    chmodSync(file, 0o444);
    chmodSync(place, 0o555);
    chmodSync(copies, 0o777);
    const script = `
      import { backUp } from "#src/log/sqlite-backup.ts";
      process.setuid(65534);
      process.stdout.write(JSON.stringify(await backUp(process.argv[1], process.argv[2])));`;
    const args = ["--input-type=module", "--eval", script, file, copy];
    const said: unknown = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
    expect(said).toEqual({ ok: true, value: (await heldIn(copy)).head });
    expect([readdirSync(place), readdirSync(copies)]).toEqual([["record.db"], ["copy.db"]]);
  });

  it.runIf(isRoot)("must leave nothing on a disk that is full", async () => {
    const place = newPlace();
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", place]);
    try {
      const copy = join(place, "copy.db");
      expect(mustNot(await backUp(await newRecord(90), copy))).toEqual({
        kind: "NotCopied",
        file: copy,
        reason: "there is no room left on that disk",
      });
      expect(readdirSync(place)).toEqual([]);
    } finally {
      execFileSync("umount", [place]);
    }
  });
});
