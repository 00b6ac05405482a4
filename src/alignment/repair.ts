import { definitionOf, type EventType } from "#events/catalogue.ts";
import type { Entry } from "#events/envelope.ts";
import type { FunctionSet } from "#events/values.ts";
import type { Day } from "#machines/time/day.ts";
import type { Span } from "#machines/time/span.ts";
import type { WorkingFact } from "#src/replay/claims.ts";

/** Stands, in the data of a supposed fact, for the day that the repair is found to need. */
export const onTheDay = "$day";

/** A supposed fact of its own. Its data may hold `onTheDay`. */
export interface Insert {
  readonly kind: "insert";
  /** The id that it has among the facts, the same in every plan. */
  readonly id: string;
  readonly type: EventType;
  readonly data: Readonly<Record<string, unknown>>;
  readonly day: Span;
  /** The letter was served on the day it was sent. */
  readonly served?: true;
  /** The day before which the fact makes no sense; null if there is none. */
  readonly notBefore: Day | null;
}

/** A detail supposed of an entry that does not state it. */
export interface Detail {
  readonly kind: "detail";
  readonly entry: string;
  readonly type: string;
  /** The place in its data, such as `gate` or `proposes.powers`. */
  readonly field: string;
  readonly value: unknown;
  /** For a detail that is a day, or rests on one. */
  readonly day: Span | null;
  readonly notBefore: null;
}

/** The day of an entry supposed more precise. */
export interface Narrowing {
  readonly kind: "narrowing";
  readonly entry: string;
  readonly type: string;
  readonly day: Span;
  readonly notBefore: Day | null;
}

/** One supposed fact, detail or day. It never reaches the record. */
export type Repair = Insert | Detail | Narrowing;

const inside = (value: unknown, day: Span): unknown => {
  if (value === onTheDay) return { ...day };
  if (Array.isArray(value)) return value.map((part) => inside(part, day));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inside(part, day)]));
};

/** The facts of a history with the repairs among them. Pure; the entries themselves stay as they are. */
export function supposing(
  facts: readonly WorkingFact[],
  repairs: readonly Repair[],
  functions: FunctionSet,
): readonly WorkingFact[] {
  const about = Map.groupBy(
    repairs.filter((repair) => repair.kind !== "insert"),
    ({ entry }) => entry,
  );
  const changed = facts.map((fact) =>
    (about.get(fact.entry.id) ?? []).reduce<WorkingFact>(changedBy, fact),
  );
  const inserted = repairs.flatMap((repair) =>
    repair.kind === "insert" ? [factSupposed(repair, functions)] : [],
  );
  return [...changed, ...inserted];
}

function changedBy(fact: WorkingFact, repair: Detail | Narrowing): WorkingFact {
  if (repair.kind === "narrowing") {
    const name = definitionOf(fact.entry.type)?.happensOn;
    const dates = name === undefined || !(name in fact.dates) ? {} : { [name]: repair.day };
    return { ...fact, on: repair.day, dates: { ...fact.dates, ...dates } };
  }
  const { field, value, day } = repair;
  const stated = day === null ? value : inside(value, day);
  return { ...fact, data: written(fact.data, field.split("."), stated) };
}

function written(
  data: Readonly<Record<string, unknown>>,
  [name = "", ...rest]: readonly string[],
  value: unknown,
): Readonly<Record<string, unknown>> {
  if (rest.length === 0) return { ...data, [name]: value };
  return { ...data, [name]: written((data[name] ?? {}) as typeof data, rest, value) };
}

function factSupposed(
  { id, type, data, day, served }: Insert,
  functions: FunctionSet,
): WorkingFact {
  const definition = definitionOf(type);
  if (definition === undefined) throw new Error(`bug: no event type ${type}`);
  const entry: Entry = {
    format: 1,
    stream: "england",
    // Before every entry of the record: of one day, what is missing came before what rests on it.
    revision: -1,
    prevhash: "",
    id,
    commandId: id,
    type,
    version: definition.version,
    functions: [functions],
    dates: {},
    data,
    evidence: [],
    departures: [],
    corrects: null,
    actor: { name: "supposed", role: "supposed" },
    agent: { name: "supposed", version: "0" },
    recordedAt: "",
  };
  const dates = { [definition.happensOn]: day, ...(served === true && { served: day }) };
  return { entry, on: day, dates, data: inside(data, day) as WorkingFact["data"] };
}

/** Whether an entry stands for a fact that is only supposed. */
export const isSupposed = (entry: string): boolean => entry.startsWith("supposed ");

/** The current value at a place in the data of a fact. */
export const valueIn = (data: WorkingFact["data"], field: string): unknown =>
  field
    .split(".")
    .reduce<unknown>(
      (at, name) => (typeof at === "object" && at !== null ? (at as typeof data)[name] : undefined),
      data,
    );
