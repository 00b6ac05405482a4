import { parseCanonical, type JsonValue } from "#src/log/canonical-json.ts";
import type { StoredRow } from "#src/log/stored-rows.ts";
import { showValue } from "#src/record/show-value.ts";

/** A body read as an object, where it can be. */
export type Fields = Readonly<Record<string, JsonValue>>;

/** What stands in a row, and what is wrong with its text. */
export interface Body {
  readonly fields: Fields | null;
  readonly faults: readonly string[];
}

/** Reads the text of a row that has the hash `leaf`, and holds the row against it. */
export const readBody = (row: StoredRow, leaf: string): Body => {
  const faults: string[] = [];
  if (!row.isText) faults.push("its bytes are not text in UTF-8");
  else if (leaf !== row.leaf) faults.push("its text is not what was hashed");
  const canonical = parseCanonical(row.body, "its text");
  if (!canonical.ok) faults.push(`${canonical.error.path} ${canonical.error.reason}`);
  const value = canonical.ok ? canonical.value : parsed(row.body);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    if (canonical.ok) faults.push("its text is not an object");
    return { fields: null, faults };
  }
  const fields: Fields = value as Fields;
  return { fields, faults: [...faults, ...faultsInColumns(row, fields)] };
};

const parsed = (text: string): JsonValue => {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return null;
  }
};

/** What the store repeats beside the text, by the name that the text has for it. */
const repeated = ["stream", "revision", "id", "commandId", "recordedAt"] as const;

const faultsInColumns = (row: StoredRow, fields: Fields): readonly string[] =>
  repeated.flatMap((name) =>
    fields[name] === row[name]
      ? []
      : [
          `the store says beside it that its ${name} is ${showValue(row[name])}, and its text says ${showValue(fields[name])}`,
        ],
  );
