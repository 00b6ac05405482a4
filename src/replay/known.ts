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
 * Applies a cut to a stream. Corrections are applied first: the record is read at its head. A fact
 * whose own source is cut off stays as far as other sources state it.
 */
export function visible(entries: readonly Entry[], cut: Cut): Visible {
  const standing = withoutCorrected(entries);
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
export function withoutCorrected(entries: readonly Entry[]): readonly Entry[] {
  const corrected = new Set<string>();
  const withdrawn = new Set<string>();
  for (const { id, corrects } of entries.toReversed()) {
    if (corrects === null || withdrawn.has(id)) continue;
    for (const target of corrects.of) {
      corrected.add(target);
      if (corrects.kind === "retract") withdrawn.add(target);
    }
  }
  return entries.filter(({ id, corrects }) => !corrected.has(id) && corrects?.kind !== "retract");
}

function citedSources(entry: Entry): readonly string[] {
  const source = sourceOf(entry);
  if (source !== null) return [source.id];
  if (entry.type === "ConflictAdjudicated") return entry.data["weighs"] as readonly string[];
  return entry.evidence.map(({ sourceId }) => sourceId);
}

function restsOn(entry: Entry, wanted: ReadonlySet<string>): boolean {
  const cited = citedSources(entry);
  if (cited.length === 0) return true;
  return entry.type === "ConflictAdjudicated"
    ? cited.every((id) => wanted.has(id))
    : cited.some((id) => wanted.has(id));
}

// An adjudication counts only if every source that it weighs was public; any other entry if one of
// its sources was. An entry about the record itself rests on no source and is always shown.
function publicityOf(entry: Entry, sources: ReadonlyMap<string, Source>, by: Day): Publicity {
  const cited = citedSources(entry).map((id) => publicBy(sources.get(id), by));
  if (cited.length === 0) return "public";
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
