import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "#src/log/canonical-json.ts";
import { createMemoryLog } from "#src/log/memory-log.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { openStored } from "#src/log/sqlite-stored.ts";
import { rowsOfLog } from "#src/log/stored-rows.ts";
import type { CheckName } from "#src/verify/check.ts";
import { verifyRows, type RowsOptions } from "#src/verify/verify-rows.ts";
import { noticeInThreeVersions, threeVersions } from "#tests/events/three-versions.ts";
import { recordFolder } from "#tests/src/log/record-folder.ts";
import { must } from "#tests/src/log/sample-entries.ts";
import { editByte, reword, rewrite, tamper } from "#tests/src/log/tamper.ts";
import { fillWith, soundFile, type Step } from "./sound-record.ts";

const { newFile } = recordFolder();

/** What was found in a file: the name of the check, the entry and the words. */
const faultsIn = async (file: string, options: RowsOptions = {}) => {
  const stored = must(openStored(file));
  const { checks, stopped } = must(await verifyRows(stored.rows(), options));
  const faults = checks.flatMap(({ name, faults: some }) =>
    some.map(({ index, says }) => [name, index, says] as const),
  );
  const ofFile = must(stored.faults()).map((says) => ["file", null, says] as const);
  return { faults: [...ofFile, ...faults], checks, stopped };
};

type Expected = readonly [CheckName, number | null, RegExp];

const sql =
  (...attack: string[]) =>
  (file: string): void =>
    tamper(file, ...attack);

/** Takes away what would keep an index in step, and puts it back when the row is another. */
const behindTheIndex = (change: string) => (file: string) => {
  const db = new DatabaseSync(file, { defensive: false } as never);
  db.exec("PRAGMA writable_schema = ON");
  const kept = db.prepare("SELECT * FROM sqlite_schema WHERE name = 'entries_by_command'").get();
  db.exec("DELETE FROM sqlite_schema WHERE name = 'entries_by_command'");
  db.close();
  tamper(file, change);
  const again = new DatabaseSync(file, { defensive: false } as never);
  again.exec("PRAGMA writable_schema = ON");
  const { type, name, tbl_name: table, rootpage, sql: text } = kept as Record<string, string>;
  again
    .prepare("INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)")
    .run(type ?? "", name ?? "", table ?? "", Number(rootpage), text ?? "");
  again.close();
};

const swap = (one: number, other: number) => [
  `UPDATE entries SET pos = 99 WHERE pos = ${one}`,
  `UPDATE entries SET pos = ${one} WHERE pos = ${other}`,
  `UPDATE entries SET pos = ${other} WHERE pos = 99`,
];

/** Every kind of damage, and by which checks it must be found, and where. */
const damages: readonly [string, (file: string) => void, ...Expected[]][] = [
  [
    "a letter of a text",
    sql("UPDATE entries SET body = replace(body, 'Clerk', 'Clerc') WHERE pos = 3"),
    ["bytes", 2, /^its text is not what was hashed$/],
    ["tree", null, /make up the Merkle root/],
  ],
  [
    "a text and its hash",
    (file) => rewrite(file, 3, (body) => body.replace("Clerk", "Clerc")),
    ["chains", 3, /^it does not name the entry before it$/],
  ],
  [
    "the order of two entries",
    sql(...swap(3, 5)),
    ["chains", 3, /^revision 2 of its stream is missing before it$/],
    ["chains", 4, /^its stream has come past revision 2 before$/],
  ],
  [
    "an entry taken out, and those after it moved up",
    sql("DELETE FROM entries WHERE pos = 3", "UPDATE entries SET pos = pos - 1 WHERE pos > 3"),
    ["chains", 2, /^revision 2 of its stream is missing before it$/],
  ],
  [
    "an entry taken out",
    sql("DELETE FROM entries WHERE pos = 3"),
    ["chains", 3, /^revision 2 of its stream is missing before it$/],
    ["tree", 3, /^#2 is missing before it$/],
  ],
  [
    "a column",
    sql("UPDATE entries SET recorded_at = '2026-01-31T09:00:00.001Z' WHERE pos = 3"),
    ["bytes", 2, /^the store says beside it that its recordedAt is .*001Z.*, and its text says/],
  ],
  [
    "an index",
    behindTheIndex("UPDATE entries SET command_id = 'other' WHERE pos = 3"),
    ["file", null, /missing from index entries_by_command/],
    ["bytes", 2, /its commandId is "other"/],
  ],
  [
    "a guard",
    (file) => {
      const db = new DatabaseSync(file);
      db.exec("DROP TRIGGER entries_no_delete");
      db.close();
    },
    ["file", null, /"entries_no_delete" is missing/],
  ],
  [
    "a type that is not known",
    (file) => rewrite(file, 8, (body) => body.replace("ImprovementNoticeIssued", "NoticeGiven")),
    ["schema", 7, /^its type: expected a type of event that this version/],
  ],
  [
    "a version that is not known",
    (file) => rewrite(file, 8, (body) => body.replace('"version":1}', '"version":9}')),
    ["schema", 7, /^its version: expected 1/],
  ],
  [
    "data of another form",
    (file) => rewrite(file, 8, (body) => body.replace('"notice":', '"notices":')),
    ["schema", 7, /notice/],
  ],
  [
    "an envelope of another form",
    (file) => rewrite(file, 8, (body) => body.replace('"corrects":null', '"corrects":1')),
    ["schema", 7, /^its corrects: /],
  ],
  [
    "an entry of a newer format",
    (file) => rewrite(file, 8, (body) => body.replace('"format":1', '"format":2')),
    ["schema", 7, /^its format: expected 1/],
  ],
  [
    "a text in another layout",
    (file) => rewrite(file, 8, (body) => body.replace(":", ": ")),
    ["bytes", 7, /^its text is not canonical JSON \(RFC 8785\) at character/],
  ],
  [
    "a text that is no JSON",
    sql("UPDATE entries SET body = 'none' WHERE pos = 8"),
    ["bytes", 7, /^its text is not what was hashed$/],
    ["bytes", 7, /^its text is not JSON$/],
    ["tree", null, /make up the Merkle root/],
  ],
  [
    "bytes that read as the same text",
    (file) => {
      rewrite(file, 8, (body) => body.replace("Clerk", "Cl\ufffdrk"));
      tamper(
        file,
        "UPDATE entries SET body = CAST(replace(CAST(body AS BLOB), x'efbfbd', x'ff') AS TEXT) WHERE pos = 8",
      );
    },
    ["bytes", 7, /^its bytes are not text in UTF-8$/],
  ],
  [
    "an earlier time",
    (file) => rewrite(file, 8, (body) => body.replace("2026-01-31T09", "2025-01-31T09")),
    ["chains", 7, /^it is dated before its forerunner$/],
  ],
  [
    "a command that was recorded before",
    (file) => rewrite(file, 9, (body) => body.replace("command-4", "command-0")),
    ["chains", 8, /^it belongs to the command command-0, whose entries ended before it$/],
  ],
  [
    "an id that is there already",
    (file) => reword(file, 9, (body) => body.replace("ashby-4-0", "ashby-2-0")),
    ["bytes", 8, /its id is "ashby-4-0", and its text says "ashby-2-0"/],
    ["chains", 8, /^its id ashby-2-0 is that of #6$/],
  ],
  [
    "an entry of a stream before its first",
    (file) => rewrite(file, 1, (body) => body.replace(/"prevhash":"0/, '"prevhash":"1')),
    ["chains", 0, /^it names an entry before the first$/],
  ],
  [
    "a number beyond all bounds",
    sql("UPDATE entries SET revision = 4611686018427387904 WHERE pos = 9"),
  ],
];

describe("a check of a record", () => {
  it("must find nothing in a sound record, whatever was recorded in which order", async () => {
    const steps = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 3 })), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(steps, async (given) => {
        const log = createMemoryLog();
        await fillWith(log, given as readonly Step[]);
        const verified = must(await verifyRows(rowsOfLog(log)));
        expect(verified.checks.map(({ answer }) => answer)).toEqual(Array(4).fill("holds"));
        expect(verified.head).toEqual(must(await log.head()));
      }),
    );
  });

  it("must find a file sound, and must work out the root that the log states", async () => {
    const file = await soundFile(newFile());
    const { faults, checks } = await faultsIn(file);
    expect(faults).toEqual([]);
    const log = must(await openRecord(file, { mode: "read" }));
    expect(checks.at(-1)?.says).toContain(must(await log.head()).root);
    await log.close();
  });

  it.each(damages)(
    "must find %s, name the entry, and tell it by the right check",
    async (_, damage, ...expected) => {
      const file = await soundFile(newFile());
      damage(file);
      const { faults, stopped } = await faultsIn(file);
      expect(faults.length > 0 || stopped !== null).toBe(true);
      for (const [check, index, says] of expected) {
        expect(faults).toContainEqual([check, index, expect.stringMatching(says)]);
      }
    },
  );

  it("must tell apart what was read and what was not, where the file cannot be read on", async () => {
    const file = await soundFile(newFile());
    tamper(file, "UPDATE entries SET revision = 4611686018427387904 WHERE pos = 9");
    const { checks, stopped } = await faultsIn(file);
    expect(stopped).toMatch(/a number in it is larger than any/);
    expect(checks.map(({ answer }) => answer)).toEqual(Array(4).fill("notChecked"));
    expect(checks[0]?.says).toMatch(/^Only 8 entries could be read, in which nothing was found/);
  });

  it("must name what stands in the wrong place once, and not all that follows it", async () => {
    const file = await soundFile(newFile());
    tamper(file, ...swap(3, 5));
    const { faults } = await faultsIn(file);
    expect(faults.map(([check, index]) => `${check} #${index}`)).toEqual([
      "chains #3",
      "chains #4",
    ]);
  });

  it("must go on after a fault, and must count all that it finds", async () => {
    const file = await soundFile(newFile());
    tamper(file, "UPDATE entries SET body = replace(body, 'Clerk', 'Clerc')");
    const { checks } = await faultsIn(file);
    expect(checks[0]).toMatchObject({ name: "bytes", faultCount: 9 });
    expect(checks[0]?.faults.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("must read an entry by the version of its type in which it was recorded", async () => {
    const file = await soundFile(newFile());
    const { earlier, version } = noticeInThreeVersions;
    const data = canonicalJson(earlier[0].example);
    const asFirst = data.ok ? data.value : "";
    rewrite(file, 8, (body) => body.replace(/"data":\{.*\},"dates"/, `"data":${asFirst},"dates"`));
    const ofIt = async () =>
      (await faultsIn(file, { catalogue: threeVersions })).faults.filter(([, at]) => at === 7);
    expect(await ofIt()).toEqual([]);
    rewrite(file, 8, (body) => body.replace('"version":1}', `"version":${version}}`));
    expect((await ofIt()).map(([check]) => check)).toContain("schema");
  });

  it("may not miss any single edit of any column", async () => {
    const file = await soundFile(newFile());
    const columns = [
      "pos",
      "stream",
      "revision",
      "entry_id",
      "command_id",
      "recorded_at",
      "leaf",
      "body",
    ];
    const edit = fc.record({
      pos: fc.integer({ min: 1, max: 9 }),
      column: fc.constantFrom(...columns),
      at: fc.nat(),
      to: fc.integer({ min: 0, max: 255 }),
    });
    const before = readFileSync(file);
    let edits = 0;
    await fc.assert(
      fc.asyncProperty(edit, async ({ pos, column, at, to }) => {
        const edited = newFile();
        writeFileSync(edited, before);
        if (!editByte(edited, pos, column, at, to)) return;
        edits += 1;
        const { faults, stopped } = await faultsIn(edited);
        for (const ending of ["", "-wal", "-shm"]) rmSync(edited + ending, { force: true });
        expect(faults.length > 0 || stopped !== null).toBe(true);
      }),
    );
    expect(edits).toBeGreaterThan(50);
  });
});
