import type { Entry, Source } from "#events/envelope.ts";
import { no, ok, type Result } from "#events/result.ts";
import type { DateClaim } from "#events/values.ts";
import type { Day } from "#machines/time/day.ts";
import { regionOf } from "#machines/options.ts";
import { citable } from "#src/cli/writing/cited-source.ts";
import { claimTyped } from "#src/cli/writing/claim-typed.ts";
import { londonDay } from "#src/cli/dates.ts";
import { draftTyped } from "#src/cli/writing/draft-typed.ts";
import type { Io } from "#src/cli/io.ts";
import { pointNamed, pointTyped, type PointTyped } from "#src/cli/writing/predicate-typed.ts";
import { standingEntry } from "#src/cli/writing/standing-entry.ts";
import { reporter } from "#src/cli/writing/report-recorded.ts";
import type { WriteTyped } from "#src/cli/writing/wanted.ts";
import { writeEntry } from "#src/cli/writing/write-entry.ts";
import { exitCodes } from "#src/record/exit-code.ts";

/** `intervention state`, as parsed. */
export interface StateTyped extends WriteTyped {
  readonly on?: string;
  readonly source?: string;
  readonly locator?: string;
  readonly quote?: readonly string[];
  readonly confirms?: boolean;
}

/** `intervention state <council> <entry> <point=value>`: what another source says of a fact. */
export async function state(
  council: string,
  id: string,
  point: string,
  typed: StateTyped,
  io: Io,
): Promise<number> {
  const say = reporter("state", typed, io);
  const { source } = typed;
  if (source === undefined) {
    const says = "Say which source makes the statement with --source ID.";
    return say.failed({ says, code: exitCodes.usage });
  }
  return writeEntry("state", council, typed, io, async (open) => {
    const usage = (says: string) => no({ says, code: exitCodes.usage });
    const today = londonDay(io.now());
    const fact = standingEntry(open, id);
    if (!fact.ok) return fact;
    if (regionOf(fact.value.type) === undefined) {
      return usage(
        `${fact.value.id} is no fact of the council: another source cannot speak of it.`,
      );
    }
    const said = sayingOf(point, fact.value, typed, () => today);
    if (!said.ok) return usage(said.error);
    const cited = await citable(open, source, today);
    if (!cited.ok) return cited;
    const stated = statedOn(cited.value.sources.get(source), typed, () => today);
    if (!stated.ok) return usage(stated.error);
    const { predicate, value } = said.value;
    const { locator, quote } = typed;
    const draft = draftTyped({
      type: "FactAlsoStated",
      file: {
        functions: fact.value.functions,
        dates: { stated: stated.value },
        data: { factId: fact.value.id, predicate, value },
      },
      typed: { source, ...(locator !== undefined && { locator }), ...(quote && { quote }) },
      departures: [],
      corrects: null,
      ...cited.value,
      today: () => today,
    });
    if (!draft.ok) return draft;
    return ok({ footing: "alreadyTaken", draft: draft.value, source: cited.value.source });
  });
}

function sayingOf(
  point: string,
  fact: Entry,
  { confirms }: StateTyped,
  today: () => Day,
): Result<PointTyped, string> {
  if (confirms !== true) return pointTyped(point, fact, today);
  const named = pointNamed(point, fact);
  return named.ok ? ok({ predicate: named.value, value: null }) : named;
}

/** The day on which the source says so: the day typed, else that of its publication. */
function statedOn(
  source: Source | undefined,
  { on }: StateTyped,
  today: () => Day,
): Result<DateClaim, string> {
  if (on !== undefined) {
    const claim = claimTyped(on, today);
    return claim.ok ? claim : no(`--on ${on}: ${claim.error}`);
  }
  const published = source?.publishedOn ?? null;
  if (published !== null || source === undefined) {
    return ok(published ?? { from: null, to: null, words: "not on record", inferred: false });
  }
  return no(
    "When that source was published is not on record: state with --on the day on which it says so, or --on unknown.",
  );
}
