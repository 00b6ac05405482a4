import { describe, expect, it } from "vitest";
import { readSheet } from "#src/csv/read-sheet.ts";
import { createMemoryLog } from "#src/log/memory-log.ts";
import { carryOut, checkAgainst } from "#src/record/import.ts";
import {
  checkRows,
  checkSheet,
  councilRow,
  entriesOf,
  leftOut,
  noticeRow,
  sheetText,
  sourceRow,
  type Row,
} from "./sheets.ts";

const noticeOf = (changes: Row = {}) =>
  entriesOf(checkRows(councilRow, sourceRow, noticeRow(changes)))[2];

describe("a sheet made by hand", () => {
  it("must become whole entries, with what it leaves out filled in", () => {
    const [council, source, notice] = entriesOf(checkRows(councilRow, sourceRow, noticeRow()));
    expect(council?.data).toEqual({
      council: "anytown",
      names: [{ name: "Anytown Council", from: null, to: null }],
      codes: [],
      predecessors: [],
      successors: [],
    });
    const publishedOn = {
      from: "2021-07-01",
      to: "2021-07-01",
      words: "2021-07-01",
      inferred: false,
    };
    expect(source?.data).toMatchObject({ source: { id: "cabinet-paper", publishedOn } });
    expect(notice).toEqual({
      id: "ANY-3",
      commandId: expect.stringMatching(/^import-/) as string,
      type: "ImprovementNoticeIssued",
      version: 1,
      functions: ["csc"],
      dates: {
        made: {
          from: "2021-06-01",
          to: "2021-06-30",
          words: "2021-06-01..2021-06-30",
          inferred: false,
        },
      },
      data: {
        notice: "notice-2021",
        grounds: ["Inadequate, twice"],
        reviewIntervalMonths: 6,
        escalationClause: null,
        replaces: null,
      },
      evidence: [
        {
          sourceId: "cabinet-paper",
          locator: "paragraph 4",
          quotation: null,
          standing: "official",
          states: null,
        },
      ],
      departures: [],
      corrects: null,
      actor: { name: "A. Clerk", role: "Scrutiny officer" },
      ...leftOut,
    });
  });

  it("must be the same with its columns in another order, and after a spreadsheet saved it", () => {
    const rows = [councilRow, sourceRow, noticeRow({ "made.inferred": "TRUE" })];
    const turned = rows.map((row) => Object.fromEntries(Object.entries(row).toReversed()));
    const plain = entriesOf(checkRows(...rows));
    expect(entriesOf(checkRows(...turned))).toEqual(plain);
    const wide = sheetText(rows, ";").replaceAll("\r\n", ";;\r\n") + ";;;\r\n;;;\r\n";
    expect(entriesOf(checkSheet(`\ufeff${wide}`))).toEqual(plain);
    expect(plain[2]?.dates.made?.inferred).toBe(true);
  });

  it.each<[string, Row, object]>([
    [
      "a day",
      { happened: "2021-06-07" },
      { from: "2021-06-07", to: "2021-06-07", words: "2021-06-07" },
    ],
    ["in its own column", { made: "2021-06-07" }, { from: "2021-06-07", to: "2021-06-07" }],
    [
      "with the source’s words",
      { made: "2021-06-07", "made.words": "“on 7 June”" },
      { words: "“on 7 June”" },
    ],
    ["with one side open", { happened: "2021-06-07.." }, { from: "2021-06-07", to: null }],
    ["with the other side open", { happened: "..2021-06-07" }, { from: null, to: "2021-06-07" }],
    [
      "in parts",
      { "made.from": "2021-06-01", "made.to": "2021-06-30", "made.inferred": "yes" },
      { from: "2021-06-01", to: "2021-06-30", words: "2021-06-01..2021-06-30", inferred: true },
    ],
    [
      "in parts and whole, if they agree",
      { "made.from": "2021-06-01", "made.to": "2021-06-30", happened: "2021-06-01..2021-06-30" },
      { from: "2021-06-01", to: "2021-06-30" },
    ],
    [
      "not on record, in words",
      { "made.words": "not on record", happened: "" },
      { from: null, to: null, words: "not on record", inferred: false },
    ],
  ])("may give a date %s", (_, changes, claim) => {
    expect(noticeOf(changes)?.dates.made).toMatchObject(claim);
  });

  it("must not take a date from “no” filled down a column", () => {
    expect(noticeOf({ "served.inferred": "no" })?.dates).not.toHaveProperty("served");
  });

  it.each<[string, Row, object]>([
    [
      "a sentence whole, commas and all",
      { "data.grounds": "Poor, twice" },
      { grounds: ["Poor, twice"] },
    ],
    [
      "several sentences in numbered columns",
      { "data.grounds": "", "data.grounds.1": "Poor", "data.grounds.2": "Late, too" },
      { grounds: ["Poor", "Late, too"] },
    ],
    ["a list as JSON", { "data.grounds": '["Poor","Late"]' }, { grounds: ["Poor", "Late"] }],
    ["a list known to be empty", { "data.grounds": "[]" }, { grounds: [] }],
    [
      "null, as not on record",
      { "data.reviewIntervalMonths": "null" },
      { reviewIntervalMonths: null },
    ],
    [
      "text that a spreadsheet would obey, behind an apostrophe",
      { "data.grounds": "'=1+1" },
      { grounds: ["=1+1"] },
    ],
    [
      "all of the data as JSON",
      {
        data: '{"notice":"n","grounds":[],"reviewIntervalMonths":1,"escalationClause":null,"replaces":null}',
        "data.notice": "",
        "data.grounds": "",
        "data.reviewIntervalMonths": "",
      },
      { notice: "n", reviewIntervalMonths: 1 },
    ],
  ])("may give a detail as %s", (_, changes, data) => {
    expect(noticeOf(changes)?.data).toMatchObject(data);
  });

  it("must keep a quotation whole, and may give its parts in numbered columns", () => {
    const quotation = "a notice, in June";
    expect(noticeOf({ "evidence.1.quotation": quotation })?.evidence[0]?.quotation).toEqual([
      quotation,
    ]);
    const parts = { "evidence.1.quotation.1": "a notice", "evidence.1.quotation.2": "reviewed" };
    expect(noticeOf(parts)?.evidence[0]?.quotation).toEqual(["a notice", "reviewed"]);
  });

  it("may give the parts of a group, keys between commas, a correction and a departure", () => {
    const letter = {
      stream: "council-anytown",
      happened: "2022-10-11",
      type: "MindedToLetterSent",
      id: "ANY-4",
      functions: "csc; edu",
      "actor.name": "A. Clerk",
      "actor.role": "Scrutiny officer",
      "data.proposal": "proposal-1",
      "data.grounds": "Failing",
      "data.proposes.powers": "4, 4B",
      "data.proposes.commissioner": "Yes",
      "data.proposes.model": "none",
      "corrects.kind": "supersede",
      "corrects.of": "ANY-3",
      "corrects.reason": "Misread",
      "corrects.authority": "The compiler",
      "departures.1.rule": "V19",
      "departures.1.reason": "Urgent",
    };
    const [, , , entry] = entriesOf(checkRows(councilRow, sourceRow, noticeRow(), letter));
    expect(entry).toMatchObject({
      functions: ["csc", "edu"],
      data: { proposes: { powers: ["4", "4B"], commissioner: true, model: "none" } },
      corrects: { kind: "supersede", of: ["ANY-3"], reason: "Misread", authority: "The compiler" },
      departures: [{ rule: "V19", reason: "Urgent" }],
    });
  });

  it("must read a group that is left out whole as not on record, where its parts may be", () => {
    const letter = {
      ...noticeRow({ id: "ANY-4", "data.notice": "", "data.reviewIntervalMonths": "" }),
      type: "MindedToLetterSent",
      "data.proposal": "proposal-1",
    };
    const [, , entry] = entriesOf(checkRows(councilRow, sourceRow, letter));
    expect(entry?.data["proposes"]).toEqual({ powers: null, commissioner: null, model: null });
  });

  it("may give a day as the value of a statement about a date, and JSON or text as any other", () => {
    const statement = (id: string, predicate: string, value: string): Row => ({
      stream: "council-anytown",
      happened: "2022-01-12",
      type: "FactAlsoStated",
      id,
      functions: "csc",
      "actor.name": "A. Clerk",
      "actor.role": "Scrutiny officer",
      "data.factId": "ANY-3",
      "data.predicate": predicate,
      "data.value": value,
    });
    const rows = [
      statement("S-1", "dates.made", "2021-06-07"),
      statement("S-2", "data.reviewIntervalMonths", "3"),
      statement("S-3", "data.notice", "notice-2"),
    ];
    const entries = entriesOf(checkRows(councilRow, sourceRow, noticeRow(), ...rows));
    const day = { from: "2021-06-07", to: "2021-06-07", words: "2021-06-07", inferred: false };
    expect(entries.slice(3).map(({ data }) => data["value"])).toEqual([day, 3, "notice-2"]);
  });

  it("must be skipped when it is imported again, whatever the time and the version by then", async () => {
    const log = createMemoryLog();
    const file = Buffer.from(sheetText([councilRow, sourceRow, noticeRow()]));
    await carryOut(log, checkSheet(file));
    const later = {
      agent: { ...leftOut.agent, version: "9" },
      recordedAt: "2027-01-01T00:00:00.000Z",
    };
    const again = await checkAgainst(log, readSheet(file, later));
    expect(again).toMatchObject({ ok: true, value: { faults: [], skipped: 3, appends: [] } });
  });
});
