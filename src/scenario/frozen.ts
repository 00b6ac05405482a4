import { definitionOf } from "#events/catalogue.ts";
import type { Entry } from "#events/envelope.ts";
import { regionOf } from "#machines/options.ts";
import type { Day } from "#machines/time/day.ts";
import { longSpan, type Span } from "#machines/time/span.ts";
import { noLeaf } from "#src/log/leaf.ts";
import { completeData } from "#src/recording/fill-in.ts";
import { Statements } from "#src/replay/claims.ts";
import { isReadable } from "#src/replay/lifted.ts";
import { everything, usedIn, type Held, type Question, type Stream } from "#src/views/question.ts";
import type { Ground, Scenario, Start } from "./read-scenario.ts";
import { claimOfDay } from "#src/record/claim-of-day.ts";

/** A council’s record as it stood at the start of a scenario; what is played is added to it in memory. */
export interface Frozen {
  readonly stream: Stream;
  /** How the frozen stream is asked: everything in it is used. */
  readonly question: Question;
  /** Entries of the record that lie after the start, and are left out of the story. */
  readonly setAside: number;
  /** Entries left out because they were not public, or not on the record that the file names. */
  readonly notKnown: number;
  /** What may or may not have happened by the start; what the file does not take to have is left out. */
  readonly unsettled: readonly Unsettled[];
}

/** Something of which the record does not say whether it had happened by the start. */
export interface Unsettled {
  readonly entry: Entry;
  readonly on: Span;
  readonly taken: boolean;
}

interface Placed {
  readonly held: Held;
  readonly on: Span;
  readonly when: "before" | "perhaps" | "after";
}

/** What of a stream is used as at the start, each entry with its day. */
function placedIn(stream: Stream, { asAt, knownAt, functions }: Start): readonly Placed[] {
  const question: Question = {
    functions,
    asAt,
    known: { publicBy: knownAt, held: null },
    sources: null,
    suppose: {},
  };
  const used = usedIn(stream, question);
  const statements = new Statements(used);
  const index = new Map(stream.held.map((held) => [held.entry.id, held.index]));
  return used.map((entry) => {
    const on = isReadable(entry) ? statements.workOut(entry).fact.on : { from: null, to: null };
    const held = { index: index.get(entry.id) ?? 0, entry };
    return { held, on, when: regionOf(entry.type) === undefined ? "before" : placeOf(on, asAt) };
  });
}

const placeOf = ({ from, to }: Span, asAt: Day): Placed["when"] =>
  to !== null && to <= asAt ? "before" : from === null || from <= asAt ? "perhaps" : "after";

/** The stream as a scenario’s file cuts it: as long as the record that it names. */
export const cutTo = (stream: Stream, { head }: Start): Stream =>
  head === null
    ? stream
    : { ...stream, head, held: stream.held.filter(({ index }) => index < head.size) };

/** What a scenario’s days can be counted from, and the first day of which anything is on record. */
export function groundOf(stream: Stream, start: Start): Ground {
  const placed = placedIn(stream, start);
  const days = new Map(
    placed.map(({ held, on, when }) => [
      held.entry.id,
      when === "after" ? ("setAside" as const) : on,
    ]),
  );
  const first = placed
    .filter(({ held }) => regionOf(held.entry.type) !== undefined)
    .map(({ on }) => on.from ?? on.to)
    .reduce<Day | null>((a, b) => (a === null || (b !== null && b < a) ? b : a), null);
  const unsettled = placed.filter(({ when }) => when === "perhaps");
  return {
    first,
    days: (id) => days.get(id),
    unsettled: unsettled.map(({ held }) => held.entry.id),
  };
}

/** The record at the start of a scenario. Pure. */
export function frozenAt(stream: Stream, { start, suppose, dates }: Scenario): Frozen {
  const placed = placedIn(stream, start);
  const isTaken = ({ held, when }: Placed) =>
    when === "before" || (when === "perhaps" && start.taken.includes(held.entry.id));
  const kept = placed.filter(isTaken);
  const keptIds = new Set(kept.map(({ held }) => held.entry.id));
  const held = kept
    .filter(({ held: { entry } }) => isOfUse(entry, keptIds))
    .map((one): Held => (one.when === "perhaps" ? happenedBy(one, start.asAt) : one.held));
  const capped = new Set(
    kept.filter(({ when }) => when === "perhaps").map((one) => one.held.entry.id),
  );
  return {
    stream: { ...stream, held: held.filter(({ entry }) => !settlesItsDay(entry, capped)) },
    question: {
      functions: start.functions,
      asAt: start.asAt,
      known: everything,
      sources: null,
      suppose,
      dates,
    },
    setAside: placed.filter(({ when }) => when === "after").length,
    notKnown: stream.held.length - placed.length,
    unsettled: placed
      .filter(({ when }) => when === "perhaps")
      .map((one) => ({ entry: one.held.entry, on: one.on, taken: isTaken(one) })),
  };
}

// What is said about an entry that is set aside has nothing to say here.
const isOfUse = ({ type, data }: Entry, kept: ReadonlySet<string>): boolean =>
  (type !== "FactAlsoStated" && type !== "ConflictAdjudicated") || kept.has(String(data["factId"]));

/** As an entry whose last possible day is that of the start: it is taken to have happened by then. */
function happenedBy({ held, on }: Placed, asAt: Day): Held {
  const name = definitionOf(held.entry.type)?.happensOn ?? "stated";
  const span = { from: on.from, to: asAt };
  const claim = { ...span, words: longSpan(span), inferred: true };
  return { ...held, entry: { ...held.entry, dates: { ...held.entry.dates, [name]: claim } } };
}

// The day of what is taken to have happened is settled by that; rival statements of it are not heard.
const settlesItsDay = ({ type, data }: Entry, capped: ReadonlySet<string>): boolean =>
  (type === "FactAlsoStated" || type === "ConflictAdjudicated") &&
  capped.has(String(data["factId"])) &&
  String(data["predicate"]).startsWith("dates.");

/** A council made up: registered under its name, and nothing else on record. */
export function blankCouncil(name: string, { asAt }: Start): Stream {
  const council = "what-if";
  const type = "CouncilRegistered";
  const day = claimOfDay(asAt);
  const definition = definitionOf(type);
  if (definition === undefined) throw new Error(`bug: no event type ${type}`);
  const registered = { council, names: [{ name, from: null, to: null }], codes: [] };
  const entry: Entry = {
    id: "what-if-0",
    commandId: "what-if-0",
    type,
    version: definition.version,
    functions: [],
    dates: { stated: day },
    data: { ...completeData(type, registered) },
    evidence: [],
    departures: [],
    corrects: null,
    ...supposedBy(asAt),
    format: 1,
    stream: `council-${council}`,
    revision: 0,
    prevhash: noLeaf,
  };
  return { council, held: [{ index: 0, entry }], head: { size: 0, root: noLeaf } };
}

/** Who "records" what is only played: nobody, at no time of any clock, so that it is always the same. */
export const supposedBy = (day: Day): Pick<Entry, "actor" | "agent" | "recordedAt"> => ({
  actor: { name: "What if", role: "a scenario, not the record" },
  agent: { name: "what-if", version: "1" },
  recordedAt: `${day}T00:00:00.000Z`,
});
