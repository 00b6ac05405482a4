import type { Entry } from "#events/envelope.ts";
import { no, ok, type Result } from "#events/result.ts";
import { regionOf } from "#machines/options.ts";
import type { Day } from "#machines/time/day.ts";
import { exactlyClaim } from "#src/cli/writing/claim-typed.ts";
import { londonDay } from "#src/cli/dates.ts";
import type { Io } from "#src/cli/io.ts";
import { entriesOf, sourcesIn, type OpenCouncil } from "#src/cli/writing/open-to-write.ts";
import { pointNamed, pointTyped } from "#src/cli/writing/predicate-typed.ts";
import { needed, standingEntry } from "#src/cli/writing/standing-entry.ts";
import { reporter } from "#src/cli/writing/report-recorded.ts";
import type { WriteTyped } from "#src/cli/writing/wanted.ts";
import { writeEntry } from "#src/cli/writing/write-entry.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { visible } from "#src/record/show-value.ts";
import { visible as standingEntries } from "#src/replay/known.ts";

/** `intervention adjudicate`, as parsed. */
export interface AdjudicateTyped extends WriteTyped {
  readonly choose?: string;
  readonly open?: boolean;
  readonly differentThings?: boolean;
  readonly reasons?: string;
  readonly weighs?: string;
}

interface Ruling {
  readonly ruling: "chosen" | "open" | "differentThings";
  readonly chosen: unknown;
}

/** `intervention adjudicate <council> <entry> <point>`: weighs rival statements about a fact. */
export async function adjudicate(
  council: string,
  id: string,
  point: string,
  typed: AdjudicateTyped,
  io: Io,
): Promise<number> {
  const say = reporter("adjudicate", typed, io);
  const reasons = needed("--reasons", typed.reasons, "why it is so read");
  if (!reasons.ok) return say.failed(reasons.error);
  return writeEntry("adjudicate", council, typed, io, async (open) => {
    const usage = (says: string) => no({ says, code: exitCodes.usage });
    const today = londonDay(io.now());
    const fact = standingEntry(open, id);
    if (!fact.ok) return fact;
    if (regionOf(fact.value.type) === undefined) {
      return usage(`${fact.value.id} is no fact of the council: there is nothing to weigh.`);
    }
    const predicate = pointNamed(point, fact.value);
    if (!predicate.ok) return usage(predicate.error);
    const ruling = rulingTyped(point, fact.value, typed, () => today);
    if (!ruling.ok) return usage(ruling.error);
    const weighs = weighed(typed, fact.value.id, predicate.value, open);
    if (!weighs.ok) return usage(weighs.error);
    const { functions } = fact.value;
    const draft = {
      type: "ConflictAdjudicated",
      functions,
      dates: { stated: exactlyClaim(today) },
      data: {
        factId: fact.value.id,
        predicate: predicate.value,
        ...ruling.value,
        weighs: weighs.value,
        reasons: reasons.value,
      },
      evidence: [],
      departures: [],
      after: null,
      corrects: null,
      id: null,
    };
    return ok({ footing: "alreadyTaken", draft, source: null });
  });
}

function rulingTyped(
  point: string,
  fact: Entry,
  { choose, open, differentThings }: AdjudicateTyped,
  today: () => Day,
): Result<Ruling, string> {
  const given = [choose !== undefined, open === true, differentThings === true];
  if (given.filter(Boolean).length !== 1) {
    return no(
      "Say how it is read with one of these: --choose VALUE, --open (it stays open), or --different-things.",
    );
  }
  if (open === true) return ok({ ruling: "open", chosen: null });
  if (choose === undefined) return ok({ ruling: "differentThings", chosen: null });
  const value = pointTyped(`${point}=${choose}`, fact, today);
  return value.ok ? ok({ ruling: "chosen", chosen: value.value.value }) : value;
}

/** The sources weighed: those typed, else those of every statement on the point. */
function weighed(
  { weighs }: AdjudicateTyped,
  factId: string,
  predicate: string,
  open: OpenCouncil,
): Result<readonly string[], string> {
  const sources = sourcesIn(entriesOf(open));
  if (weighs !== undefined) {
    const typed = weighs.split(",").map((part) => part.trim());
    const unknown = typed.find((one) => !sources.has(one));
    return unknown === undefined
      ? ok(typed)
      : no(`--weighs: no source of this council is called ${visible(unknown)}.`);
  }
  const { entries } = standingEntries(entriesOf(open), { knownAt: null, sources: null });
  const speaking = entries.filter(
    ({ id, type, data }) =>
      id === factId ||
      (type === "FactAlsoStated" && data["factId"] === factId && data["predicate"] === predicate),
  );
  const found = [...new Set(speaking.flatMap(({ evidence }) => evidence.map((e) => e.sourceId)))];
  return found.length > 0
    ? ok(found)
    : no("No source speaks of that point. Name the sources that were weighed with --weighs.");
}
