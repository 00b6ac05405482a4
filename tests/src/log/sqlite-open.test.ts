import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import { readWhole } from "#src/log/read-whole.ts";
import { openRecord, type OpenOptions } from "#src/log/sqlite-log.ts";
import { trial } from "#tests/reliability/trial.ts";
import { recordFolder } from "./record-folder.ts";
import { entry, fill, must, mustNot } from "./sample-entries.ts";

const { folder, newFile } = recordFolder();
chmodSync(folder, 0o755);
const child = fileURLToPath(new URL("./child.ts", import.meta.url));

const newRecord = async (file = newFile(), count = 3): Promise<string> => {
  const log = must(await openRecord(file, { mode: "create" }));
  await fill(log, "council-a", count);
  await log.close();
  return file;
};

const withDatabase = (file: string, sql: string): void => {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
};

/** The file's bytes and the names that begin like it. Only for files that nobody has open. */
const footprint = (file: string) => [
  createHash("sha256").update(readFileSync(file)).digest("hex"),
  readdirSync(dirname(file)).filter((name) => name.startsWith(basename(file))),
];

/** Puts some bytes of a file in the place of others. */
const overwrite = (file: string, at: number, text: string): void => {
  const bytes = readFileSync(file);
  bytes.write(text, at, "latin1");
  writeFileSync(file, bytes);
};

const notRecords: [string, string, (file: string) => unknown][] = [
  ["an empty file", "NotOurs", (file) => writeFileSync(file, "")],
  ["a text", "NotOurs", (file) => writeFileSync(file, "Dear Secretary of State,\n".repeat(99))],
  ["a short text", "NotOurs", (file) => writeFileSync(file, "SQLite format 3")],
  ["another program's database", "NotOurs", (file) => withDatabase(file, "CREATE TABLE t (a)")],
  [
    "another program's database in WAL mode",
    "NotOurs",
    (file) => withDatabase(file, "PRAGMA journal_mode = WAL; CREATE TABLE t (a)"),
  ],
  [
    "a record whose first bytes are others",
    "NotOurs",
    async (file) => overwrite(await newRecord(file), 0, "PK\u0003\u0004"),
  ],
  [
    "a record whose page size is none",
    "NotOurs",
    async (file) => overwrite(await newRecord(file), 16, "\u0000\u0003"),
  ],
  [
    "a record of a newer version",
    "FutureFormat",
    async (file) => withDatabase(await newRecord(file), "PRAGMA user_version = 2"),
  ],
  [
    "a record without its format number",
    "Corrupt",
    async (file) => withDatabase(await newRecord(file), "PRAGMA user_version = 0"),
  ],
];

const isOfFile = (file: string) => {
  const { ino } = statSync(file);
  return (lock: string): boolean => lock.includes(`:${ino} `);
};

describe("opening a file", () => {
  describe.each(["create", "write", "read"] as const)("in mode %s", (mode) => {
    it.each(notRecords)(
      "that is %s is refused as %s, and it is not touched",
      async (_, kind, make) => {
        trial(15);
        if (kind === "FutureFormat") trial(16);
        const file = newFile();
        await make(file);
        const before = footprint(file);
        expect(mustNot(await openRecord(file, { mode })).kind).toBe(kind);
        expect(footprint(file)).toEqual(before);
      },
    );
  });

  it("that is not there finds nothing, and creates nothing", async () => {
    const file = newFile();
    for (const mode of ["read", "write"] as const) {
      expect(mustNot(await openRecord(file, { mode }))).toEqual({ kind: "NotFound", file });
    }
    expect(existsSync(file)).toBe(false);
    expect(mustNot(await openRecord(folder, { mode: "write" })).kind).toBe("NotOurs");
    writeFileSync(file, "");
    const empty = { kind: "NotOurs", file, reason: "it is empty" };
    expect(mustNot(await openRecord(file, { mode: "create" }))).toEqual(empty);
    rmSync(file);
    const nowhere = await openRecord(join(folder, "none", "r.db"), { mode: "create" });
    expect(mustNot(nowhere).kind).toBe("Unavailable");
  });

  it("to create one is refused where there are entries, and leaves only the record behind", async () => {
    const file = newFile();
    await must(await openRecord(file, { mode: "create" })).close();
    await newRecord(file);
    expect(mustNot(await openRecord(file, { mode: "create" }))).toEqual({
      kind: "AlreadyExists",
      file,
      entries: 3,
    });
    expect(footprint(file)[1]).toEqual([basename(file)]);
  });

  it("to create one is refused beside the write-ahead log of another", async () => {
    const file = newFile();
    writeFileSync(`${file}-wal`, "left over");
    expect(mustNot(await openRecord(file, { mode: "create" })).kind).toBe("NotOurs");
    expect(existsSync(file)).toBe(false);
  });

  const cutBy =
    (bytes: number) =>
    (file: string): void =>
      truncateSync(file, statSync(file).size - bytes);

  it.each([
    ["lacks its last byte", cutBy(1)],
    ["lacks its last page", cutBy(4096)],
    ["lacks its last three pages", cutBy(4096 * 3)],
    ["has a schema of zeros", (file: string) => overwrite(file, 100, "\u0000".repeat(3_000))],
  ])("that %s is refused as corrupt, at the latest when it is read", async (_, damage) => {
    trial(15);
    const file = await newRecord(newFile(), 40);
    damage(file);
    const [before] = footprint(file);
    const opened = await openRecord(file, { mode: "read" });
    const failure = opened.ok ? await readWhole(opened.value) : opened;
    expect(mustNot(failure).kind).toBe("Corrupt");
    if (opened.ok) await opened.value.close();
    expect(footprint(file)[0]).toEqual(before);
  });

  it.each(["a name with spaces?#%20é.db", "file:x.db", ":memory:"])(
    "works whatever its name: %s",
    async (name) => {
      const file = await newRecord(join(folder, name));
      expect(existsSync(file)).toBe(true);
      const log = must(await openRecord(file, { mode: "read" }));
      expect(must(await log.head()).size).toBe(3);
      await log.close();
    },
  );

  it.runIf(existsSync("/proc/locks"))(
    "leaves the locks of a record that the same process already has open",
    async () => {
      const file = newFile();
      const log = must(await openRecord(file, { mode: "create" }));
      await fill(log, "council-a", 1);
      const locks = (): string[] => {
        const all = readFileSync("/proc/locks", "utf8").split("\n");
        return all.flatMap((line) => line.split(": ")[1] ?? []).filter(isOfFile(file));
      };
      const before = locks();
      expect(before).toHaveLength(1);
      await must(await openRecord(file, { mode: "read" })).close();
      expect(mustNot(await openRecord(file, { mode: "create" })).kind).toBe("AlreadyExists");
      expect(locks()).toEqual(before);
      await log.close();
    },
  );

  it("that is then moved away stops reading and writing, with nothing recorded", async () => {
    const file = await newRecord();
    const log = must(await openRecord(file, { mode: "write" }));
    renameSync(file, `${file}.moved`);
    const one = entry("A");
    const appended = await log.append("council-a", 2, [one], { commandId: one.commandId });
    expect(mustNot(appended).kind).toBe("Unavailable");
    expect(mustNot(await log.head()).kind).toBe("Unavailable");
    copyFileSync(`${file}.moved`, file);
    expect(mustNot(await log.head()).kind).toBe("Unavailable");
    renameSync(`${file}.moved`, file);
    expect(must(await log.head()).size).toBe(3);
    await log.close();
  });
});

/** As root, permissions do not bind; another user is asked then, or ourselves. */
const nobody = process.getuid?.() === 0 ? 65_534 : process.getuid?.();

const visit = (file: string, mode: OpenOptions["mode"]): unknown =>
  JSON.parse(
    execFileSync(process.execPath, [child, "visit", file, mode, String(nobody)], {
      encoding: "utf8",
    }),
  );

describe.skipIf(nobody === undefined)("a record that may not be written", () => {
  beforeEach(() => trial(14).ran(2));

  const newFolder = (): string => {
    const path = `${newFile()}.folder`;
    mkdirSync(path);
    return join(path, "record.db");
  };

  it("is read, and not written, in a folder that may be written", async () => {
    const file = await newRecord(newFolder());
    chmodSync(file, 0o444);
    chmodSync(dirname(file), 0o777);
    expect(visit(file, "read")).toEqual({ opened: "yes", read: 3, appended: "ReadOnly" });
    expect(visit(file, "write")).toMatchObject({ opened: { kind: "ReadOnly" } });
  });

  it("is read in a folder that may not be written, and leaves nothing there", async () => {
    const file = await newRecord(newFolder());
    chmodSync(file, 0o444);
    chmodSync(dirname(file), 0o555);
    const before = footprint(file);
    expect(visit(file, "read")).toEqual({ opened: "yes", read: 3, appended: "ReadOnly" });
    expect(visit(file, "write")).toMatchObject({ opened: { kind: "ReadOnly" } });
    expect(footprint(file)).toEqual(before);
    chmodSync(dirname(file), 0o755);
  });

  it("is read in full or not at all while its newest entries are in the write-ahead log", async () => {
    const file = newFolder();
    const log = must(await openRecord(file, { mode: "create" }));
    await fill(log, "council-a", 7);
    for (const name of readdirSync(dirname(file))) chmodSync(join(dirname(file), name), 0o444);
    chmodSync(dirname(file), 0o555);
    expect(visit(file, "read")).toMatchObject({ read: 7 });
    const copy = newFolder();
    copyFileSync(file, copy);
    copyFileSync(`${file}-wal`, `${copy}-wal`);
    chmodSync(dirname(copy), 0o555);
    const link = newFolder();
    symlinkSync(copy, link);
    for (const name of [copy, link]) {
      expect(visit(name, "read")).toMatchObject({ opened: { kind: "Unavailable" } });
    }
    for (const path of [file, copy]) chmodSync(dirname(path), 0o755);
    await log.close();
  });

  it("is never shown as it was before: what others write is seen, or reading stops", async () => {
    const file = await newRecord(newFolder());
    const allow = (folderMode: number, fileMode: number): void => {
      chmodSync(file, fileMode);
      chmodSync(dirname(file), folderMode);
    };
    allow(0o555, 0o444);
    const watcher = spawn(process.execPath, [child, "watch", file, String(nobody)], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const answers = createInterface(watcher.stdout)[Symbol.asyncIterator]();
    expect((await answers.next()).value).toBe("3");
    allow(0o755, 0o644);
    watcher.stdin.write("look\n");
    expect((await answers.next()).value).toBe("3");
    const log = must(await openRecord(file, { mode: "write" }));
    await fill(log, "council-a", 2);
    watcher.stdin.write("look\n");
    expect((await answers.next()).value).toBe("Unavailable");
    await log.close();
    watcher.stdin.write("look\n");
    expect((await answers.next()).value).toBe("5");
    watcher.kill();
  });
});
