import type { Entry } from "#events/envelope.ts";
import type { DateClaim } from "#events/values.ts";
import { Statements, type Conflict } from "#src/replay/claims.ts";
import { visible } from "#src/replay/known.ts";
import { allLines } from "#tests/histories/shipped.ts";
import type { Rival } from "./dispute.ts";

/** What the shipped record holds on one predicate of a fact. */
export interface Disputed {
  /** What the fact’s own entry says, then what each later one does; silence and inference included. */
  readonly statements: readonly { readonly entry: Entry; readonly value: unknown }[];
  /** Every ruling, in the order of recording: the last stands. */
  readonly rulings: readonly Entry[];
  /** The rivals as a replay meets them; null where it meets none. */
  readonly conflict: Conflict | null;
}

const all = allLines.map((line): Entry => ({
  ...line,
  format: 1,
  revision: 0,
  prevhash: "0".repeat(64),
}));
const streams = [...Map.groupBy(all, ({ stream }) => stream).values()].map((entries) => {
  const seen = visible(entries, { knownAt: null, sources: null });
  return { ...seen, worked: new Statements(seen.entries) };
});

/** The stream in which an entry stands, or undefined where none holds it. */
const streamOf = (id: string): (typeof streams)[number] | undefined =>
  streams.find(({ entries }) => entries.some((entry) => entry.id === id));

/** An entry of the shipped record; undefined where it holds none of that id. */
export const heldEntry = (id: string): Entry | undefined =>
  streamOf(id)?.entries.find((entry) => entry.id === id);

/** A source that the stream of an entry registers. */
export const sourceBeside = (entry: Entry, id: string) => streamOf(entry.id)?.sources.get(id);

/** What the record holds on a predicate; undefined where it holds no such fact. */
export function disputed([factId, predicate]: Rival): Disputed | undefined {
  const stream = streamOf(factId);
  const fact = heldEntry(factId);
  if (stream === undefined || fact === undefined) return undefined;
  const about = stream.entries.filter(
    ({ data }) => data["factId"] === factId && data["predicate"] === predicate,
  );
  const also = about.filter(({ type }) => type === "FactAlsoStated");
  const { conflicts } = stream.worked.workOut(fact);
  return {
    statements: [
      { entry: fact, value: saidOn(fact, predicate) },
      ...also.map((entry) => ({ entry, value: entry.data["value"] })),
    ],
    rulings: about.filter(({ type }) => type === "ConflictAdjudicated"),
    conflict: conflicts.find((one) => one.predicate === predicate) ?? null,
  };
}

/**
 * How many different things are said on a predicate: two that give the same days in other words do
 * not differ, and a source that does not say, says nothing. A day drawn from words counts.
 */
export const differentlySaid = ({ statements }: Disputed): number =>
  new Set(
    statements.flatMap(({ value }) => {
      if (value === null || value === undefined) return [];
      if (Array.isArray(value) && value.length === 0) return [];
      return JSON.stringify(isClaim(value) ? [value.from, value.to] : value);
    }),
  ).size;

export const isClaim = (value: unknown): value is DateClaim =>
  typeof value === "object" && value !== null && "inferred" in value;

/** What an entry itself says on a predicate; undefined where it has no such field. */
export const saidOn = (entry: Pick<Entry, "dates" | "data">, predicate: string): unknown =>
  predicate
    .split(".")
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], entry);
