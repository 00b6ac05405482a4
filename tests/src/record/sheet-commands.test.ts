import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exportReport, importReport } from "#src/record/import-report.ts";
import { councilRow, noticeRow, sheetText, sourceRow } from "#tests/src/csv/sheets.ts";
import { desk, headOf } from "./desk.ts";
import { registration, sound } from "./lines.ts";

const madeByHand = sheetText([councilRow, sourceRow, noticeRow()]);

describe("intervention export as a sheet", () => {
  it("must be chosen by the ending of the file or by --format, and give the same record back", async () => {
    const at = desk(...sound, registration("leeds"));
    await at.import({ create: true });
    expect((await at.export({ out: "all.csv" })).out).toContain(
      `type: intervention import ${at.path("all.csv")} --record new.db`,
    );
    expect((await at.export({ out: "all.txt", format: "csv" })).out).toContain(
      `type: intervention import ${at.path("all.txt")} --format csv --record new.db`,
    );
    expect((await at.export({ out: "lines.csv", format: "jsonl" })).code).toBe(0);
    expect(readFileSync(at.path("lines.csv"), "utf8")).toMatch(/^\{/);
    expect(readFileSync(at.path("all.txt"))).toEqual(readFileSync(at.path("all.csv")));
    expect((await at.import({ file: "all.csv", record: "second.db", create: true })).code).toBe(0);
    expect(await headOf(at.path("second.db"))).toEqual(await headOf(at.record));
    const idle = await at.import({ file: "all.txt", format: "csv" });
    expect(idle.out).toMatch(/^Nothing new in all\.txt: all of its 4 entries/);
  });

  it("must begin with what a person reads, and with the mark that Excel needs only in a file", async () => {
    const at = desk(...sound);
    await at.import({ create: true });
    const piped = await at.export({ format: "csv" });
    expect(piped.out).toMatch(/^stream,happened,type,id,functions,data,evidence,made\.from,/);
    expect(piped.out.split("\r\n")[3]).toMatch(
      /^council-testshire,2022-02-28,ImprovementNoticeIssued,N-1,csc,/,
    );
    expect((await at.export({ format: "csv", bom: true })).out).toBe(`\ufeff${piped.out}`);
    await at.export({ out: "marked.csv" });
    await at.export({ out: "plain.csv", bom: false });
    expect(readFileSync(at.path("marked.csv"), "utf8")).toBe(`\ufeff${piped.out}`);
    expect(readFileSync(at.path("plain.csv"), "utf8")).toBe(piped.out);
    expect(await at.export({ bom: true })).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/--format csv/) as string,
    });
  });

  it("must say in its report how the file is written", async () => {
    const at = desk(...sound);
    await at.import({ create: true });
    for (const out of ["a.csv", "a.jsonl"]) {
      const report = exportReport.parse(JSON.parse((await at.export({ out, json: true })).out));
      expect(report).toMatchObject({ format: out.slice(2), entries: 3, notes: [] });
    }
  });
});

describe("intervention import of a sheet", () => {
  it("must record what a person made by hand, and skip it the next time", async () => {
    const at = desk();
    writeFileSync(at.path("hand.CSV"), madeByHand);
    const args = { file: "hand.CSV", create: true };
    expect((await at.import(args)).out).toMatch(/^Recorded 3 entries from hand\.CSV\./);
    const later = { now: () => new Date("2027-05-01T00:00:00.000Z") };
    expect((await at.import(args, later)).out).toMatch(/^Nothing new in hand\.CSV/);
    const exported = await at.export();
    expect(exported.out).toContain('"agent":{"name":"intervention-lifecycle","version":"0.1.0"}');
    expect(exported.out).toContain('"recordedAt":"2026-11-22T12:00:00.000Z"');
  });

  it("must read a sheet that is piped in only where --format says so", async () => {
    const at = desk();
    const readStdin = async () => Buffer.from(madeByHand);
    const args = { file: "-", create: true };
    expect((await at.import(args, { readStdin })).err).toMatch(/expected {2}one entry as JSON/);
    expect((await at.import({ ...args, format: "csv" }, { readStdin })).code).toBe(0);
  });

  it("must tell its faults by row and column, and write nothing", async () => {
    const at = desk();
    const bad = [councilRow, sourceRow, noticeRow({ happened: "03/11/2022" })];
    writeFileSync(at.path("bad.csv"), sheetText(bad));
    const { code, err } = await at.import({ file: "bad.csv", create: true });
    expect(code).toBe(7);
    expect(err).toContain("Line 4, entry ANY-3, happened\n");
    expect(err).toContain("A line is a row of the sheet");
    const told = await at.import({ file: "bad.csv", create: true, json: true });
    expect(importReport.parse(JSON.parse(told.out)).faults).toMatchObject([
      { line: 4, entry: "ANY-3", field: "happened", code: "wrongValue" },
    ]);
  });

  it("must say that a workbook is none", async () => {
    const at = desk();
    expect(await at.import({ file: "history.xlsx" })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/workbook.*CSV UTF-8/) as string,
    });
  });

  it("must add rows below an export to the record that it came from", async () => {
    const at = desk(...sound);
    await at.import({ create: true });
    const { out } = await at.export({ format: "csv" });
    const [names = "", ...rows] = out.trimEnd().split("\r\n");
    const columns = names.split(",");
    const added = new Map([
      ["stream", "council-testshire"],
      ["happened", "2022-03-01"],
      ["type", "ImprovementNoticePublished"],
      ["id", "N-2"],
      ["functions", "csc"],
      ["data", '"{""notice"":""notice-2022""}"'],
      ["actor.name", "A. Clerk"],
      ["actor.role", "case officer"],
    ]);
    const row = columns.map((name) => added.get(name) ?? "").join(",");
    writeFileSync(at.path("more.csv"), [names, ...rows, row, ""].join("\r\n"));
    const { out: said } = await at.import({ file: "more.csv" });
    expect(said).toMatch(/^Recorded 1 entry from more\.csv\. 3 were on record already/);
  });
});
