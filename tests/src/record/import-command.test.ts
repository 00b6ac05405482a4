import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import type { ImportArgs } from "#src/cli/commands/import.ts";
import { importReport } from "#src/record/import-report.ts";
import { desk, faulty, headOf } from "./desk.ts";
import { fileOf, notice, sound } from "./lines.ts";

describe("intervention import", () => {
  it("must record a sound file and say what was written, where, and how to look at it", async () => {
    const at = desk(...sound);
    const { code, out, err } = await at.import({ create: true });
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(
        /^Made a key with which [^\n]+\n[^\n]+\n {2}intervention-lifecycle\+[0-9a-f]{8}\+\S+\n$/,
      ),
    ]);
    expect(out).toMatch(
      /^Recorded 3 entries from in\.jsonl\.\n {2}council-testshire {2}3 entries\n/,
    );
    expect(out).toContain(`The record ${at.record} holds 3 entries.`);
    expect(out).toContain((await headOf(at.record)).root);
    expect(out).toContain(`type: intervention show testshire --record ${at.record}`);
    const again = await at.import();
    expect(again.code).toBe(0);
    expect(again.out).toMatch(/^Nothing new in in\.jsonl: all of its 3 entries are on record/);
  });

  it("must report all faults at once, print no control character and write nothing", async () => {
    const at = desk(...sound);
    await at.import({ create: true });
    const before = [await headOf(at.record), readFileSync(at.record)];
    writeFileSync(at.path("bad.jsonl"), fileOf(...faulty));
    for (const dryRun of [true, false]) {
      const { code, out, err } = await at.import({ file: "bad.jsonl", dryRun });
      expect([code, out]).toEqual([7, ""]);
      expect(err).toMatch(
        /^bad\.jsonl was not imported: 6 faults in 6 lines\. Nothing was written/,
      );
      for (const line of [1, 2, 3, 4, 5, 6]) expect(err).toContain(`\nLine ${line}`);
      expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
      expect(err.length).toBeLessThan(3000);
      expect([await headOf(at.record), readFileSync(at.record)]).toEqual(before);
    }
  });

  it("must not make a record for a file with a fault, nor in a dry run", async () => {
    const at = desk(...faulty);
    expect((await at.import({ create: true })).code).toBe(7);
    expect((await at.import({ record: undefined })).code).toBe(7);
    writeFileSync(at.path("good.jsonl"), fileOf(...sound));
    const dry = await at.import({ file: "good.jsonl", create: true, dryRun: true });
    expect(dry.out).toMatch(/can be imported: 3 entries would be recorded[^]*dry run/);
    expect(readdirSync(at.home).toSorted()).toEqual(["good.jsonl", "in.jsonl"]);
  });

  it("must print at most 200 faults and count the rest", async () => {
    const at = desk(...Array.from({ length: 250 }, () => "{"));
    const { err } = await at.import({ create: true });
    expect(err.match(/^Line /gm)).toHaveLength(200);
    expect(err).toContain("And 50 more faults, not shown here.");
    const { out } = await at.import({ create: true, json: true });
    const report = importReport.parse(JSON.parse(out));
    expect([report.faults.length, report.faultsNotShown, report.exitCode]).toEqual([200, 50, 7]);
  });

  it("must print with --json one document of the published form, whatever happens", async () => {
    const at = desk(...sound);
    const outcomes: unknown[] = [];
    const look = async (args: Partial<ImportArgs>) => {
      const { code, out } = await at.import({ json: true, ...args });
      const report = importReport.parse(JSON.parse(out));
      expect(report.exitCode).toBe(code);
      outcomes.push([code, report.outcome, report.written, report.skipped]);
    };
    await look({});
    await look({ create: true, dryRun: true });
    await look({ create: true });
    await look({});
    await look({ file: "absent.jsonl" });
    await look({ record: "" });
    expect(outcomes).toEqual([
      [3, "refused", 0, 0],
      [0, "wouldWrite", 3, 0],
      [0, "written", 3, 0],
      [0, "nothingNew", 0, 3],
      [3, "refused", 0, 0],
      [2, "refused", 0, 0],
    ]);
  });

  it("must read what is piped in, and say when a file is not there or is a folder", async () => {
    const at = desk();
    const readStdin = async () => fileOf(...sound);
    expect((await at.import({ file: "-", create: true }, { readStdin })).code).toBe(0);
    expect(await at.import()).toMatchObject({
      code: 3,
      err: expect.stringMatching(/^in\.jsonl does not exist/) as string,
    });
    expect(await at.import({ file: "." })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/is a folder/) as string,
    });
  });

  it("must make the usual record on first use, and add to it", async () => {
    const at = desk(...sound);
    const { code, err, out } = await at.import({ record: undefined });
    expect(code).toBe(0);
    expect(err).toMatch(/^Made the record .*record\.db from the shipped histories/m);
    expect(out).toMatch(/Recorded 3 entries/);
    const named = { INTERVENTION_RECORD: at.path("mine.db") };
    expect((await at.import({ record: undefined }, { env: named })).code).toBe(0);
    const gone = { INTERVENTION_RECORD: at.path("unplugged/mine.db") };
    const missing = await at.import({ record: undefined }, { env: gone });
    expect(missing).toMatchObject({
      code: 3,
      err: expect.stringMatching(/INTERVENTION_RECORD[^]*--create/) as string,
    });
    expect(existsSync(at.path("unplugged"))).toBe(false);
  });

  it("must say when recording times had to be raised to that of the entry before, and by how much", async () => {
    const early = [
      notice("N-2", { recordedAt: "2026-01-31T08:00:00.000Z" }),
      notice("N-3", { recordedAt: "2026-01-31T07:30:00.000Z" }),
    ];
    const at = desk(...sound, ...early);
    const dry = await at.import({ create: true, dryRun: true });
    expect(dry.out).toMatch(/2 entries would bear the recording time/);
    expect((await at.import({ create: true, json: true })).out).toMatch(
      /"timesRaised": 2,\s+"raisedAtMostMs": 5400000,/,
    );
    const other = desk(...sound, ...early.slice(0, 1));
    expect((await other.import({ create: true })).out).toContain(
      "1 entry bears the recording time of the entry before, 1 hour later than its own, because",
    );
  });

  it("must warn on the error stream of a clock that stands behind what is now on record", async () => {
    const at = desk(...sound, notice("N-2", { recordedAt: "2026-01-31T10:00:00.000Z" }));
    const now = () => new Date("2026-01-31T09:57:00.000Z");
    expect((await at.import({ create: true, dryRun: true }, { now })).err).toBe("");
    const { code, err, out } = await at.import({ create: true, json: true }, { now });
    expect(code).toBe(0);
    expect(err).toMatch(/^This computer’s clock stands 3 minutes behind the record’s last entry/m);
    expect(importReport.parse(JSON.parse(out)).written).toBe(4);
    const far = () => new Date("2026-01-31T09:00:00.000Z");
    expect((await at.import({}, { now: far })).err).toMatch(
      /a time in the future: .*, 1 hour ahead/,
    );
    expect((await at.import({}, { now: () => new Date("2026-01-31T10:00:00.000Z") })).err).toBe("");
  });

  it("must stop with 5 when somebody else is writing, and lose nothing", async () => {
    const at = desk(...sound);
    await at.import({ create: true });
    writeFileSync(at.path("in.jsonl"), fileOf(...sound, notice("N-2")));
    const other = new DatabaseSync(at.record);
    other.exec("BEGIN IMMEDIATE");
    const { code, err } = await at.import();
    other.exec("ROLLBACK");
    other.close();
    expect(code).toBe(5);
    expect(err).toMatch(
      /stopped: somebody else is writing[^]*None of the 1 entry[^]*Nothing is lost/,
    );
    expect(await at.import()).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Recorded 1 entry/) as string,
    });
  });
});
