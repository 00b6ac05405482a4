import type { Source } from "#events/envelope.ts";
import { ok, type Result } from "#events/result.ts";
import type { Day } from "#machines/time/day.ts";
import type { Draft } from "#src/recording/draft.ts";
import { exactlyClaim } from "./claim-typed.ts";
import { entriesOf, sourceElsewhere, sourcesIn, type OpenCouncil } from "./open-to-write.ts";
import type { Refusal } from "#src/cli/record.ts";

/** The sources that an entry may cite, and one that must be registered for this council first. */
export interface Citable {
  readonly sources: ReadonlyMap<string, Source>;
  readonly source: Draft | null;
}

/**
 * The sources of the council, and the one named if another council's entries cite it: each council is
 * read by itself, so it is then registered here as well. No: the record could not be read.
 */
export async function citable(
  open: OpenCouncil,
  named: string | undefined,
  today: Day,
): Promise<Result<Citable, Refusal>> {
  const sources = sourcesIn(entriesOf(open));
  if (named === undefined || sources.has(named)) return ok({ sources, source: null });
  const elsewhere = await sourceElsewhere(open.log, named);
  if (!elsewhere.ok) return elsewhere;
  if (elsewhere.value === null) return ok({ sources, source: null });
  return ok({
    sources: new Map([...sources, [named, elsewhere.value]]),
    source: sourceDraft(elsewhere.value, today),
  });
}

/** The entry that registers a source, stated today. */
export const sourceDraft = (source: Source, today: Day): Draft => ({
  type: "SourceRegistered",
  functions: [],
  dates: { stated: exactlyClaim(today) },
  data: { source },
  evidence: [],
  departures: [],
  after: null,
  corrects: null,
  id: null,
});
