import { definitionOf } from "#events/catalogue.ts";
import type { Entry, NewEntry } from "#events/envelope.ts";
import type { FunctionSet } from "#events/values.ts";
import type { Day } from "#machines/time/day.ts";
import type { Head, Recorded } from "#src/log/event-log.ts";
import { noLeaf } from "#src/log/leaf.ts";
import { checkImport } from "#src/record/import.ts";
import type { ImportFault } from "#src/record/import-fault.ts";
import { answer, everything, type Stream } from "#src/views/question.ts";
import type { Why } from "#src/views/schemas/why.ts";
import { whyOf, type Proposed } from "#src/views/why.ts";
import { consequencesOf, type Consequences } from "./consequences.ts";
import type { Draft, Recorder } from "./draft.ts";
import { commandIdOf, entryOf, type Into } from "./entry-of.ts";
import { standingNow } from "#src/replay/known.ts";
import { fieldOfItsOwn } from "#src/views/meant.ts";
import { unknownKeys, type UnknownKey } from "./keys.ts";
import { fillIn, type FilledIn } from "./fill-in.ts";

/**
 * On what footing an entry is recorded: a step about to be taken must be lawful; one already taken,
 * and what is only said about the record, is accepted with its findings.
 */
export type Footing = "aboutToBeTaken" | "alreadyTaken";

/** What is asked, and the stream as it stands. */
export interface Request {
  readonly council: string;
  readonly records: readonly Recorded[];
  readonly head: Head;
  readonly draft: Draft;
  readonly footing: Footing;
  readonly recorder: Recorder;
  /** A source to be registered for this council first. */
  readonly source: Draft | null;
  readonly today: Day;
  /** Ids that entries of other councils have. */
  readonly taken?: readonly string[];
}

/** An entry that can be recorded, and what it would change. */
export interface Ready extends Pick<FilledIn, "takenToBe" | "made"> {
  readonly kind: "ready";
  readonly commandId: string;
  readonly entries: readonly NewEntry[];
  /** What it would change. Worked out when asked for: it takes several replays. */
  readonly consequences: () => Consequences;
  /** The judgement of a step about to be taken, for each set of functions. */
  readonly why: readonly Why[];
  /** Keys that the step names and nothing on record has. */
  readonly unknownKeys: readonly UnknownKey[];
  /** Standing entries of the same kind and day. */
  readonly alike: readonly Recorded[];
}

export type Plan =
  | Ready
  | { readonly kind: "onRecordAlready"; readonly recorded: Recorded }
  | { readonly kind: "invalid"; readonly faults: readonly ImportFault[] }
  | { readonly kind: "refused"; readonly why: readonly Why[] };

/** Works out what recording a draft would do. Writes nothing. Pure. */
export function planRecording(request: Request): Plan {
  const { council, records, draft, footing, recorder, source } = request;
  const { taken = [] } = request;
  const into: Into = { council, taken, entries: records.map(({ entry }) => entry) };
  const commandId = commandIdOf(draft, into);
  const recorded = records.findLast(({ entry }) => entry.commandId === commandId);
  if (recorded !== undefined) return { kind: "onRecordAlready", recorded };
  const facts = factsOn(request);
  const filled = fillIn(draft, facts, into.entries);
  const first = source === null ? [] : [entryOf(source, recorder, commandId, into)];
  const before = [...into.entries, ...first.map((entry) => sealed(entry, council, -1))];
  const entries = [
    ...first,
    entryOf(filled.draft, recorder, commandId, { council, taken, entries: before }),
  ];
  const faults = faultsIn(entries, council, records);
  if (faults.length > 0) return { kind: "invalid", faults };
  const why = footing === "alreadyTaken" ? [] : judged(request, filled);
  if (why.some(({ answer: given }) => given !== "allowed")) return { kind: "refused", why };
  const added = entries.map((entry, at) => sealed(entry, council, records.length + at));
  const { takenToBe, made } = filled;
  const unknown = unknownKeys(filled.draft.data, fieldOfItsOwn(draft.type), into.entries);
  const alike = alikeIn(request);
  const consequences = () => consequencesOf(streamOf(request), added, request.today);
  const keys = { takenToBe, made, unknownKeys: unknown };
  return { kind: "ready", commandId, entries, consequences, why, alike, ...keys };
}

/** What is on record of the same kind and day, and is not what the draft itself corrects. */
function alikeIn({ records, draft }: Request): readonly Recorded[] {
  const name = definitionOf(draft.type)?.happensOn;
  const day = (dates: Draft["dates"]) => (name === undefined ? undefined : dates[name]);
  const on = day(draft.dates);
  const now = standingNow(records.map(({ entry }) => entry));
  if (on === undefined || on.from === null || draft.type === "SourceRegistered") return [];
  return records.filter(
    ({ entry: { id, type, dates, data } }) =>
      type === draft.type &&
      data["factId"] === draft.data["factId"] &&
      now(id) === id &&
      day(dates)?.from === on.from &&
      day(dates)?.to === on.to &&
      draft.corrects?.of.includes(id) !== true,
  );
}

/** The same checks as for the line of an import, against the stream alone. */
function faultsIn(
  entries: readonly NewEntry[],
  council: string,
  records: readonly Recorded[],
): readonly ImportFault[] {
  const lines = entries.map((entry) => JSON.stringify({ stream: `council-${council}`, ...entry }));
  const { faults } = checkImport(Buffer.from(lines.join("\n")), records);
  return faults;
}

const streamOf = ({ council, records, head }: Request): Stream => ({
  council,
  held: records.map(({ index, entry }) => ({ index, entry })),
  head,
});

/** The day of the step, as far as it is known: its first possible day, else its last, else today. */
function dayOf({ type, dates }: Draft, today: Day): Day {
  const happensOn = definitionOf(type)?.happensOn;
  const claim = happensOn === undefined ? undefined : dates[happensOn];
  return claim?.from ?? claim?.to ?? today;
}

const setsOf = ({ functions }: Draft): readonly FunctionSet[] =>
  functions.length === 0 ? ["csc"] : functions;

function answeredOn(request: Request, functions: FunctionSet) {
  const asAt = dayOf(request.draft, request.today);
  const question = { functions, asAt, known: everything, sources: null, suppose: {} } as const;
  return answer(streamOf(request), question);
}

function factsOn(request: Request) {
  const [functions = "csc"] = setsOf(request.draft);
  return answeredOn(request, functions).replay.snapshot.context.facts;
}

function judged(request: Request, filled: FilledIn): readonly Why[] {
  const proposed = proposedBy(filled);
  return setsOf(filled.draft).map((functions) => whyOf(answeredOn(request, functions), proposed));
}

/**
 * The step as it is judged before it is recorded. Keys that were taken from the record are left out,
 * so that the judgement says that they were.
 */
export function proposedBy({ draft, takenToBe }: FilledIn): Proposed {
  const { type, dates, departures } = draft;
  const taken = new Set(takenToBe.map(({ name }) => name));
  const stated = Object.entries(draft.data).filter(([name]) => !taken.has(name));
  return { type, data: Object.fromEntries(stated), dates: dates as Proposed["dates"], departures };
}

/** The entry as the log would store it, but for the hash of the one before. */
export const sealed = (entry: NewEntry, council: string, revision: number): Entry => ({
  ...entry,
  format: 1,
  stream: `council-${council}`,
  revision: Math.max(revision, 0),
  prevhash: noLeaf,
});
