import { describe, expect, it } from "vitest";
import { readSheet } from "#src/csv/read-sheet.ts";
import { createMemoryLog } from "#src/log/memory-log.ts";
import { carryOut, checkAgainst } from "#src/record/import.ts";
import {
  checkRows,
  checkSheet,
  councilRow,
  inShort,
  leftOut,
  noticeRow,
  sheetText,
  sourceRow,
  type Row,
} from "./sheets.ts";

const check = (changes: Row) => checkRows(councilRow, sourceRow, noticeRow(changes)).faults;
const spreadsheet = /looks as if a spreadsheet rewrote the day/;

describe("a row with a fault", () => {
  it.each<[string, Row, string, RegExp]>([
    [
      "a day as Excel rewrites it",
      { happened: "03/11/2022" },
      "4 happened wrongValue",
      spreadsheet,
    ],
    ["a day as the number of days", { made: "44868" }, "4 made wrongValue", spreadsheet],
    ["a day with a month in letters", { made: "3-Nov-22" }, "4 made wrongValue", spreadsheet],
    ["a day with a time", { made: "2022-11-03 00:00:00" }, "4 made wrongValue", spreadsheet],
    [
      "a bound as Excel rewrites it",
      { "made.from": "01/06/2021", "made.to": "2021-06-30" },
      "4 made.from wrongValue",
      spreadsheet,
    ],
    [
      "a day among the details as Excel rewrites it",
      { "evidence.1.states": "01/06/2021" },
      "4 evidence.1.states wrongValue",
      spreadsheet,
    ],
    ["30 February", { happened: "2022-02-30" }, "4 happened wrongValue", /no such day/],
    [
      "the later day first",
      { happened: "2021-06-30..2021-06-01" },
      "4 happened wrongValue",
      /earlier day before/,
    ],
    [
      "the later bound first",
      { "made.from": "2021-06-30", "made.to": "2021-06-01" },
      "4 made wrongValue",
      /earlier day/,
    ],
    ["one bound and no words", { "made.from": "2021-06-30" }, "4 made.words missingField", /both/],
    [
      "a date and another one in its parts",
      { happened: "2021-06-02", "made.from": "2021-06-01", "made.to": "2021-06-30" },
      "4 happened wrongValue",
      /Correct whichever is wrong/,
    ],
    [
      "a date whole and in parts",
      { made: "2021-06-01", "made.from": "2021-06-01" },
      "4 made wrongValue",
      /Empty one of the two/,
    ],
    ["no date", { happened: "" }, "4 happened missingDate", /Add the date/],
    [
      "words for a number",
      { "data.reviewIntervalMonths": "six" },
      "4 data.reviewIntervalMonths wrongValue",
      /14/,
    ],
    [
      "a number for a yes or no",
      { "data.escalationClause": "2" },
      "4 data.escalationClause wrongValue",
      /yes/,
    ],
    [
      "a key with a capital",
      { "data.notice": "Notice" },
      "4 data.notice wrongValue",
      /direction-2022-11/,
    ],
    [
      "a misspelt choice",
      { "evidence.1.standing": "offical" },
      "4 evidence.1.standing wrongValue",
      /official/,
    ],
    [
      "a detail of another type",
      { "data.direction": "d-1" },
      "4 data.direction unknownField",
      /Empty the cell/,
    ],
    [
      "a list without its first item",
      { "data.grounds": "", "data.grounds.2": "Late" },
      "4 data.grounds.1 missingField",
      /move the later ones up/,
    ],
    [
      "a detail twice",
      { data: "{}", "data.grounds": "x" },
      "4 data.notice wrongValue",
      /Empty one of the two/,
    ],
    ["broken JSON", { corrects: '{"kind":' }, "4 corrects notJson", /before that character/],
    [
      "JSON that gives a field twice",
      { corrects: '{"kind":"retract","kind":"supersede"}' },
      "4 corrects.kind notRecordable",
      /Keep the one/,
    ],
    [
      "a fault within JSON",
      { corrects: '{"kind":"retract","of":["ANY-2"],"reason":"x"}' },
      "4 corrects.authority missingField",
      /Add/,
    ],
    [
      "an unknown source",
      { "evidence.1.sourceId": "cabinet-papr" },
      "4 evidence.1.sourceId unknownReference",
      /Did you mean "cabinet-paper"/,
    ],
    ["an unknown type", { type: "ImprovmentNoticeIssued" }, "4 type unknownType", /Did you mean/],
    ["an unknown function", { functions: "csc, sen" }, "4 functions wrongValue", /Choose one/],
    ["an id used twice", { id: "ANY-2" }, "4 id duplicateId", /own/],
    ["maybe", { "made.inferred": "maybe" }, "4 made.inferred wrongValue", /yes or no/],
    ["a version in words", { version: "first" }, "4 version wrongValue", /digits/],
  ])("must be told with its row, its column and what to do: %s", (_, changes, fault, remedy) => {
    const faults = check(changes);
    expect(faults.map(inShort)).toEqual([fault]);
    expect(faults[0]?.remedy).toMatch(remedy);
    expect(faults[0]?.remedy).toMatch(/[.?]$/);
    expect(JSON.stringify(faults)).not.toMatch(/undefined|\[object/);
  });

  it("must be told of all its faults at once, and each but once", () => {
    const faults = check({
      happened: "03/11/2022",
      "data.reviewIntervalMonths": "six",
      "evidence.1.standing": "offical",
      "evidence.1.sourceId": "nothing",
      "actor.role": "",
    });
    expect(faults.map(inShort).toSorted()).toEqual([
      "4 actor.role missingField",
      "4 data.reviewIntervalMonths wrongValue",
      "4 evidence.1.sourceId unknownReference",
      "4 evidence.1.standing wrongValue",
      "4 happened wrongValue",
    ]);
  });

  it("must not have others blamed for it", () => {
    const source = { ...sourceRow, "data.source.publishedOn": "01/07/2021" };
    const later = noticeRow({ id: "ANY-4", after: "ANY-3", "data.notice": "n-2" });
    const rows = [councilRow, source, noticeRow({ happened: "1/6/2021" }), later];
    expect(checkRows(...rows).faults.map(inShort)).toEqual([
      "3 data.source.publishedOn wrongValue",
      "4 happened wrongValue",
    ]);
  });

  it("must not be held against what is on record as well", async () => {
    const log = createMemoryLog();
    await carryOut(log, checkRows(councilRow, sourceRow, noticeRow()));
    const rows = [councilRow, sourceRow, noticeRow({ "data.reviewIntervalMonths": "six" })];
    const again = await checkAgainst(log, readSheet(Buffer.from(sheetText(rows)), leftOut));
    const faults = again.ok ? again.value.faults : [];
    expect(faults.map(inShort)).toEqual(["4 data.reviewIntervalMonths wrongValue"]);
  });

  it("must be refused where it holds text under no name, or is far too long", () => {
    const text = sheetText([councilRow, sourceRow, noticeRow()]);
    const stray = text.replace(/\r\n$/, ",,x\r\n");
    expect(checkSheet(stray).faults.map(inShort)).toEqual(["4 - unknownField"]);
    const long = { "evidence.1.quotation": "x".repeat(5_000_000) };
    const after = noticeRow({ id: "ANY-4", "data.notice": "n-2", after: "ANY-3" });
    const { faults } = checkRows(councilRow, sourceRow, noticeRow(long), after);
    expect(faults.map(inShort)).toEqual(["4 evidence.1.quotation lineTooLong"]);
  });
});

describe("the row of names", () => {
  it.each<[string, Row, readonly string[], RegExp]>([
    [
      "a misspelt column",
      { "made.form": "2021-06-01" },
      ["1 made.form unknownField"],
      /"made\.from"/,
    ],
    ["a misspelt detail", { "data.notic": "x" }, ["1 data.notic unknownField"], /"data\.notice"/],
    [
      "a part of a list without a number",
      { "evidence.sourceId": "x" },
      ["1 evidence.sourceId unknownField"],
      /"evidence\.1\.sourceId"/,
    ],
    [
      "the name of a property of every object",
      { "data.__proto__": "x", constructor: "y" },
      ["1 data.__proto__ unknownField", "1 constructor unknownField"],
      /\.$/,
    ],
  ])("must be told of alone, since every row would repeat it: %s", (_, changes, faults, remedy) => {
    const found = check({ happened: "03/11/2022", ...changes });
    expect(found.map(inShort)).toEqual(faults);
    expect(found[0]?.remedy).toMatch(remedy);
  });

  it("must have every column that each entry needs, and none twice", () => {
    const short = checkSheet("stream,type,type\nx,y,z\n").faults;
    expect(short.map(inShort)).toEqual([
      "1 type duplicateColumn",
      "1 id missingField",
      "1 actor.name missingField",
      "1 actor.role missingField",
    ]);
  });

  it("must have a row below it", () => {
    const [names = ""] = sheetText([noticeRow()]).split("\r\n");
    for (const text of ["", "\r\n,,\r\n", names, `${names}\r\n,,,\r\n`]) {
      expect(checkSheet(text).faults.map(inShort)).toEqual(["file - noEntries"]);
    }
  });
});
