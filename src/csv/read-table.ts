import { constants } from "node:buffer";
import { CsvError, parse } from "csv-parse/sync";
import type { ImportFault } from "#src/record/import-fault.ts";
import { visible } from "#src/record/show-value.ts";

/** A row with something on it, numbered as a spreadsheet numbers it. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a file, or why it is no table. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly faults: readonly ImportFault[];
}

/**
 * Reads CSV (RFC 4180) as people's programs write it: with or without a byte order mark, with any
 * line ends, and with commas, semicolons or tabs between the cells, as the first row shows. Rows
 * without text count, so that a fault has the number that the reader sees, and are left out.
 */
export const readTable = (file: Uint8Array): Table => {
  if (isUtf16(file)) return only({ line: null, field: null, ...utf16 });
  const bytes = withoutMark(file);
  if (bytes.length > constants.MAX_STRING_LENGTH)
    return only({ line: null, field: null, ...tooLarge });
  const text = decoded(bytes);
  // One letter to a byte: enough to find the cells that are not UTF-8.
  const read = text ?? Buffer.from(bytes).toString("latin1");
  const table = rowsOf(read);
  return text === null && table.faults.length === 0 ? notUtf8(table.rows) : table;
};

type Unplaced = Omit<ImportFault, "line" | "entry" | "field">;

const only = (fault: Omit<ImportFault, "entry">): Table => ({
  rows: [],
  faults: [{ entry: null, ...fault }],
});

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** Longer than any text may be, so that it cannot be read at all. */
const tooLarge: Unplaced = {
  code: "tooLarge",
  expected: "a sheet of less than 512 MB",
  found: "a larger one",
  remedy: "Divide it, each council whole, and import the parts in turn; or use JSON Lines.",
};

const saveAsUtf8 =
  "Save the sheet again as CSV in UTF-8: in Excel choose “CSV UTF-8 (Comma delimited)”.";

const utf16: Unplaced = {
  code: "notUtf8",
  expected: "text saved as UTF-8",
  found: "text saved as UTF-16, which Excel calls “Unicode Text”",
  remedy: saveAsUtf8,
};

const withoutMark = (file: Uint8Array): Uint8Array =>
  file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf ? file.subarray(3) : file;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const decoded = (bytes: Uint8Array): string | null => {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
};

const rowsOf = (text: string): Table => {
  let records: readonly (readonly string[])[];
  try {
    records = parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
    });
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    return only(notCsv(thrown));
  }
  const rows = records.map((cells, at) => ({ line: at + 1, cells }));
  return { rows: rows.filter(({ cells }) => !cells.every(isBlank)), faults: [] };
};

const isBlank = (cell: string): boolean => cell.trim() === "";

/** What stands most often between the names of the columns, none of which holds any of these. */
const delimiterOf = (text: string): string => {
  const names = firstLineWithNames(text);
  const count = (sign: string): number => names.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
};

// Line by line: one pattern over the whole text would try a long empty row from each of its cells.
const firstLineWithNames = (text: string): string => {
  for (const [line] of text.matchAll(/[^\r\n]+/g)) if (/[^\s,;]/.test(line)) return line;
  return "";
};

const notCsv = (error: CsvError): Omit<ImportFault, "entry"> => {
  // `records` counts whole rows, as a spreadsheet does; `lines` would count those within cells too.
  const records: unknown = error["records"];
  const column: unknown = error["column"];
  const at = typeof column === "number" ? ` in cell ${column + 1} of the row` : "";
  const isOpen = error.code === "CSV_QUOTE_NOT_CLOSED";
  return {
    line: typeof records === "number" ? records + 1 : null,
    field: null,
    code: "notCsv",
    expected: "cells with a comma between them; text in quotation marks where it needs them",
    found: isOpen
      ? `a quotation mark that is never closed${at}`
      : `a quotation mark within a cell that does not begin and end with one${at}`,
    remedy:
      "Put quotation marks around the whole cell and write each one inside it twice, or save the " +
      "sheet again from a spreadsheet, which does so by itself.",
  };
};

const notUtf8 = (rows: readonly TableRow[]): Table => {
  const [names] = rows;
  const faults = rows.flatMap(({ line, cells }) =>
    cells.flatMap((cell, at): ImportFault[] => {
      const bytes = Buffer.from(cell, "latin1");
      if (decoded(bytes) !== null) return [];
      const name = names === undefined || line === names.line ? undefined : names.cells[at];
      return [
        {
          line,
          entry: null,
          field: name === undefined || isBlank(name) ? null : visible(name.trim().slice(0, 100)),
          code: "notUtf8",
          expected: "text saved as UTF-8",
          found: `bytes that are not UTF-8, first at byte ${firstBad(bytes) + 1} of the cell`,
          remedy: saveAsUtf8,
        },
      ];
    }),
  );
  return { rows: [], faults };
};

const firstBad = (bytes: Buffer): number => {
  const back = Buffer.from(bytes.toString("utf8"));
  let at = 0;
  while (at < bytes.length && bytes[at] === back[at]) at += 1;
  return at;
};
