import { catalogue } from "#events/catalogue.ts";
import type { ImportFault } from "#src/record/import-fault.ts";
import type { Suggest } from "#src/record/nearest.ts";
import { showValue, visible } from "#src/record/show-value.ts";
import {
  columnNamed,
  fixedNames,
  requiredNames,
  roots,
  type Root,
  type SheetColumn,
} from "./columns.ts";
import { isDetail, namesUnder, schemaOfRoot } from "./details.ts";
import type { TableRow } from "./read-table.ts";

/** The columns of a sheet by place; null for one without a name, which must be empty. */
export interface Header {
  readonly columns: readonly (SheetColumn | null)[];
  readonly faults: readonly ImportFault[];
}

/** Reads the row of names. What it gets wrong would be wrong in every row below. */
export const readHeader = ({ line, cells }: TableRow, suggest: Suggest): Header => {
  const names = cells.map((cell) => cell.trim());
  const faults: ImportFault[] = [];
  const tell = (name: string, said: Omit<ImportFault, "line" | "entry" | "field">): void => {
    faults.push({ line, entry: null, field: visible(name.slice(0, 100)), ...said });
  };
  const columns = names.map((name, at) => {
    if (name === "") return null;
    const column = columnNamed(name);
    const isKnown = column !== null && (column.is !== "detail" || isDetail(column));
    if (!isKnown) tell(name, unknown(name, suggest));
    else if (names.indexOf(name) < at) tell(name, twice(name));
    return column;
  });
  for (const name of requiredNames) if (!names.includes(name)) tell(name, missing(name));
  return { columns, faults };
};

const unknown = (name: string, suggest: Suggest) => {
  const meant = suggest(name, allNames());
  return {
    code: "unknownField",
    expected: "the name of a column that a sheet of entries can have",
    found: showValue(name),
    remedy:
      meant === null
        ? "Check the name in the reference of the columns, or remove the column."
        : `Did you mean "${meant}"?`,
  } as const;
};

const twice = (name: string) =>
  ({
    code: "duplicateColumn",
    expected: "each column once",
    found: `a second column called ${showValue(name)}`,
    remedy: "Keep the one that is meant and remove the other, or give it its own name.",
  }) as const;

const missing = (name: string) =>
  ({
    code: "missingField",
    expected: `a column called ${name}, in the first row`,
    found: "no such column",
    remedy: "Add this column: every entry needs it.",
  }) as const;

/** Every name that a column can have. Worked out only for a name that is wrong. */
function* allNames(): Generator<string> {
  yield* fixedNames;
  for (const root of roots) {
    for (const type of root === "data" ? catalogue.map((one) => one.type) : [""]) {
      yield* namesOfType(root, type);
    }
  }
}

const namesOfType = (root: Root, type: string): readonly string[] => {
  const schema = schemaOfRoot(root, type);
  return schema === null ? [] : namesUnder(root, schema);
};
