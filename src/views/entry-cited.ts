import type { Entry, Source } from "#events/envelope.ts";
import { definitionOf } from "#events/catalogue.ts";
import { anyDay } from "#machines/time/span.ts";
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
    gist: gistOf(data),
    on: dated((name === undefined ? undefined : dates[name]) ?? dates.stated ?? anyDay),
    recordedBy: `${actor.name}, ${actor.role}`,
    recordedAt,
    sources: citedBy(entry, sources),
  };
}
