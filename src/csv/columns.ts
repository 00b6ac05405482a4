import { DATE_NAMES, type DateName } from "#events/define-event.ts";

/** What the cells of a column hold. */
export type CellKind =
  "word" | "text" | "day" | "span" | "yesOrNo" | "number" | "functions" | "json";

/** A column that holds one part of an entry. */
export interface PartColumn {
  readonly is: "part";
  readonly name: string;
  readonly kind: Exclude<CellKind, "span">;
  /** Where the part stands in the entry. */
  readonly path: readonly [string, ...string[]];
  readonly says: string;
}

/** A column that holds a date in one cell: a day, or two days with `..` between them. */
export interface SpanColumn {
  readonly is: "span";
  readonly name: string;
  readonly kind: "span";
  /** Null for the date on which the fact happened, whichever that is for its type. */
  readonly date: DateName | null;
  readonly says: string;
}

/** A column that holds one detail of what is JSON in an export, such as `data.proposes.model`. */
export interface DetailColumn {
  readonly is: "detail";
  readonly name: string;
  readonly root: Root;
  /** What follows the root; the items of a list are counted from 1. */
  readonly steps: readonly [string, ...string[]];
}

export type SheetColumn = PartColumn | SpanColumn | DetailColumn;

/** The parts of an entry that hold other parts. */
export const roots = ["data", "evidence", "departures", "corrects"] as const;
export type Root = (typeof roots)[number];

const part = (name: string, kind: PartColumn["kind"], says: string): PartColumn => {
  const [first = name, ...rest] = name.split(".");
  return { is: "part", name, kind, path: [first, ...rest], says };
};

const happened: SpanColumn = {
  is: "span",
  name: "happened",
  kind: "span",
  date: null,
  says: "the date on which it happened, whichever of the seven that is for its type; in an export, the same as in the columns of that date",
};

const partsOfDate: readonly (readonly [string, PartColumn["kind"], string])[] = [
  ["from", "day", "the first day on which it may lie; empty where that side is open"],
  ["to", "day", "the last such day; empty where that side is open"],
  ["words", "text", "the source’s own words for it"],
  ["inferred", "yesOrNo", "whether whoever recorded it drew the bounds"],
];

const columnsOfDate = (date: DateName): readonly PartColumn[] =>
  partsOfDate.map(([name, kind, says]) => ({
    is: "part",
    name: `${date}.${name}`,
    kind,
    path: ["dates", date, name],
    says: `of the date “${date}”: ${says}`,
  }));

/**
 * The columns of an export, from left to right: first what a person reads, last what only a program
 * needs. Together they hold everything that an entry holds.
 */
export const exportColumns: readonly (PartColumn | SpanColumn)[] = [
  part("stream", "word", "`council-` and the council’s key, or `england`"),
  happened,
  part("type", "word", "which kind of fact"),
  part("id", "word", "the entry’s own name, by which others refer to it"),
  part("functions", "functions", "which functions it concerns; empty for entries about the record"),
  part("data", "json", "what the fact states, by the fields of its type"),
  part("evidence", "json", "where it says so; empty for no evidence"),
  ...DATE_NAMES.flatMap(columnsOfDate),
  part("departures", "json", "rules departed from, with the reasons; empty for none"),
  part("corrects", "json", "the entries that it supersedes or retracts; empty for none"),
  part("after", "word", "the id of the entry that it comes after, where a source says so"),
  part("actor.name", "text", "who recorded it"),
  part("actor.role", "text", "in what role"),
  part("recordedAt", "word", "when it was recorded, in UTC"),
  part("revision", "number", "its place in its stream, from 0"),
  part("version", "number", "the version of its type"),
  part("agent.name", "text", "the program that recorded it"),
  part("agent.version", "text", "the version of that program"),
  part("commandId", "word", "what was recorded together has one command id"),
  part("format", "number", "the format of the record"),
  part("prevhash", "word", "the hash of the entry before it in its stream"),
];

/** A whole date in one cell. An export writes its parts instead. */
export const spanColumns: readonly SpanColumn[] = DATE_NAMES.map((date) => ({
  is: "span",
  name: date,
  kind: "span",
  date,
  says: `the date “${date}” in one cell`,
}));

const byName: ReadonlyMap<string, PartColumn | SpanColumn> = new Map(
  [...exportColumns, ...spanColumns].map((column) => [column.name, column]),
);

/** The names of all columns but those of details, which depend on the type. */
export const fixedNames: readonly string[] = [...byName.keys()];

/** The column of that name. Null for a name that no column has, whatever the types of the rows. */
export const columnNamed = (name: string): SheetColumn | null => {
  const fixed = byName.get(name);
  if (fixed !== undefined) return fixed;
  const [first, ...steps] = name.split(".");
  const root = roots.find((one) => one === first);
  const [step, ...rest] = steps;
  if (root === undefined || step === undefined) return null;
  return { is: "detail", name, root, steps: [step, ...rest] };
};

/** Columns that every row must fill in. */
export const requiredNames = ["stream", "type", "id", "actor.name", "actor.role"] as const;
