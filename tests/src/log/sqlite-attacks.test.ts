import { readFileSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { beforeEach, describe, expect, it } from "vitest";
import { leafOf } from "#src/log/leaf.ts";
import { sentenceFor } from "#src/log/log-error.ts";
import { readWhole } from "#src/log/read-whole.ts";
import { openForReading, openForWriting } from "#src/log/sqlite-connection.ts";
import { failureFrom } from "#src/log/sqlite-error.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { trial } from "#tests/reliability/trial.ts";
import { recordFolder } from "./record-folder.ts";
import { entry, fill, must, mustNot } from "./sample-entries.ts";
import { tamper } from "./tamper.ts";

const { newFile } = recordFolder();

/** A closed record with three entries of council-a and two of council-b. */
const newRecord = async (): Promise<string> => {
  const file = newFile();
  const log = must(await openRecord(file, { mode: "create" }));
  await fill(log, "council-a", 3);
  await fill(log, "council-b", 2);
  await log.close();
  return file;
};

const replace = (pos: string, stream: string, revision: string, id: string): string =>
  `INSERT OR REPLACE INTO entries VALUES (${pos}, '${stream}', ${revision}, '${id}', 'c',
    '2027-01-01T00:00:00.000Z', zeroblob(32), '{}')`;

/** Refused by the file itself, whoever opens it. */
const refusedByFile: [string, string][] = [
  ["UPDATE of a body", "UPDATE entries SET body = '{}' WHERE pos = 2"],
  ["UPDATE of nothing but a column", "UPDATE entries SET recorded_at = recorded_at"],
  ["DELETE of the last", "DELETE FROM entries WHERE pos = 5"],
  ["DELETE of all", "DELETE FROM entries"],
  [
    "upsert",
    `${replace("2", "x", "0", "x").replace(" OR REPLACE", "")}
    ON CONFLICT (pos) DO UPDATE SET body = '{}'`,
  ],
  ["INSERT OR REPLACE at an old position", replace("2", "council-c", "0", "new")],
  ["INSERT OR REPLACE of an old revision", replace("6", "council-a", "1", "new")],
  ["INSERT OR REPLACE of an old id", replace("6", "council-c", "0", "council-a.1")],
  ["a gap in the positions", replace("7", "council-c", "0", "new")],
  ["a gap in the revisions", replace("6", "council-a", "4", "new")],
  ["a position left out", replace("NULL", "council-c", "0", "new")],
  ["an earlier recorded_at", replace("6", "council-a", "3", "new").replace("2027", "2020")],
];

/** Refused on our own connection, which could otherwise take the file's guards away. */
const refusedOnOurConnection: [string, string][] = [
  ["DROP TRIGGER", "DROP TRIGGER entries_no_update"],
  ["DROP TABLE", "DROP TABLE entries"],
  ["DROP INDEX", "DROP INDEX entries_by_command"],
  ["ALTER TABLE", "ALTER TABLE entries ADD COLUMN more TEXT"],
  ["CREATE TABLE", "CREATE TABLE more (a)"],
  ["CREATE TEMP TRIGGER", "CREATE TEMP TRIGGER t AFTER INSERT ON entries BEGIN SELECT 1; END"],
  ["ATTACH", "ATTACH ':memory:' AS other"],
  ["VACUUM INTO", "VACUUM INTO '/dev/null/never'"],
  ["PRAGMA user_version", "PRAGMA user_version = 2"],
  ["PRAGMA synchronous", "PRAGMA synchronous = OFF"],
  ["PRAGMA journal_mode", "PRAGMA journal_mode = DELETE"],
  ["PRAGMA writable_schema", "PRAGMA writable_schema = ON"],
  ["PRAGMA ignore_check_constraints", "PRAGMA ignore_check_constraints = ON"],
  ["REINDEX", "REINDEX"],
];

describe("SQL against the record", () => {
  beforeEach(() => void trial(12));

  it.each(refusedByFile)("is refused by the file: %s", async (_, sql) => {
    const file = await newRecord();
    const db = new DatabaseSync(file);
    const before = db.prepare("SELECT * FROM entries ORDER BY pos").all();
    expect(() => db.exec(sql)).toThrow(/an entry can(not| only) be/);
    expect(db.prepare("SELECT * FROM entries ORDER BY pos").all()).toEqual(before);
    db.close();
  });

  it.each([...refusedByFile, ...refusedOnOurConnection])(
    "is refused on our own connection: %s",
    async (_, sql) => {
      const connection = openForWriting(await newRecord(), { timeoutMs: 0, pageCountMax: null });
      let failure: unknown = "none";
      try {
        connection.db.exec(sql);
      } catch (thrown) {
        failure = failureFrom(thrown);
      }
      connection.close();
      expect(failure).toMatchObject({ kind: "AppendOnlyViolation" });
    },
  );
});

describe("a connection for writing", () => {
  it("has every commit on the disk before it answers (synchronous = FULL, in WAL mode)", async () => {
    const connection = openForWriting(await newRecord(), { timeoutMs: 0, pageCountMax: null });
    connection.db.setAuthorizer(null);
    const settings = ["synchronous", "fullfsync", "checkpoint_fullfsync", "trusted_schema"].map(
      (name) => connection.db.prepare(`PRAGMA ${name}`).get()?.[name],
    );
    expect(settings).toEqual([2, 1, 1, 0]);
    expect(connection.db.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
    connection.close();
  });
});

describe("a connection for reading", () => {
  it("cannot write, even where the file could be written", async () => {
    const connection = openForReading(await newRecord(), { timeoutMs: 0, pageCountMax: null });
    expect(() => connection.db.exec(replace("6", "council-c", "0", "new"))).toThrow("readonly");
    connection.close();
  });
});

const tamperings: [string, number, string, ...string[]][] = [
  [
    "one letter of a body",
    1,
    "council-a",
    "UPDATE entries SET body = replace(body, 'Clerk', 'Clerc') WHERE pos = 2",
  ],
  ["a leaf", 1, "council-a", "UPDATE entries SET leaf = zeroblob(32) WHERE pos = 2"],
  [
    "a column",
    1,
    "council-a",
    "UPDATE entries SET recorded_at = '2025-01-31T09:00:00.000Z' WHERE pos = 2",
  ],
  ["an id column", 2, "council-a", "UPDATE entries SET entry_id = 'other' WHERE pos = 3"],
  ["a removed entry", 2, "council-a", "DELETE FROM entries WHERE pos = 2"],
  ["a removed first entry", 1, "council-a", "DELETE FROM entries WHERE pos = 1"],
  [
    "two entries that change places",
    1,
    "council-a",
    "UPDATE entries SET pos = 99 WHERE pos = 2",
    "UPDATE entries SET pos = 2 WHERE pos = 3",
    "UPDATE entries SET pos = 3 WHERE pos = 99",
  ],
];

describe("a file that was tampered with", () => {
  beforeEach(() => void trial(12));

  it.each(tamperings)("is found out when it is read: %s", async (_, index, stream, ...attack) => {
    const file = await newRecord();
    tamper(file, ...attack);
    const log = must(await openRecord(file, { mode: "read" }));
    const failure = mustNot(await readWhole(log));
    expect(failure).toMatchObject({ kind: "Corrupt", index, stream });
    await log.close();
  });

  it.each([1, 2, 3])("is found out when a stream is read: entry %i removed", async (pos) => {
    const file = await newRecord();
    tamper(file, `DELETE FROM entries WHERE pos = ${pos}`);
    const log = must(await openRecord(file, { mode: "read" }));
    const whole = await log.readStream("council-a");
    const rest = await log.readStream("council-a", { fromRevision: 1 });
    expect([whole, rest].map((read) => read.ok)).toEqual([false, false]);
    await log.close();
  });

  it("is not found out by reading where the record’s own end is gone: that takes a checkpoint", async () => {
    const file = await newRecord();
    tamper(file, "DELETE FROM entries WHERE pos = 5");
    const log = must(await openRecord(file, { mode: "read" }));
    expect(must(await log.readStream("council-b"))).toHaveLength(1);
    expect(must(await readWhole(log))).toHaveLength(4);
    await log.close();
  });

  it("is found out where only an index of it was bent, and a stream seems to end early", async () => {
    const file = await newRecord();
    const bytes = readFileSync(file);
    // In the index by stream and revision, each stream's name stands beside its revision alone.
    const inIndex = Buffer.concat([Buffer.from("council-a"), Uint8Array.of(2, 3)]);
    const at = bytes.indexOf(inIndex);
    expect([at > 0, bytes.indexOf(inIndex, at + 1)]).toEqual([true, -1]);
    bytes[at + "council-".length] = "c".charCodeAt(0);
    writeFileSync(file, bytes);
    const log = must(await openRecord(file, { mode: "read" }));
    expect(must(await readWhole(log))).toHaveLength(5);
    const failures = [await log.readStream("council-a"), await log.streams()].map(mustNot);
    for (const failure of failures) {
      expect(failure).toMatchObject({ kind: "Corrupt", stream: "council-a" });
      expect(sentenceFor(failure)).toContain("shows 2 of its entries, and the file holds 3");
    }
    await log.close();
  });

  it("does not get another entry chained to a damaged one", async () => {
    const file = await newRecord();
    tamper(file, "UPDATE entries SET body = replace(body, 'Clerk', 'Clerc') WHERE pos = 3");
    const log = must(await openRecord(file, { mode: "write" }));
    await expect(fill(log, "council-b", 1)).resolves.toBeUndefined();
    expect(mustNot(await log.readStream("council-a"))).toMatchObject({ kind: "Corrupt", index: 2 });
    const one = entry("next");
    const refused = await log.append("council-a", 2, [one], { commandId: one.commandId });
    expect(mustNot(refused)).toMatchObject({ kind: "Corrupt", index: 2, revision: 2 });
    await log.close();
  });

  it.each([
    ["a guard is gone", "DROP TRIGGER entries_no_delete", "entries_no_delete"],
    ["a table was added", "CREATE TABLE more (a)", "more"],
  ])("is refused at the door when %s", async (_, sql, named) => {
    const file = await newRecord();
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
    const failure = mustNot(await openRecord(file, { mode: "write" }));
    expect(failure.kind === "Corrupt" && failure.reason).toContain(named);
  });

  it("is found out when it has become shorter while it was open", async () => {
    const file = await newRecord();
    const log = must(await openRecord(file, { mode: "read" }));
    must(await log.head());
    tamper(file, "DELETE FROM entries WHERE pos = 5");
    expect(mustNot(await log.head()).kind).toBe("Corrupt");
    await log.close();
  });

  it.each([
    ["it does not name the entry before it", 2, "Clerk", "Clerc", 3],
    ["it is dated before its forerunner", 3, "2026-01-31", "2025-01-31", 3],
  ])("is found out where an entry was rewritten, hash and all: %s", async (reason, ...rest) => {
    const [pos, from, to, found] = rest;
    const file = await newRecord();
    const db = new DatabaseSync(file);
    const row = db.prepare("SELECT body FROM entries WHERE pos = ?").get(pos);
    db.close();
    const body = String(row?.["body"]).replaceAll(from, to);
    const { recordedAt } = JSON.parse(body) as { recordedAt: string };
    tamper(
      file,
      `UPDATE entries SET body = '${body.replaceAll("'", "''")}', leaf = x'${leafOf(body)}',
        recorded_at = '${recordedAt}' WHERE pos = ${pos}`,
    );
    const log = must(await openRecord(file, { mode: "read" }));
    const corrupt = { kind: "Corrupt", index: found - 1, reason };
    expect(mustNot(await readWhole(log))).toMatchObject(corrupt);
    expect(mustNot(await log.readStream("council-a"))).toMatchObject(corrupt);
    await log.close();
  });

  it("is refused as newer when an entry has a newer format", async () => {
    trial(16);
    const file = await newRecord();
    const db = new DatabaseSync(file);
    const body = String(db.prepare("SELECT body FROM entries WHERE pos = 5").get()?.["body"]);
    db.close();
    const newer = body.replace('"format":1', '"format":2');
    tamper(
      file,
      `UPDATE entries SET body = '${newer.replaceAll("'", "''")}',
      leaf = x'${leafOf(newer)}' WHERE pos = 5`,
    );
    const log = must(await openRecord(file, { mode: "read" }));
    expect(mustNot(await readWhole(log))).toEqual({ kind: "FutureFormat", found: 2, supported: 1 });
    await log.close();
  });
});
