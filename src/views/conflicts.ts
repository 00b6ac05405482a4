import type { Entry, Source } from "#events/envelope.ts";
import { listed } from "#machines/words.ts";
import type { Conflict, Statement } from "#src/replay/claims.ts";
import { saysOf } from "./labels.ts";
import { nameSays, valueSays } from "./say-value.ts";
import type { ConflictShown } from "./schemas/parts.ts";

const dateNames: Readonly<Record<string, string>> = {
  made: "the day it was made",
  served: "the day of service",
  effective: "the day it happened",
  commenced: "the day it began",
  published: "the day of publication",
  stated: "the day it was stated",
  ended: "the day it ended",
};

const pointNames: Readonly<Record<string, string>> = {
  about: "what it was about",
  amountPounds: "the amount",
  asOf: "the day of the count",
  attendedBy: "who attended",
  department: "which department it was",
  findings: "the findings",
  grounds: "the grounds",
  holder: "who held the office",
  initialReport: "the commissioner’s initial report",
  madeBy: "who made it",
  model: "how the service was to be run",
  name: "the name",
  obligations: "the obligations",
  outcome: "what was decided",
  proposal: "which proposal it follows",
  publishedOn: "the day the source was published",
  purpose: "the purpose",
  recommendation: "what was recommended",
  replaces: "which direction it replaced",
  removalQuestion: "whether the commissioner was asked about removing the service",
  requestedBy: "who asked for it",
  value: "the figure",
  voluntary: "whether it was voluntary",
};

/** What a predicate such as `dates.made` is about. */
export function pointSays(predicate: string): string {
  const [root = "", ...rest] = predicate.split(".");
  if (root === "dates") return dateNames[rest[0] ?? ""] ?? nameSays(rest[0] ?? "");
  const last = rest.at(-1) ?? "";
  return pointNames[last] ?? nameSays(last);
}

const saidOr = (value: unknown): string => valueSays(value) ?? "not on record";

/**
 * What a source is to the fact that an entry states from it. The same letter may be primary for what it
 * decides and an official account of what it retells, so that the entry says it and not the source.
 * Null for a source that the view does not know.
 */
function standingIn(
  entry: Entry | undefined,
  source: Source | undefined,
): Source["standing"] | null {
  if (source === undefined) return null;
  const cited = entry?.evidence.find(({ sourceId }) => sourceId === source.id);
  return cited?.standing ?? source.standing;
}

const sourceIn = (
  { sourceId }: Statement,
  sources: ReadonlyMap<string, Source>,
): Source | undefined => (sourceId === null ? undefined : sources.get(sourceId));

/** Rival statements as a view shows them. */
export function conflictShown(
  conflict: Conflict,
  entries: ReadonlyMap<string, Entry>,
  sources: ReadonlyMap<string, Source>,
): ConflictShown {
  const type = entries.get(conflict.factId)?.type ?? "";
  return {
    entry: conflict.factId,
    about: saysOf(type),
    predicate: conflict.predicate,
    point: pointSays(conflict.predicate),
    statements: conflict.statements.map((statement) => {
      const { entry, sourceId, value } = statement;
      const source = sourceIn(statement, sources);
      return {
        entry,
        sourceId,
        title: source?.title ?? null,
        standing: standingIn(entries.get(entry), source),
        says: saidOr(value),
      };
    }),
    ruling: conflict.ruling,
    chosen: conflict.ruling === "chosen" ? saidOr(conflict.chosen) : null,
    reasons: conflict.reasons,
  };
}

/** One conflict in a sentence: who says what, and how it was ruled on. */
export function ruledSentence(
  conflict: Conflict,
  entries: readonly Entry[],
  sources: ReadonlyMap<string, Source>,
): string {
  const said = conflict.statements.map((statement) => {
    const entry = entries.find(({ id }) => id === statement.entry);
    const standing = standingIn(entry, sourceIn(statement, sources));
    const who = statement.sourceId ?? "the record";
    return `${saidOr(statement.value)} (${standing === null ? who : `${who}, ${standing}`})`;
  });
  // Where every source leaves the day to be drawn from its words, there is only the ruling to tell.
  const who = said.length === 0 ? "no source states it outright" : listed([...new Set(said)]);
  return `${pointSays(conflict.predicate)}: ${who}; ${rulingSays(conflict)}`;
}

function rulingSays({ ruling, chosen }: Conflict): string {
  if (ruling === "chosen") return `read as ${saidOr(chosen)}`;
  return ruling === "open" ? "left open" : "read as statements of different things";
}
