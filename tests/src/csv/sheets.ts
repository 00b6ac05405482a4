import { checkImport, type CheckedImport } from "#src/record/import.ts";
import type { ImportFault } from "#src/record/import-fault.ts";
import { readSheet } from "#src/csv/read-sheet.ts";
import type { LeftOut } from "#src/csv/read-row.ts";

/** What the rows of these tests leave out. */
export const leftOut: LeftOut = {
  agent: { name: "intervention-lifecycle", version: "0.1.0" },
  recordedAt: "2026-11-22T12:00:00.000Z",
};

/** A row by the names of its columns; what is not named is empty. */
export type Row = Readonly<Record<string, string>>;

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Rows as the text of a sheet, with a column for everything that any of them names. */
export const sheetText = (rows: readonly Row[], between = ","): string => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [
    names,
    ...rows.map((row) => names.map((name) => (Object.hasOwn(row, name) ? (row[name] ?? "") : ""))),
  ];
  return lines.map((cells) => `${cells.map(quoted).join(between)}\r\n`).join("");
};

const who: Row = { "actor.name": "A. Clerk", "actor.role": "Scrutiny officer" };

/** The row that puts the council on record, made by hand. */
export const councilRow: Row = {
  stream: "council-anytown",
  happened: "2026-11-22",
  type: "CouncilRegistered",
  id: "ANY-1",
  ...who,
  "data.council": "anytown",
  "data.names.1.name": "Anytown Council",
  "data.codes": "[]",
  "data.predecessors": "[]",
  "data.successors": "[]",
};

/** The row that registers the source "cabinet-paper". */
export const sourceRow: Row = {
  stream: "council-anytown",
  happened: "2026-11-22",
  type: "SourceRegistered",
  id: "ANY-2",
  ...who,
  "data.source.id": "cabinet-paper",
  "data.source.title": "Cabinet paper on children’s services",
  "data.source.publisher": "Anytown Council",
  "data.source.publishedOn": "2021-07-01",
  "data.source.standing": "official",
};

/** A notice that cites it, with what a test wants to be different. */
export const noticeRow = (changes: Row = {}): Row => ({
  stream: "council-anytown",
  type: "ImprovementNoticeIssued",
  id: "ANY-3",
  functions: "csc",
  ...who,
  "data.notice": "notice-2021",
  "data.grounds": "Inadequate, twice",
  "data.reviewIntervalMonths": "6",
  "evidence.1.sourceId": "cabinet-paper",
  "evidence.1.locator": "paragraph 4",
  "evidence.1.standing": "official",
  ...("happened" in changes || "made" in changes || "made.from" in changes
    ? {}
    : { happened: "2021-06-01..2021-06-30" }),
  ...changes,
});

/** What an import of the sheet into an empty record finds. */
export const checkSheet = (text: string | Uint8Array): CheckedImport =>
  checkImport(readSheet(typeof text === "string" ? Buffer.from(text) : text, leftOut), []);

export const checkRows = (...rows: readonly Row[]): CheckedImport => checkSheet(sheetText(rows));

/** The entries that would be recorded. There must be no fault. */
export const entriesOf = (checked: CheckedImport) => {
  if (checked.faults.length > 0) throw new Error(JSON.stringify(checked.faults, null, 1));
  return checked.appends.flatMap(({ entries }) => entries);
};

/** A fault in short: row, column and code. */
export const inShort = ({ line, field, code }: ImportFault): string =>
  `${line ?? "file"} ${field ?? "-"} ${code}`;
