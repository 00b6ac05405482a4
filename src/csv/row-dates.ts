import { definitionOf } from "#events/catalogue.ts";
import { dateClaim } from "#events/values.ts";
import type { JsonValue } from "#src/log/canonical-json.ts";
import { showValue } from "#src/record/show-value.ts";
import { claimOf } from "#src/record/value-typed.ts";
import { bothFault, dayFault, type Faults, type Said } from "./cell-faults.ts";
import type { SpanColumn } from "./columns.ts";

/** The cells of one row that hold dates: whole ones, and the parts of each. */
export interface DateCells {
  readonly spans: (readonly [SpanColumn, string])[];
  readonly parts: Map<string, Partial<Parts>>;
  /** Dates of which a part could not be read, and is told of already. */
  readonly unread: Set<string>;
}

interface Parts {
  readonly from: JsonValue;
  readonly to: JsonValue;
  readonly words: JsonValue;
  readonly inferred: JsonValue;
}

type Claim = Parts & Readonly<Record<string, JsonValue>>;

/**
 * The dates of a row. A date in one cell is in its own words unless a cell for its words says
 * otherwise. Where the date on which it happened and the parts of that date are both given, as in an
 * export, they must agree: of two that differ, nobody could say which was meant.
 */
export const datesOf = (
  { spans, parts, unread }: DateCells,
  type: string,
  faults: Faults,
): Readonly<Record<string, JsonValue>> => {
  const named = spans.map(([column, text]) => ({ column, text, date: dateOf(column, type) }));
  const claims = new Map<string, Claim>();
  for (const date of new Set([...parts.keys(), ...named.map((one) => one.date ?? "")])) {
    if (date === "" || unread.has(date)) continue;
    const cells = named.filter((one) => one.date === date);
    const claim = claimOfDate(date, parts.get(date) ?? {}, cells, faults);
    if (claim !== null) claims.set(date, claim);
  }
  return Object.fromEntries(claims);
};

/** A cell that holds a whole date. */
interface SpanCell {
  readonly column: SpanColumn;
  readonly text: string;
}

/** One date from the cells that speak of it; null where none does, or they cannot be read. */
const claimOfDate = (
  date: string,
  given: Partial<Parts>,
  cells: readonly SpanCell[],
  faults: Faults,
): Claim | null => {
  const bound = (["from", "to"] as const).find((name) => given[name] !== undefined);
  const own = cells.find(({ column }) => column.date !== null);
  if (own !== undefined && bound !== undefined) {
    faults.tell(own.column.name, bothFault(date, `${date}.${bound}`, own.text), `dates.${date}`);
    return null;
  }
  const spans = cells.map((cell) => ({ ...cell, span: spanOf(cell, date, faults) }));
  const [first, second] = spans;
  const isInParts = bound !== undefined || first === undefined;
  const claim = isInParts ? claimFrom(date, given, faults) : withWords(first.span, given);
  const other = isInParts ? first : second;
  if (claim !== null && other !== undefined && other.span !== null) {
    const isSame = claim.from === other.span.from && claim.to === other.span.to;
    if (!isSame) faults.tell(other.column.name, differs(other.text, claim, date), `dates.${date}`);
  }
  return claim;
};

const withWords = (span: Claim | null, { words, inferred }: Partial<Parts>): Claim | null =>
  span === null ? null : { ...span, words: words ?? span.words, inferred: inferred ?? false };

const dateOf = ({ date }: SpanColumn, type: string): string | null =>
  date ?? definitionOf(type)?.happensOn ?? null;

const spanOf = ({ column, text }: SpanCell, date: string, faults: Faults): Claim | null => {
  const claim = claimOf(text);
  if (claim !== null && dateClaim.safeParse(claim).success) return { ...claim };
  const said =
    claim === null ? dayFault(text, true) : { ...dayFault(text, true), remedy: earlierFirst };
  faults.tell(column.name, said, `dates.${date}`);
  return null;
};

const earlierFirst = "Put the earlier day before the two dots and the later one after them.";

/** A date from its parts; null where they say nothing, or too little. */
const claimFrom = (
  date: string,
  { from, to, words, inferred = false }: Partial<Parts>,
  faults: Faults,
): Claim | null => {
  // "no" filled down a whole column says nothing about a date that is not there.
  if (from === undefined && to === undefined && words === undefined && inferred === false) {
    return null;
  }
  const bounds = { from: from ?? null, to: to ?? null, inferred };
  if (words !== undefined) return { ...bounds, words };
  if (typeof from === "string" && typeof to === "string") {
    return { ...bounds, words: from === to ? from : `${from}..${to}` };
  }
  faults.tell(`${date}.words`, wordsMissing(date), `dates.${date}`);
  return null;
};

const wordsMissing = (date: string): Said => ({
  code: "missingField",
  expected: `the source’s words for this date, because one side of it is open`,
  found: "nothing: the cell is empty",
  remedy: `Fill in both ${date}.from and ${date}.to, or say in ${date}.words what the source says.`,
});

const differs = (text: string, claim: Claim, date: string): Said => ({
  code: "wrongValue",
  expected: `the days that this row gives for the date “${date}” elsewhere: ${spanText(claim)}`,
  found: showValue(text),
  remedy: `Correct whichever is wrong, or empty this cell.`,
});

/** A claim in one cell: a day, or two with `..` between them; empty where no day is on record. */
export const spanText = ({ from, to }: Pick<Parts, "from" | "to">): string => {
  if (from === null && to === null) return "";
  const text = (day: JsonValue): string => (typeof day === "string" ? day : "");
  return from === to ? text(from) : `${text(from)}..${text(to)}`;
};
