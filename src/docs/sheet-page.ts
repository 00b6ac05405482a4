import { catalogue } from "#events/catalogue.ts";
import {
  exportColumns,
  requiredNames,
  roots,
  spanColumns,
  type CellKind,
  type PartColumn,
  type SpanColumn,
} from "#src/csv/columns.ts";
import { namesUnder, schemaOfRoot } from "#src/csv/details.ts";
import { code, generatedPage, page, table } from "./markdown.ts";

/** What a cell of each kind may hold. */
const kindWords: Readonly<Record<CellKind, string>> = {
  word: "a name without spaces, as in JSON Lines",
  text: "text, exactly as it stands",
  day: "a day, such as 2022-11-03",
  span: "a day, such as 2022-11-03, or two days with `..` between them, of which one may be left out",
  yesOrNo: "yes or no",
  number: "a whole number",
  functions: "`csc`, `edu`, or both with a comma between them",
  json: "JSON, as an export writes it",
};

/** What an empty cell, or a column that is not there, stands for. */
const leftOut: Readonly<Record<string, string>> = {
  functions: "none",
  data: "see the details below",
  evidence: "none, or see the details below",
  departures: "none, or see the details below",
  corrects: "nothing, or see the details below",
  recordedAt: "the moment of the import",
  version: "the version of that type which this program writes",
  "agent.name": "this program",
  "agent.version": "this program’s version",
  commandId: "one made from the content, the same each time",
  revision: "the next place in its stream",
  format: "the format that this program writes",
  prevhash: "the hash that the record works out",
};

/** What a sheet of entries may hold, column by column. */
export const sheetPage = (): string =>
  page([
    generatedPage(
      "Sheets: entries as CSV",
      "A sheet has a row of column names and below it one entry to a row. `intervention export --format csv` writes one that holds every character of the record and gives the same record, to the last hash, when it is imported. A sheet made by hand may leave out much of it: see [how to import a history](../how-to/import-a-history.md). [sheet.schema.json](sheet.schema.json) says the same to programs.",
    ),
    "## The file",
    "CSV as in RFC 4180: UTF-8, with or without a byte order mark; commas between the cells, or semicolons or tabs, as the first row shows. The columns may stand in any order; empty rows, and empty columns without a name, say nothing. A row is numbered as a spreadsheet numbers it.",
    "A cell of an export that begins with `=`, `+`, `-`, `@`, a tab, a line end or an apostrophe (or with one of the four signs in the wide form of East Asian keyboards) has an apostrophe before it, so that no spreadsheet takes it for a formula. An import takes off an apostrophe that stands before one of these, and no other.",
    "## The columns of an export",
    table(
      ["Column", "Says", "A cell holds", "Left out, it stands for"],
      exportColumns.map(columnRow),
    ),
    "Each of the seven dates is there if its words are, or one of its bounds. Without words, both bounds must be given, and are then its words.",
    "## Whole dates in one cell",
    "A sheet made by hand may give a date in one cell. Its words are then what the cell says, unless there is a cell for its words. `happened` may stand beside the columns of the same date, if they agree.",
    table(["Column", "Says", "A cell holds"], spanColumns.map(spanRow)),
    "## Details in columns of their own",
    "Instead of JSON, a row may have a column for each detail, with the items of a list counted from 1. A cell is read by what its field can hold: a day, a number, yes or no, one of the choices, text. A list of keys or choices may stand in one cell, with commas; a list of sentences has a column for each, or one cell for its only one; any list may be written as JSON, and `[]` is a list known to be empty. What is left out is not on record, where it may be, and so is `null`; a list that must be there is empty. The value of a statement (`data.value`, `data.chosen`) is a date where it speaks of one, else JSON where the cell holds that, else text. A row may have the one form or the other, not both.",
    ...roots
      .filter((root) => root !== "data")
      .map((root) => `${code(root)}: ${namesOf(root, "").map(code).join(", ")}.`),
    "The columns of `data` for each type. What they hold is in [the events](events.md).",
    table(
      ["Type", "Columns"],
      catalogue.map(({ type }) => [
        `[${type}](events.md#${type.toLowerCase()})`,
        namesOf("data", type).map(code).join(", "),
      ]),
    ),
  ]);

const namesOf = (root: (typeof roots)[number], type: string): readonly string[] => {
  const schema = schemaOfRoot(root, type);
  if (schema === null) throw new Error(`bug: no event type ${type}`);
  return namesUnder(root, schema).filter((name) => name !== root);
};

const isRequired = (name: string): boolean => requiredNames.some((one) => one === name);

const leftOutWords = ({ name }: PartColumn | SpanColumn): string =>
  isRequired(name)
    ? "must be filled in"
    : (leftOut[name] ?? (name.endsWith(".inferred") ? "no" : "nothing"));

const columnRow = (column: PartColumn | SpanColumn): readonly string[] => [
  code(column.name),
  column.says,
  kindWords[column.kind],
  leftOutWords(column),
];

const spanRow = ({ name, says, kind }: SpanColumn): readonly string[] => [
  code(name),
  says,
  kindWords[kind],
];

/** A row of a sheet as a JSON Schema: an object with the texts of its cells by column. */
export const sheetSchema = (): string => {
  const columns = [...exportColumns, ...spanColumns].map((column) => [
    column.name,
    {
      type: "string",
      description: `${column.says}: ${kindWords[column.kind]}`,
      ...formOf[column.kind],
    },
  ]);
  return `${JSON.stringify(
    {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      description: "one row of a sheet of entries, its cells by column; written by npm run docs",
      type: "object",
      properties: Object.fromEntries(columns) as object,
      patternProperties: {
        [`^(${roots.join("|")})\\.[A-Za-z0-9.]+$`]: {
          type: "string",
          description: "a detail, by its place in data.schema.json or line.schema.json",
        },
      },
      required: requiredNames,
      additionalProperties: false,
    },
    null,
    1,
  )}\n`;
};

const aDay = String.raw`\d{4}-\d{2}-\d{2}`;

/** The form of a cell that is filled in, where its kind has one. */
const formOf: Readonly<Partial<Record<CellKind, { readonly pattern: string }>>> = {
  day: { pattern: `^(${aDay})?$` },
  span: { pattern: `^(${aDay}|${aDay}\\.\\.(${aDay})?|\\.\\.${aDay})?$` },
  yesOrNo: { pattern: "^(yes|no|true|false)?$" },
  number: { pattern: String.raw`^\d*$` },
};
