import { hash } from "node:crypto";
import { z } from "zod";
import { eventTypes } from "#events/catalogue.ts";
import { shapeOf, type Catalogue, type Definition } from "#events/define-event.ts";
import { newEntry, streamName, type NewEntry } from "#events/envelope.ts";
import { schemaOf } from "#events/schema-of.ts";
import { listed } from "#machines/words.ts";
import { canonicalJson, type JsonValue } from "#src/log/canonical-json.ts";
import { explainIssues, type FieldFault } from "./explain-issue.ts";
import type { ImportFault } from "./import-fault.ts";
import type { ReadLine } from "./import-lines.ts";
import type { Suggest } from "./nearest.ts";
import { showValue, visible } from "./show-value.ts";

/** What the log adds to an entry. A line of an export has it, and it is then checked. */
export interface Seal {
  readonly format?: JsonValue;
  readonly revision?: JsonValue;
  readonly prevhash?: JsonValue;
}

/** A line that can be an entry, whatever else the file and the record hold. */
export interface CheckedLine {
  readonly line: number;
  readonly stream: string;
  /** Exactly as in the file; only a missing command id is added. */
  readonly entry: NewEntry;
  readonly hadCommandId: boolean;
  readonly seal: Seal;
}

/** What a line says about itself, as far as it can be read; for lines with faults. */
export interface LooseLine {
  readonly line: number;
  readonly id: string | null;
  readonly stream: string | null;
  readonly type: string | null;
  readonly sourceId: string | null;
  readonly value: Readonly<Record<string, unknown>>;
}

/** The line format: an entry with its stream. The command id may be left to this program. */
export const importLine = newEntry.extend({
  stream: streamName,
  commandId: newEntry.shape.commandId.optional(),
  format: z.literal(1).optional(),
  revision: z.int().min(0).optional(),
  prevhash: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "expected 64 hexadecimal digits")
    .optional(),
});

const lineFields = Object.keys(importLine.shape);

/** Checks one line by itself: its fields, its event type and version, its data and its date. */
export const checkLine = (
  read: ReadLine,
  suggest: Suggest,
  catalogue: Catalogue,
): { readonly checked: CheckedLine | null; readonly faults: readonly ImportFault[] } => {
  const { line, value } = read;
  const parsed = importLine.safeParse(value);
  const found: FieldFault[] = parsed.success
    ? []
    : [...explainIssues(parsed.error.issues, value, [], lineFields, suggest)];
  found.push(...faultsInType(value, suggest, catalogue), ...faultInInstant(value["recordedAt"]));
  const entry = textOf(value["id"]);
  if (!parsed.success || found.length > 0) {
    const id = entry === null ? null : visible(entry.slice(0, 100));
    return { checked: null, faults: found.map((fault) => ({ line, entry: id, ...fault })) };
  }
  return { checked: checkedLine(read, parsed.data.stream), faults: [] };
};

/** The line as it stands: what was checked is not rebuilt, so that nothing is bent. */
const checkedLine = ({ line, value }: ReadLine, stream: string): CheckedLine => {
  const { format, revision, prevhash, ...rest } = value;
  const content = Object.fromEntries(Object.entries(rest).filter(([name]) => name !== "stream"));
  const hadCommandId = content["commandId"] !== undefined;
  const commandId = hadCommandId ? {} : { commandId: commandIdOf(value) };
  return {
    line,
    stream,
    entry: { ...content, ...commandId } as unknown as NewEntry,
    hadCommandId,
    seal: {
      ...(format === undefined ? {} : { format }),
      ...(revision === undefined ? {} : { revision }),
      ...(prevhash === undefined ? {} : { prevhash }),
    },
  };
};

const notContent: ReadonlySet<string> = new Set([
  "format",
  "revision",
  "prevhash",
  "recordedAt",
  "agent",
]);

/** The same content has the same command id, whoever imports it and however often. */
const commandIdOf = (value: ReadLine["value"]): string => {
  const content = Object.entries(value).filter(([key]) => !notContent.has(key));
  const canonical = canonicalJson(Object.fromEntries(content));
  if (!canonical.ok) throw new Error(`bug: ${canonical.error.path} ${canonical.error.reason}`);
  return `import-${hash("sha256", canonical.value).slice(0, 32)}`;
};

/** What can be learnt from a line with faults. */
export const looseLine = ({ line, value }: ReadLine): LooseLine => {
  const data = value["data"];
  return {
    line,
    id: textOf(value["id"]),
    stream: textOf(value["stream"]),
    type: textOf(value["type"]),
    sourceId: textOf(memberOf(memberOf(data, "source"), "id")),
    value,
  };
};

const textOf = (value: unknown): string | null =>
  typeof value === "string" && value !== "" ? value : null;

/** A field of a value that may not have any. */
export const memberOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (Reflect.get(value, name) as unknown)
    : undefined;

/** Of an entry’s type, version, data and date: what no version of this software recorded. */
export const faultsInType = (
  value: ReadLine["value"],
  suggest: Suggest,
  catalogue: Catalogue,
): readonly FieldFault[] => {
  const type = value["type"];
  if (typeof type !== "string") return [];
  const definition = catalogue(type);
  if (definition === undefined) return [unknownType(type, suggest)];
  const version = value["version"];
  // A version that is not a number is a fault of the envelope; the data is then held to the newest.
  const shape = typeof version === "number" ? shapeOf(definition, version) : definition;
  if (shape === undefined) return [wrongVersion(definition, Number(version))];
  const data = value["data"];
  const dates = value["dates"];
  const happensOn = memberOf(dates, definition.happensOn);
  const faults: FieldFault[] = [];
  if (typeof dates === "object" && happensOn === undefined) {
    faults.push(missingDate(type, definition.happensOn));
  }
  if (typeof data !== "object" || data === null) return faults;
  const parsed = schemaOf(shape).safeParse(data);
  if (!parsed.success) {
    const names = Object.keys(shape.example);
    faults.push(...explainIssues(parsed.error.issues, data, ["data"], names, suggest));
  }
  return faults;
};

const unknownType = (type: string, suggest: Suggest): FieldFault => {
  const meant = suggest(type, eventTypes);
  return {
    field: "type",
    code: "unknownType",
    expected: "a type of event that this version of the software knows",
    found: showValue(type),
    remedy:
      meant === null
        ? "Look the name up in the list of events, or install the newer version that has it."
        : `Did you mean "${meant}"?`,
  };
};

const wrongVersion = ({ type, version, earlier = [] }: Definition, found: number): FieldFault => ({
  field: "version",
  code: "wrongVersion",
  expected:
    earlier.length === 0
      ? `${version}, the version of ${type} that this software knows`
      : `${listed([...earlier.map((shape) => String(shape.version)), String(version)], "or")}, the versions of ${type} that this software knows`,
  found: String(found),
  remedy:
    found > version
      ? "Install the newer version of this software that wrote the file."
      : "Check how the file was made: this version of the event was never recorded.",
});

const missingDate = (type: string, name: string): FieldFault => ({
  field: `dates.${name}`,
  code: "missingDate",
  expected: `the day on which it happened, which ${type} gives as "${name}"`,
  found: "nothing: the field is missing",
  remedy:
    "Add the date. If no day is on record, leave from and to empty (null) and say so in its words.",
});

/** `2026-11-22T25:00:00.000Z` has the right form and is no instant. */
export const faultInInstant = (value: unknown): readonly FieldFault[] => {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value))
    return [];
  const instant = new Date(value);
  if (!Number.isNaN(instant.getTime()) && instant.toISOString() === value) return [];
  const day = new Date(`${value.slice(0, 10)}T00:00:00.000Z`);
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value.slice(0, 10));
  if (!isDay) return [];
  return [
    {
      field: "recordedAt",
      code: "wrongValue",
      expected: "a time of day between 00:00:00.000 and 23:59:59.999",
      found: showValue(value),
      remedy: "Write the instant in UTC, such as 2026-11-22T12:00:00.000Z.",
    },
  ];
};
