import type { DateClaim } from "#events/values.ts";
import { definitionOf } from "#events/catalogue.ts";
import type { Catalogue, DateName } from "#events/define-event.ts";
import type { Entry } from "#events/envelope.ts";
import { anyDay, hull, type Span } from "#machines/time/span.ts";
import { lifted, storedOf } from "./lifted.ts";

/** One source's word on one predicate of a fact. */
export interface Statement {
  readonly entry: string;
  readonly sourceId: string | null;
  readonly value: unknown;
}

/** Rival statements about one predicate of one fact, and how they were ruled on. */
export interface Conflict {
  readonly factId: string;
  readonly predicate: string;
  readonly statements: readonly Statement[];
  readonly ruling: "chosen" | "open" | "differentThings";
  readonly chosen: unknown;
  readonly reasons: string | null;
}

/** A fact with its working values: what its own source and later ones say, as adjudicated. */
export interface WorkingFact {
  readonly entry: Entry;
  readonly on: Span;
  readonly dates: Readonly<Record<string, Span>>;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Adjudication {
  readonly ruling: Conflict["ruling"];
  readonly chosen: unknown;
  readonly reasons: string;
}

type Claims = Readonly<Record<string, DateClaim | undefined>>;

const isClaim = (value: unknown): value is DateClaim =>
  typeof value === "object" && value !== null && "inferred" in value && "from" in value;

const isSilent = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  (isClaim(value) && (value.inferred || (value.from === null && value.to === null)));

/**
 * The fields of a fact that other entries of the stream speak about. They speak in the shape in
 * which the fact is stored, so that no later version changes what they said: sources are heard and
 * ruled on in that shape, and the outcome is lifted.
 */
export class Statements {
  readonly #also = new Map<string, Map<string, Statement[]>>();
  readonly #rulings = new Map<string, Map<string, Adjudication>>();
  readonly #catalogue: Catalogue;

  constructor(entries: readonly Entry[], catalogue: Catalogue = definitionOf) {
    this.#catalogue = catalogue;
    for (const entry of entries) this.#note(entry);
  }

  #note(entry: Entry): void {
    const { type, data } = entry;
    if (type !== "FactAlsoStated" && type !== "ConflictAdjudicated") return;
    const { factId, predicate } = data as { factId: string; predicate: string };
    if (type === "FactAlsoStated") {
      const statement = {
        entry: entry.id,
        sourceId: entry.evidence[0]?.sourceId ?? null,
        value: data["value"],
      };
      const statements = member(this.#also, factId);
      statements.set(predicate, [...(statements.get(predicate) ?? []), statement]);
    } else {
      // The last adjudication stands: an earlier one stays on the record.
      member(this.#rulings, factId).set(predicate, data as unknown as Adjudication);
    }
  }

  /** The fact with its working values, and the rival statements met on the way. */
  workOut(entry: Entry): { readonly fact: WorkingFact; readonly conflicts: readonly Conflict[] } {
    const conflicts: Conflict[] = [];
    const also = this.#also.get(entry.id) ?? new Map<string, Statement[]>();
    const dates: Record<string, unknown> = { ...entry.dates };
    const stored = storedOf(entry);
    const data: Record<string, unknown> = { ...stored.data };
    const predicates = new Set([...also.keys(), ...(this.#rulings.get(entry.id)?.keys() ?? [])]);
    for (const predicate of predicates) {
      const [root = "", ...path] = predicate.split(".");
      const fields = root === "dates" ? dates : data;
      const own = valueAt(fields, path);
      const { value, conflict } = this.#settle(entry, predicate, own, also.get(predicate) ?? []);
      write(fields, path, value);
      if (conflict !== null) conflicts.push(conflict);
    }
    const read = lifted({ ...stored, data }, this.#catalogue).data;
    const happensOn = this.#catalogue(entry.type)?.happensOn;
    return { fact: factOf(entry, dates as Claims, read, happensOn), conflicts };
  }

  /** What the fact would say with one value in the place that a predicate `data.` names. */
  supposing(entry: Entry, predicate: string, value: unknown): Entry["data"] {
    const stored = storedOf(entry);
    const data = { ...stored.data };
    write(data, predicate.split(".").slice(1), value);
    return lifted({ ...stored, data }, this.#catalogue).data;
  }

  #settle(
    entry: Entry,
    predicate: string,
    own: unknown,
    also: readonly Statement[],
  ): { readonly value: unknown; readonly conflict: Conflict | null } {
    const first = { entry: entry.id, sourceId: entry.evidence[0]?.sourceId ?? null, value: own };
    const spoken = [first, ...also].filter(({ value }) => !isSilent(value));
    const rivals = new Set(spoken.map(({ value }) => comparable(value)));
    const ruling = this.#rulings.get(entry.id)?.get(predicate);
    if (rivals.size < 2 && ruling === undefined)
      return { value: spoken[0]?.value ?? own, conflict: null };
    const conflict: Conflict = {
      factId: entry.id,
      predicate,
      statements: spoken,
      ruling: ruling?.ruling ?? "open",
      chosen: ruling?.ruling === "chosen" ? ruling.chosen : null,
      reasons: ruling?.reasons ?? null,
    };
    if (ruling?.ruling === "chosen") return { value: ruling.chosen, conflict };
    // Statements about different things, or a ruling on the only value, leave the fact's own value.
    if (ruling?.ruling === "differentThings") return { value: own, conflict };
    if (rivals.size < 2) return { value: spoken[0]?.value ?? own, conflict };
    return { value: openValue(spoken), conflict };
  }
}

// Until somebody rules, the day may be any that a source gives; other values are not known.
function openValue(spoken: readonly Statement[]): unknown {
  const claims = spoken.map(({ value }) => value).filter(isClaim);
  if (claims.length === 0 || claims.length < spoken.length) return null;
  return {
    ...hull(claims),
    words: claims.map(({ words }) => words).join("; or "),
    inferred: false,
  };
}

// Two sources that give the same days in other words do not differ.
const comparable = (value: unknown): string =>
  JSON.stringify(isClaim(value) ? [value.from, value.to] : value);

function factOf(
  entry: Entry,
  claims: Claims,
  data: Readonly<Record<string, unknown>>,
  happensOn: DateName | undefined,
): WorkingFact {
  const dates = Object.fromEntries(
    Object.entries(claims).flatMap(([name, claim]) =>
      claim === undefined || claim === null ? [] : [[name, { from: claim.from, to: claim.to }]],
    ),
  );
  const on = (happensOn && dates[happensOn]) ?? dates["stated"] ?? anyDay;
  return { entry, on, dates, data };
}

function member<K, V>(map: Map<K, Map<string, V>>, key: K): Map<string, V> {
  let found = map.get(key);
  if (found === undefined) map.set(key, (found = new Map()));
  return found;
}

function valueAt(fields: Record<string, unknown>, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, name) => (typeof at === "object" && at !== null ? (at as typeof fields)[name] : undefined),
    fields,
  );
}

function write(fields: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name, ...rest] = path;
  if (name === undefined) return;
  if (rest.length === 0) {
    fields[name] = value;
    return;
  }
  const inner = fields[name];
  const copy: object = Array.isArray(inner) ? [...(inner as unknown[])] : { ...(inner as object) };
  fields[name] = copy;
  write(copy as Record<string, unknown>, rest, value);
}
