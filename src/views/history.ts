import type { Entry } from "#events/envelope.ts";
import { definitionOf } from "#events/catalogue.ts";
import { regionOf } from "#machines/options.ts";
import { anyDay } from "#machines/time/span.ts";
import { storedOf } from "#src/replay/lifted.ts";
import type { TakenStep } from "#src/replay/replay.ts";
import { conflictShown } from "./conflicts.ts";
import { councilOn } from "./council.ts";
import { findingShown } from "./findings-shown.ts";
import { gistOf } from "./gist.ts";
import { instrumentsOf } from "./instruments.ts";
import { citedBy, dated, saysOf } from "./labels.ts";
import { workedOf, type Worked } from "./worked.ts";
import { movesBetween } from "./parts-shown.ts";
import { heldThen, statedBy, type Answered } from "./question.ts";
import { rungShown } from "./rung-words.ts";
import type { ConflictShown } from "./schemas/parts.ts";
import type { Happening, History } from "./schemas/history.ts";

/** What happened, in replay order: `intervention history`. Pure. */
export function historyOf(answered: Answered): History {
  const { replay, used, stream, question, corrected } = answered;
  const entries = new Map(used.map((entry) => [entry.id, entry]));
  const conflicts = replay.conflicts.map((one) => conflictShown(one, entries, replay.sources));
  const taken = new Set(replay.taken.flatMap(({ entry }) => entry?.id ?? []));
  const possible = replay.possible.map(({ type, entry: id, on }) => {
    const entry = id === null ? undefined : entries.get(id);
    return {
      on: dated(on),
      what: saysOf(type),
      gist: entry === undefined ? "" : gistOf(entry.data),
      entry: id,
      sources: citedBy(entry ?? null, replay.sources),
    };
  });
  return {
    ...statedBy(answered),
    view: "history",
    council: councilOn(stream.council, used, question.asAt),
    rung: rungShown(replay.snapshot.context.facts),
    steps: stepsOf(answered, entries, conflicts, workedOf(used, answered.catalogue)),
    possible,
    otherConflicts: conflicts.filter(({ entry }) => !taken.has(entry)),
    notUsed: notUsedOf(answered, taken),
    corrected: corrected.map((entry) =>
      correctedShown(
        entry,
        heldThen(stream.held, question.known).map((one) => one.entry),
      ),
    ),
  };
}

function stepsOf(
  { replay }: Answered,
  entries: ReadonlyMap<string, Entry>,
  conflicts: readonly ConflictShown[],
  worked: Worked,
): Happening[] {
  const { facts } = replay.snapshot.context;
  const instruments = instrumentsOf({
    facts,
    entries: [...entries.values()],
    sources: replay.sources,
    conflicts: replay.conflicts,
  });
  let rung: Happening["rung"] = 0;
  return replay.taken.map((step) => {
    const rungBefore = rung;
    rung = step.rung as Happening["rung"];
    return {
      ...toldOf(step, worked),
      sources: citedBy(step.entry, replay.sources),
      recordedBy: step.entry === null ? null : `${step.entry.actor.name}, ${step.entry.actor.role}`,
      inPlaceOf: inPlaceOf(step.entry),
      moves: movesBetween(step.before, step.after),
      rungBefore,
      rung,
      findings: step.findings.map((one) => findingShown(one, { entries, instruments })),
      departures: [...(step.entry?.departures ?? [])],
      conflicts: conflicts.filter(({ entry }) => entry === step.entry?.id),
    };
  });
}

function inPlaceOf(entry: Entry | null): Happening["inPlaceOf"] {
  const corrects = entry?.corrects ?? null;
  return corrects === null ? null : { entries: [...corrects.of], reason: corrects.reason };
}

function toldOf(
  { type, on, entry }: TakenStep,
  worked: Worked,
): Pick<
  Happening,
  "on" | "dateWords" | "type" | "what" | "details" | "entry" | "recordedAsVersion"
> {
  return {
    on: dated(on),
    dateWords: entry === null ? null : worked.dateWords(entry, on),
    type,
    what: saysOf(type),
    details: entry === null ? [] : worked.details(entry),
    entry: entry?.id ?? null,
    recordedAsVersion: entry === null ? null : versionOnRecord(entry),
  };
}

const versionOnRecord = (entry: Entry): number | null =>
  storedOf(entry) === entry ? null : storedOf(entry).version;

function notUsedOf(
  { replay, used, question }: Answered,
  taken: ReadonlySet<string>,
): History["notUsed"] {
  const isInCase = ({ functions }: Entry) =>
    functions.length === 0 || functions.includes(question.functions);
  const possible = new Set(replay.possible.flatMap(({ entry }) => entry ?? []));
  return {
    laterThanTheView: used.filter(
      (entry) =>
        isInCase(entry) &&
        regionOf(entry.type) !== undefined &&
        !taken.has(entry.id) &&
        !possible.has(entry.id),
    ).length,
    ofOtherFunctions: used.filter((entry) => !isInCase(entry)).length,
    unreadable: replay.unreadable.length,
  };
}

function correctedShown(entry: Entry, all: readonly Entry[]): History["corrected"][number] {
  const by = all.find(({ corrects }) => corrects?.of.includes(entry.id) === true) ?? entry;
  const name = definitionOf(entry.type)?.happensOn;
  return {
    entry: entry.id,
    what: saysOf(entry.type),
    on: dated((name === undefined ? undefined : entry.dates[name]) ?? anyDay),
    how: by.corrects?.kind === "retract" ? "withdrawn" : "superseded",
    by: by.id,
    reason: by.corrects?.reason ?? "",
    hadCorrected: [...(entry.corrects?.of ?? [])],
    hadReason: entry.corrects?.reason ?? null,
  };
}
