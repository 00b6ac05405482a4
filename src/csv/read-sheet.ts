import type { ImportFault } from "#src/record/import-fault.ts";
import { maxLineBytes, type ReadFile, type ReadLine } from "#src/record/import-lines.ts";
import type { UnreadLine } from "#src/record/import-lines.ts";
import { suggester } from "#src/record/nearest.ts";
import { countOf, showValue } from "#src/record/show-value.ts";
import { columnOfField } from "./column-of-field.ts";
import type { SheetColumn } from "./columns.ts";
import { readHeader } from "./read-header.ts";
import { readRow, type LeftOut } from "./read-row.ts";
import { readTable, type TableRow } from "./read-table.ts";

/**
 * Reads a sheet of entries: a row of names, then one entry to a row. The rows are then checked as
 * the lines of any other file are. A table that is broken, or whose names are wrong, is told of
 * alone: whatever its rows say would be misread.
 */
export const readSheet = (file: Uint8Array, leftOut: LeftOut): ReadFile => {
  const { rows, faults } = readTable(file);
  const [names, ...entries] = rows;
  if (faults.length > 0) return nothing(faults);
  if (names === undefined) {
    return nothing([noEntries(file.length === 0 ? "an empty file" : "only empty rows")]);
  }
  const header = readHeader(names, suggester());
  if (header.faults.length > 0) return nothing(header.faults);
  if (entries.length === 0) return nothing([noEntries("only the row of names")]);
  return readEntries(entries, header.columns, leftOut);
};

const nothing = (faults: readonly ImportFault[]): ReadFile => ({ lines: [], unread: [], faults });

const noEntries = (found: string): ImportFault => ({
  line: null,
  entry: null,
  field: null,
  code: "noEntries",
  expected: "a row with the names of the columns, and below it at least one row with an entry",
  found,
  remedy: "Check that this is the right file and that it was saved.",
});

const readEntries = (
  rows: readonly TableRow[],
  columns: readonly (SheetColumn | null)[],
  leftOut: LeftOut,
): ReadFile => {
  const lines: ReadLine[] = [];
  const unread: UnreadLine[] = [];
  const faults: ImportFault[] = [];
  const names = columns.flatMap((column) => (column === null ? [] : [column.name]));
  for (const row of rows) {
    const tooLong = faultInLength(row, columns);
    if (tooLong !== null) {
      faults.push(tooLong);
      unread.push(unreadRow(row, columns));
      continue;
    }
    const { read, faults: found } = readRow(row.line, cellsOf(row, columns), leftOut);
    const stray = faultBeyond(row, columns);
    for (const fault of found) faults.push(fault);
    if (stray !== null) faults.push(stray);
    lines.push(read);
  }
  return { lines, unread, faults, nameOf: (field) => columnOfField(field, names) };
};

const cellsOf = (
  { cells }: TableRow,
  columns: readonly (SheetColumn | null)[],
): readonly (readonly [SheetColumn, string])[] =>
  columns.flatMap((column, at) => {
    const cell = cells[at] ?? "";
    return column === null || cell === "" ? [] : [[column, cell] as const];
  });

/** Empty columns at the right are no fault: spreadsheets write them. Text under no name is one. */
const faultBeyond = (
  { line, cells }: TableRow,
  columns: readonly (SheetColumn | null)[],
): ImportFault | null => {
  const at = cells.findIndex((cell, i) => (columns[i] ?? null) === null && cell.trim() !== "");
  if (at === -1) return null;
  return {
    line,
    entry: null,
    field: null,
    code: "unknownField",
    expected: "text only under the name of a column",
    found: `${showValue(cells[at])} in cell ${at + 1} of the row, where the first row has no name`,
    remedy: "Give the column its name in the first row, or empty the cell.",
  };
};

const faultInLength = (
  { line, cells }: TableRow,
  columns: readonly (SheetColumn | null)[],
): ImportFault | null => {
  const length = cells.reduce((sum, cell) => sum + cell.length, 0);
  if (length <= maxLineBytes) return null;
  const longest = cells.reduce(
    (most, cell, at) => (cell.length > (cells[most]?.length ?? 0) ? at : most),
    0,
  );
  return {
    line,
    entry: null,
    field: columns[longest]?.name ?? null,
    code: "lineTooLong",
    expected: `a row of at most ${maxLineBytes.toLocaleString("en-GB")} characters`,
    found: `a row of ${countOf(length, "character", "characters")}`,
    remedy: "Quote only the words relied on, and keep the whole document as a source.",
  };
};

/** Only what other rows may point to, so that they are not blamed for this one. */
const unreadRow = (
  { line, cells }: TableRow,
  columns: readonly (SheetColumn | null)[],
): UnreadLine => {
  const cell = (name: string): string =>
    cells[columns.findIndex((column) => column?.name === name)]?.trim() ?? "";
  return { line, text: JSON.stringify({ id: cell("id"), stream: cell("stream") }) };
};
