import { describe, expect, it } from "vitest";
import { readTable } from "#src/csv/read-table.ts";

const rows = (text: string | Uint8Array) =>
  readTable(typeof text === "string" ? Buffer.from(text) : text).rows.map(
    ({ line, cells }) => [line, ...cells] as const,
  );
const faults = (bytes: Uint8Array) =>
  readTable(bytes).faults.map(({ line, field, code }) => [line, field, code]);

describe("a table", () => {
  it("must be read in time that grows with an empty row, and not with its square", () => {
    const began = performance.now();
    expect(rows(`${",".repeat(200_000)}\nid,type\n`)).toEqual([[2, "id", "type"]]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  const expected = [
    [1, "type", "id"],
    [2, "A", "B, C; D"],
  ];
  it.each([
    ["with commas", 'type,id\nA,"B, C; D"\n'],
    [
      "with semicolons, as Excel writes it where the comma is the decimal sign",
      'type;id\nA;"B, C; D"',
    ],
    ["with tabs", "type\tid\nA\tB, C; D\n"],
    ["with a byte order mark", '\ufefftype,id\nA,"B, C; D"\n'],
    ["with Windows line ends", 'type,id\r\nA,"B, C; D"\r\n'],
    ["with the line ends of old Macs", 'type,id\rA,"B, C; D"\r'],
    ["with its names in quotation marks", '"type","id"\nA,"B, C; D"\n'],
    ["before rows without text", 'type,id\nA,"B, C; D"\n,\n\n'],
  ])("may be written %s", (_, text) => {
    expect(rows(text)).toEqual(expected);
  });

  it("must number its rows as a spreadsheet does, the empty ones and those of many lines counted", () => {
    expect(rows('\n,,\ntype,id\n\n"one\ntwo\r\nthree",x\n,\nA,B\n')).toEqual([
      [3, "type", "id"],
      [5, "one\ntwo\r\nthree", "x"],
      [7, "A", "B"],
    ]);
  });

  it("must be refused where its quotation marks do not close, with the row", () => {
    expect(faults(Buffer.from('type,id\nA,B\nC,"D\nE,F\n'))).toEqual([[3, null, "notCsv"]]);
    expect(faults(Buffer.from('type,id\n"A\nB",x\nC,D"E"\n'))).toEqual([[3, null, "notCsv"]]);
  });

  it("must be refused where it is not UTF-8, with every cell that is not", () => {
    const windows = Buffer.from("type,id,actor.name\n“x”,2,Zoë\n3,4,plain\n5,é,6\n", "latin1");
    expect(faults(windows)).toEqual([
      [2, "actor.name", "notUtf8"],
      [4, "id", "notUtf8"],
    ]);
    expect(readTable(windows).faults[0]?.found).toMatch(/first at byte 3 of the cell/);
    expect(readTable(windows).faults[0]?.remedy).toMatch(/CSV UTF-8/);
    const utf16 = Buffer.from("\ufefftype\tid\n", "utf16le");
    expect(readTable(utf16).faults[0]?.found).toMatch(/UTF-16/);
  });
});
