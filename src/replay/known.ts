import type { Entry, Source } from "#events/envelope.ts";
import type { Day } from "#machines/time/day.ts";
import { asFarAsStated } from "./first-stated.ts";

/** Which entries a view uses. */
export interface Cut {
  /** Only what was public by the end of this day; null for everything. */
  readonly knownAt: Day | null;
  /** Only entries that rest on these sources; null for all. */
  readonly sources: ReadonlySet<string> | null;
}

export interface Visible {
  readonly entries: readonly Entry[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Entries left out because they were not public, or may not have been. */
  readonly hidden: number;
  /** Of those, the ones that were possibly public: the day of publication is not known exactly. */
  readonly possiblyPublic: number;
}

type Publicity = "public" | "possibly" | "not";

const sourceOf = (entry: Entry): Source | null =>
  entry.type === "SourceRegistered" ? (entry.data["source"] as Source) : null;

/**
 * Applies a cut to a stream. Corrections are applied first: the record is read at its head. What was
 * said about an entry that was superseded is read as said about the one that stands in its place. A
 * fact whose own source is cut off stays as far as other sources state it.
 */
export function visible(entries: readonly Entry[], cut: Cut): Visible {
  const corrections = correctionsIn(entries);
  const standing = standingOf(entries, corrections).map(readAgainst(corrections));
  const all = new Map(standing.flatMap((entry) => sourceOf(entry) ?? []).map((s) => [s.id, s]));
  const publicityIn = (entry: Entry): Publicity | "unwanted" => {
    if (cut.sources !== null && !restsOn(entry, cut.sources)) return "unwanted";
    return cut.knownAt === null ? "public" : publicityOf(entry, all, cut.knownAt);
  };
  const judged = standing.map((entry) => ({ entry, publicity: publicityIn(entry) }));
  const stated = Map.groupBy(
    judged
      .filter(({ entry, publicity }) => entry.type === "FactAlsoStated" && publicity === "public")
      .map(({ entry }) => entry),
    ({ data }) => String(data["factId"]),
  );
  const kept: Entry[] = [];
  let hidden = 0;
  let possiblyPublic = 0;
  for (const { entry, publicity } of judged) {
    const part = publicity === "public" ? entry : asFarAsStated(entry, stated.get(entry.id) ?? []);
    if (part !== null) kept.push(part);
    else if (publicity !== "unwanted") hidden += 1;
    if (part === null && publicity === "possibly") possiblyPublic += 1;
  }
  const sources = new Map(kept.flatMap((entry) => sourceOf(entry) ?? []).map((s) => [s.id, s]));
  return { entries: kept, sources, hidden, possiblyPublic };
}

/**
 * The entries that no later entry supersedes or retracts. What a retraction withdraws may itself be
 * a correction: then what that had corrected stands again. Retractions record no fact.
 */
export const withoutCorrected = (entries: readonly Entry[]): readonly Entry[] =>
  standingOf(entries, correctionsIn(entries));

/** Gives the id of the entry that stands where one stood, itself if it still does; null if none does. */
export function standingNow(entries: readonly Entry[]): (id: string) => string | null {
  const corrections = correctionsIn(entries);
  return (id) => {
    const last = standingFor(id, corrections);
    return corrections.get(last) === null ? null : last;
  };
}

/** Each entry that no longer stands, and what stands in its place; null if it was retracted. */
type Corrections = ReadonlyMap<string, string | null>;

function correctionsIn(entries: readonly Entry[]): Corrections {
  const corrected = new Map<string, string | null>();
  const withdrawn = new Set<string>();
  for (const { id, corrects } of entries.toReversed()) {
    if (corrects === null || withdrawn.has(id)) continue;
    const successor = corrects.kind === "retract" ? null : id;
    const overtaken = corrects.of.every((target) => corrected.has(target));
    for (const target of corrects.of) {
      // The last correction of an entry is the one that counts.
      if (!corrected.has(target)) corrected.set(target, successor);
      if (successor === null) withdrawn.add(target);
    }
    // One that a later correction of the same entry overtook would say the fact a second time.
    const [target = ""] = corrects.of;
    if (overtaken && successor === id && !corrected.has(id)) {
      corrected.set(id, corrected.get(target) ?? null);
    }
  }
  return corrected;
}

const standingOf = (entries: readonly Entry[], corrections: Corrections): readonly Entry[] =>
  entries.filter(({ id, corrects }) => !corrections.has(id) && corrects?.kind !== "retract");

/** The id of the entry that stands where `id` stood; itself where nothing does. */
function standingFor(id: string, corrections: Corrections): string {
  const passed = new Set<string>();
  let at = id;
  for (let next = corrections.get(at); typeof next === "string"; next = corrections.get(at)) {
    if (passed.has(next)) return id;
    passed.add(next);
    at = next;
  }
  return at;
}

function readAgainst(corrections: Corrections): (entry: Entry) => Entry {
  if (corrections.size === 0) return (entry) => entry;
  return (entry) => {
    const { type, after, data } = entry;
    const isAbout = type === "FactAlsoStated" || type === "ConflictAdjudicated";
    const factId = isAbout ? String(data["factId"]) : null;
    const about = factId === null ? null : standingFor(factId, corrections);
    const follows = after === undefined ? undefined : standingFor(after, corrections);
    if (about === factId && follows === after) return entry;
    return {
      ...entry,
      ...(follows !== undefined && { after: follows }),
      ...(about !== null && { data: { ...data, factId: about } }),
    };
  };
}

function citedSources(entry: Entry): readonly string[] {
  const source = sourceOf(entry);
  if (source !== null) return [source.id];
  if (entry.type === "ConflictAdjudicated") return entry.data["weighs"] as readonly string[];
  return entry.evidence.map(({ sourceId }) => sourceId);
}

function restsOn(entry: Entry, wanted: ReadonlySet<string>): boolean {
  const cited = citedSources(entry);
  if (cited.length === 0) return restsOnNone(entry);
  return entry.type === "ConflictAdjudicated"
    ? cited.every((id) => wanted.has(id))
    : cited.some((id) => wanted.has(id));
}

// That a council is on this record needs no source to say so.
const restsOnNone = ({ type }: Entry): boolean => type === "CouncilRegistered";

// An adjudication counts only if every source that it weighs was public; any other entry if one of
// its sources was. Of a fact that rests on none, nobody can say when it was public.
function publicityOf(entry: Entry, sources: ReadonlyMap<string, Source>, by: Day): Publicity {
  const cited = citedSources(entry).map((id) => publicBy(sources.get(id), by));
  if (cited.length === 0) return restsOnNone(entry) ? "public" : "possibly";
  const best = entry.type === "ConflictAdjudicated" ? worstOf(cited) : bestOf(cited);
  return best;
}

const rank: readonly Publicity[] = ["public", "possibly", "not"];
const bestOf = (all: readonly Publicity[]): Publicity => rank.find((p) => all.includes(p)) ?? "not";
const worstOf = (all: readonly Publicity[]): Publicity =>
  rank.findLast((p) => all.includes(p)) ?? "not";

function publicBy(source: Source | undefined, by: Day): Publicity {
  const published = source?.publishedOn ?? null;
  if (published === null) return "possibly";
  if (published.to !== null && published.to <= by) return "public";
  return published.from === null || published.from <= by ? "possibly" : "not";
}
