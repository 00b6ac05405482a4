import { definitionOf } from "#events/catalogue.ts";
import type { JsonValue } from "#src/log/canonical-json.ts";
import { parseJson } from "#src/log/parse-json.ts";
import type { ImportFault } from "#src/record/import-fault.ts";
import { faultInJson, type ReadLine } from "#src/record/import-lines.ts";
import { isDay } from "#machines/time/day.ts";
import { visible } from "#src/record/show-value.ts";
import { dayFault, numberFault, yesOrNoFault, type Faults, type Said } from "./cell-faults.ts";
import type { PartColumn, SheetColumn } from "./columns.ts";
import { datesOf, type DateCells } from "./row-dates.ts";
import { detailsOf, type DetailCell } from "./row-details.ts";
import { unguard } from "./safe-cell.ts";

/** What a person who makes a sheet by hand leaves to this program. */
export interface LeftOut {
  readonly agent: { readonly name: string; readonly version: string };
  /** An instant in UTC. */
  readonly recordedAt: string;
}

/** A row as an entry, with the faults of its cells. */
export interface ReadRow {
  readonly read: ReadLine;
  readonly faults: readonly ImportFault[];
}

/**
 * Reads one row. `cells` are as they stand in the file; one that is empty says nothing. Whether the
 * entry is sound is for the checks of any import to say: a fault here is a cell that cannot be read.
 */
export const readRow = (
  line: number,
  cells: readonly (readonly [SheetColumn, string])[],
  leftOut: LeftOut,
): ReadRow => {
  const row = new Row();
  const dates: DateCells = { spans: [], parts: new Map(), unread: new Set() };
  const details: DetailCell[] = [];
  for (const [column, cell] of cells) {
    const text = unguard(cell);
    const isEmpty = column.is === "part" && column.kind === "text" ? text === "" : isBlank(text);
    if (isEmpty) continue;
    if (column.is === "span") dates.spans.push([column, text.trim()]);
    else if (column.is === "detail") details.push([column, text.trim()]);
    else row.take(column, text, dates);
  }
  const type = typeof row.value["type"] === "string" ? row.value["type"] : "";
  row.value["dates"] = datesOf(dates, type, row);
  Object.assign(row.value, detailsOf(details, row.value, type, row));
  complete(row.value, leftOut, type);
  const id = row.value["id"];
  const entry = typeof id === "string" ? visible(id.slice(0, 100)) : null;
  const spoilt = row.spoilt.length === 0 ? {} : { spoilt: row.spoilt };
  return {
    read: { line, value: row.value, ...spoilt },
    faults: row.faults.map((fault) => ({ line, entry, ...fault })),
  };
};

const isBlank = (text: string): boolean => text.trim() === "";

class Row implements Faults {
  readonly value: Record<string, JsonValue> = {};
  readonly faults: Omit<ImportFault, "line" | "entry">[] = [];
  readonly spoilt: string[] = [];

  tell(column: string, said: Said, spoils: string): void {
    this.faults.push({ field: column, ...said });
    this.spoilt.push(spoils);
  }

  take(column: PartColumn, text: string, dates: DateCells): void {
    const { name, path } = column;
    const read = this.#read(column, text);
    const [first, second, third] = path;
    if (read === undefined) {
      if (first === "dates") dates.unread.add(second ?? "");
      return;
    }
    if (first === "dates") {
      const date = second ?? "";
      dates.parts.set(date, { ...dates.parts.get(date), [third ?? ""]: read });
    } else if (second === undefined) this.value[name] = read;
    else this.value[first] = { ...(this.value[first] as object | undefined), [second]: read };
  }

  /** The value of a cell; undefined, and a fault, where it holds none. */
  #read(column: PartColumn, raw: string): JsonValue | undefined {
    const { name, kind, path } = column;
    const text = raw.trim();
    const spoils = path.slice(0, 2).join(".");
    const no = (said: Said): undefined => {
      this.tell(name, said, spoils);
    };
    switch (kind) {
      case "text":
        return raw.normalize("NFC");
      case "word":
        return text;
      case "functions":
        return text.split(/[\s,;]+/);
      case "day":
        return isDay(text) ? text : no(dayFault(text, false));
      case "number":
        return /^\d{1,15}$/.test(text) ? Number(text) : no(numberFault(text));
      case "yesOrNo":
        return yesOrNo.get(text.toLowerCase()) ?? no(yesOrNoFault(text));
      case "json":
        return this.#json(name, text);
    }
  }

  #json(name: string, text: string): JsonValue | undefined {
    const parsed = parseJson(text, "");
    if (parsed.ok) return parsed.value;
    const wanted = "JSON as an export writes it";
    const { field, ...said } = faultInJson(text, parsed.error, [name], wanted);
    this.tell(field ?? name, said, name);
    return undefined;
  }
}

const yesOrNo: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["true", true],
  ["no", false],
  ["false", false],
]);

/** Fills in what may be left out. An empty cell of an export is one of these as well. */
const complete = (value: Record<string, JsonValue>, leftOut: LeftOut, type: string): void => {
  // Of an unknown type no version is known; that its type is unknown is the one thing to be told.
  value["version"] ??= definitionOf(type)?.version ?? 1;
  value["functions"] ??= [];
  value["evidence"] ??= [];
  value["departures"] ??= [];
  value["corrects"] ??= null;
  value["agent"] ??= leftOut.agent;
  value["recordedAt"] ??= leftOut.recordedAt;
};
