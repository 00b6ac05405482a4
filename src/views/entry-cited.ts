import type { Entry, Source } from "#events/envelope.ts";
import { definitionOf } from "#events/catalogue.ts";
import { anyDay } from "#machines/time/span.ts";
import { listed } from "#machines/words.ts";
import { pointSays } from "./conflicts.ts";
import { gistOf } from "./gist.ts";
import { citedBy, dated, saysOf } from "./labels.ts";
import type { EntryCited } from "./schemas/parts.ts";

/** An entry of the record as the ground of a conclusion: what it says, who recorded it, its sources. */
export function entryCited(
  entry: Entry,
  index: number | null,
  sources: ReadonlyMap<string, Source>,
): EntryCited {
  const { id, type, dates, data, actor, recordedAt } = entry;
  const name = definitionOf(type)?.happensOn;
  return {
    entry: id,
    index,
    what: saysOf(type),
    gist: statementGist(entry) ?? gistOf(data),
    on: dated((name === undefined ? undefined : dates[name]) ?? dates.stated ?? anyDay),
    recordedBy: `${actor.name}, ${actor.role}`,
    recordedAt,
    sources: citedBy(entry, sources),
  };
}

/** Of an entry about another entry: which point of it, and for a ruling the sources weighed. */
function statementGist({ type, data }: Entry): string | null {
  if (type !== "FactAlsoStated" && type !== "ConflictAdjudicated") return null;
  const point = `${pointSays(String(data["predicate"]))}, of ${String(data["factId"])}`;
  const weighs = (data["weighs"] ?? []) as readonly string[];
  return weighs.length === 0 ? point : `${point}, weighing ${listed(weighs)}`;
}
