import { stringify } from "csv-stringify/sync";
import { definitionOf } from "#events/catalogue.ts";
import type { Entry } from "#events/envelope.ts";
import { no, ok } from "#events/result.ts";
import { canonicalJson, type JsonValue } from "#src/log/canonical-json.ts";
import { valueAt } from "#src/record/explain-issue.ts";
import type { WriteAs } from "#src/record/export.ts";
import { countOf } from "#src/record/show-value.ts";
import { exportColumns, type PartColumn, type SpanColumn } from "./columns.ts";
import { readRow, type LeftOut } from "./read-row.ts";
import { spanText } from "./row-dates.ts";
import { guard } from "./safe-cell.ts";

/** The most characters that a cell of Excel holds; it breaks longer text off into the next row. */
const mostInExcel = 32_767;

/**
 * The entries as CSV (RFC 4180): a row of names and one row to an entry, with every character of
 * it. Each row is read back before it is handed out. No: the entry that a sheet cannot hold exactly,
 * because a later version of this program recorded in it what this one does not know.
 */
export const writeSheet: WriteAs = (records) => {
  const rows: (readonly string[])[] = [exportColumns.map(({ name }) => name)];
  let tooLong = 0;
  for (const { entry, body } of records) {
    const cells = exportColumns.map((column) => guard(cellOf(entry, column)));
    if (readBack(cells) !== body) return no(entry);
    tooLong += cells.filter(({ length }) => length > mostInExcel).length;
    rows.push(cells);
  }
  const text = stringify(rows, { record_delimiter: "\r\n", quoted_match: /[\r\n;\t]/ });
  return ok({ text, notes: tooLong === 0 ? [] : [tooLongNote(tooLong)] });
};

const tooLongNote = (cells: number): string =>
  `${countOf(cells, "cell is", "cells are")} longer than the ${mostInExcel.toLocaleString("en-GB")} ` +
  `characters that a cell of Excel holds: do not save the sheet from Excel.`;

const cellOf = (entry: Entry, column: PartColumn | SpanColumn): string => {
  if (column.is === "span") return happenedText(entry);
  const value = valueAt(entry, column.path);
  if (value === undefined || value === null) return "";
  switch (column.kind) {
    case "functions":
      return Array.isArray(value) ? value.join(",") : canonical(value);
    case "yesOrNo":
      return value === true ? "yes" : "no";
    case "json":
      return Array.isArray(value) && value.length === 0 ? "" : canonical(value);
    default:
      // What is not text or a number has no business here; read back, it is not the same.
      return typeof value === "string" ? value : canonical(value);
  }
};

const happenedText = ({ type, dates }: Entry): string => {
  const definition = definitionOf(type);
  const claim = definition === undefined ? undefined : dates[definition.happensOn];
  return claim === undefined ? "" : spanText(claim);
};

const canonical = (value: unknown): string => {
  const text = canonicalJson(value);
  if (!text.ok) throw new Error(`bug: on record: ${text.error.path} ${text.error.reason}`);
  return text.value;
};

/** Nothing is left out of what is on record, so nothing may be filled in. */
const nothingLeftOut: LeftOut = { agent: { name: "", version: "" }, recordedAt: "" };

const readBack = (cells: readonly string[]): string | null => {
  const named = exportColumns.map((column, at) => [column, cells[at] ?? ""] as const);
  const { read, faults } = readRow(0, named, nothingLeftOut);
  return faults.length > 0 ? null : canonical(read.value satisfies JsonValue);
};
