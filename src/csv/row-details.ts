import { z } from "zod";
import type { JsonValue } from "#src/log/canonical-json.ts";
import { nearest } from "#src/record/nearest.ts";
import { showValue } from "#src/record/show-value.ts";
import { bare, expectedOf, isClaim, valueTyped, type Schema } from "#src/record/value-typed.ts";
import { bothFault, dayFault, type Faults, type Said } from "./cell-faults.ts";
import { roots, type DetailColumn, type Root } from "./columns.ts";
import {
  anythingTyped,
  gapIn,
  grown,
  isAnything,
  namesUnder,
  put,
  schemaAt,
  schemaOfRoot,
  type Branch,
} from "./details.ts";

/** A cell that holds one detail, trimmed and not empty. */
export type DetailCell = readonly [DetailColumn, string];

/**
 * What the details of a row make up, by root. `given` is what its cells of JSON hold already: a row
 * may use the one form or the other. A row with neither has the data of its type with nothing on
 * record.
 */
export const detailsOf = (
  cells: readonly DetailCell[],
  given: Readonly<Record<string, JsonValue>>,
  type: string,
  faults: Faults,
): Readonly<Partial<Record<Root, JsonValue>>> => {
  const found: Partial<Record<Root, JsonValue>> = {};
  for (const root of roots) {
    const own = cells.filter(([column]) => column.root === root);
    const schema = schemaOfRoot(root, type);
    const [first] = own;
    if (given[root] !== undefined) {
      if (first !== undefined) {
        faults.tell(first[0].name, bothFault(first[0].name, root, first[1]), root);
      }
    } else if (schema === null) {
      found[root] = {};
    } else if (first !== undefined || root === "data") {
      found[root] = fromCells(root, own, schema, type, faults);
    }
  }
  return found;
};

const fromCells = (
  root: Root,
  cells: readonly DetailCell[],
  schema: Schema,
  type: string,
  faults: Faults,
): JsonValue => {
  const branch: Branch = new Map();
  const predicate = cells.find(([{ name }]) => name === "data.predicate")?.[1] ?? "";
  for (const [column, text] of cells) {
    const inner = schemaAt(schema, column.steps);
    if (inner === null) {
      faults.tell(column.name, notOfType(column, text, schema, type), fieldOf(column));
      continue;
    }
    const read = isAnything(inner)
      ? { value: anythingTyped(text, predicate) }
      : typed(column, text, inner);
    if ("fault" in read) faults.tell(column.name, read.fault, fieldOf(column));
    const value = "fault" in read ? null : read.value;
    if (put(branch, column.steps, value)) continue;
    const other = cells.find(([{ name }]) => column.name.startsWith(`${name}.`)) ?? cells[0];
    faults.tell(column.name, bothFault(column.name, other?.[0].name ?? root, text), root);
  }
  const gap = gapIn(branch, schema, root);
  if (gap !== null) faults.tell(gap, gapFault, root);
  return grown(branch, schema);
};

type Typed = { readonly value: JsonValue } | { readonly fault: Said };

const typed = ({ name }: DetailColumn, text: string, schema: Schema): Typed => {
  const read = valueTyped(text, schema, "one");
  if (read.ok) return { value: read.value as JsonValue };
  if (isClaim(schema)) {
    if (!text.startsWith("{")) return { fault: dayFault(text, true) };
  } else if (bare(schema) instanceof z.ZodISODate) {
    return { fault: dayFault(text, false) };
  }
  const { expected, remedy } = expectedOf(schema, name, text, read.error, (path, example) =>
    path === name ? example : `${example} in the column ${path}`,
  );
  return {
    fault: {
      code: "wrongValue",
      expected: read.error ?? expected,
      found: showValue(text),
      remedy,
    },
  };
};

/** A detail as the checks of an import call it: `evidence[0].sourceId`. */
const fieldOf = ({ root, steps }: DetailColumn): string =>
  root + steps.map((step) => (/^\d+$/.test(step) ? `[${Number(step) - 1}]` : `.${step}`)).join("");

const notOfType = (
  { name, root }: DetailColumn,
  text: string,
  schema: Schema,
  type: string,
): Said => {
  const meant = nearest(name, namesUnder(root, schema));
  return {
    code: "unknownField",
    expected: `an empty cell, because ${type} has no such detail`,
    found: showValue(text),
    remedy:
      meant === null || meant === name
        ? "Empty the cell, or check the type of this row."
        : `Did you mean the column ${meant}? If not, empty the cell or check the type of this row.`,
  };
};

const gapFault: Said = {
  code: "missingField",
  expected: "the items of a list one after another, counted from 1",
  found: "nothing, although a later item is filled in",
  remedy: "Fill in this item, or move the later ones up.",
};
