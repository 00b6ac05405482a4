import { describe, expect, it } from "vitest";
import { durationColumns, durationsSheet } from "#src/csv/durations-sheet.ts";
import { readTable } from "#src/csv/read-table.ts";
import { durationsOf } from "#src/views/durations.ts";
import { durations } from "#src/views/schemas/durations.ts";
import type { Short } from "#tests/given.ts";
import { asked, streamOf } from "./streams.ts";

const rated = (when: string, overall: string): Short => ["InspectionPublished", when, { overall }];
const notice: Short = ["ImprovementNoticeIssued", "2019-03-01"];
const made: Short = [
  "StatutoryDirectionMade",
  "2020-01-01",
  { direction: "direction-1" },
  { dates: { served: "2020-01-01" } },
];
const revoked: Short = ["StatutoryDirectionRevoked", "2021-01-01", { direction: "direction-1" }];
const history = [
  rated("2018-01-01", "good"),
  rated("2019-01", "inadequate"),
  notice,
  made,
  revoked,
];

const view = (asAt: string, all: readonly Short[] = history) =>
  durationsOf([streamOf(all)], asked(asAt));
const between = (from: string, to: string, asAt = "2022-01-01") =>
  view(asAt).councils[0]?.durations.find((one) => one.from === from && one.to === to)?.days;

describe("the days between stages", () => {
  it("must be counted from the first Inadequate judgement, and not from another grade", () => {
    expect(between("inadequate", "notice")).toMatchObject({ least: 29, most: 59 });
    expect(between("direction", "ended")).toMatchObject({ least: 366, most: 366 });
  });

  it("must not be known where a stage is not on record, or had not certainly come by the day", () => {
    expect(between("decision", "launch")).toBeNull();
    expect(between("direction", "ended", "2020-12-31")).toBeNull();
    expect(between("inadequate", "notice", "2019-02-28")).toBeNull();
  });

  it("must be counted from a letter to the direction after it, and not to one of an earlier turn", () => {
    const letter: Short = ["MindedToLetterSent", "2021-06-01", {}];
    const again: Short = ["StatutoryDirectionMade", "2021-06-22", { direction: "direction-2" }];
    const of = (all: readonly Short[]) => {
      const [one] = view("2022-01-01", all).councils;
      return one?.durations.find(({ from }) => from === "mindedTo")?.days;
    };
    expect(of([...history, letter, again])).toMatchObject({ least: 21, most: 21 });
    expect(of([...history, letter])).toBeNull();
    expect(of(history)).toBeNull();
  });

  it("must not count a commissioner whom another department appointed under another Act", () => {
    const appointed = (when: string, department: string | null, commission: string): Short => [
      "CommissionerAppointed",
      when,
      { department, commission },
    ];
    const of = (all: readonly Short[]) => {
      const [one] = view("2022-01-01", all).councils;
      return one?.stages.find(({ stage }) => stage === "commissioner")?.on?.from ?? null;
    };
    const other = appointed("2019-12-01", "localGovernment", "commission-1");
    expect(of([...history, other])).toBeNull();
    expect(of([...history, other, appointed("2020-02-01", null, "commission-2")])).toBe(
      "2020-02-01",
    );
  });

  it("must stand in the published shape", () => {
    expect(durations.safeParse(view("2022-01-01")).error).toBeUndefined();
  });
});

describe("the sheet of durations", () => {
  it("must have its columns and a row to each pair of stages, with empty cells for what is not on record", () => {
    const sheet = durationsSheet(view("2022-01-01"));
    const [head, ...body] = sheet.trimEnd().split("\r\n");
    expect(head).toBe(durationColumns.map(({ name }) => name).join(","));
    expect(body.length).toBe(view("2022-01-01").councils[0]?.durations.length);
    expect(body.some((row) => row.includes("inadequate,2019-01-01,2019-01-31,E2,notice"))).toBe(
      true,
    );
    expect(body.some((row) => row.includes("launch,,,,,,2022-01-01"))).toBe(true);
    expect(readTable(Buffer.from(sheet)).rows.length).toBe(1 + body.length);
  });

  it("must not let a spreadsheet obey a name, and must leave a number below nought a number", () => {
    const named: Short = [
      "CouncilRegistered",
      "2000-01-01",
      { names: [{ name: "=HYPERLINK(1)", from: null, to: null }], codes: [], predecessors: [] },
      { functions: [] },
    ];
    const early: Short = ["ImprovementNoticeIssued", "2018-06-01"];
    const sheet = durationsSheet(view("2022-01-01", [named, early, ...history]));
    expect(sheet).toContain("'=HYPERLINK(1)");
    expect(sheet).toMatch(/,-244,-214,/);
  });
});
