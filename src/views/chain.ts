import type { Direction } from "#machines/facts.ts";
import { exactly, latestOf, type Span } from "#machines/time/span.ts";
import { councilOn } from "./council.ts";
import { lengthOf } from "./days-apart.ts";
import { instrumentsOf } from "./instruments.ts";
import { dated } from "./labels.ts";
import { statedBy, type Answered } from "./question.ts";
import { restsOn } from "./rests-on.ts";
import { valueSays } from "./say-value.ts";
import type { Chain, GapShown, LinkShown } from "./schemas/chain.ts";
import type { InstrumentShown } from "./schemas/position.ts";
import { workedOf } from "./worked.ts";

/** The directions of a council one after another, and the times with none: `intervention chain`. Pure. */
export function chainOf(answered: Answered): Chain {
  const { replay, used, stream, question } = answered;
  const { facts } = replay.snapshot.context;
  const ground = { facts, entries: used, sources: replay.sources, conflicts: replay.conflicts };
  const shown = new Map(
    instrumentsOf(ground)
      .filter(({ kind }) => kind === "direction")
      .map((instrument) => [instrument.key, instrument]),
  );
  const title = (key: string) => ({ key, title: shown.get(key)?.title ?? key });
  return {
    ...statedBy(answered),
    view: "chain",
    council: councilOn(stream.council, used, question.asAt),
    directions: facts.directions.map((one) => linkOf(one, shown.get(one.key), title, answered)),
    gaps: gapsBetween(facts.directions, title),
    withoutEnd: withoutEnd(facts.directions).map(({ key }) => title(key)),
    now: stretchNow(answered),
  };
}

type Titled = (key: string) => { readonly key: string; readonly title: string };

const datedOr = (span: Span | null) => (span === null ? null : dated(span));

function linkOf(
  it: Direction,
  instrument: InstrumentShown | undefined,
  title: Titled,
  answered: Answered,
): LinkShown {
  const { used } = answered;
  const { key, status, powers } = it;
  const tookEffect = status === "inForce" || (status === "ended" && everBound(it));
  return {
    key,
    title: instrument?.title ?? key,
    sequence: it.sequence,
    status,
    made: dated(it.madeOn),
    served: datedOr(it.servedOn),
    effective: dated(it.effectiveFrom),
    inForceFrom: tookEffect ? dated(it.effectiveFrom) : null,
    takenFromMaking: it.servedOn === null && it.effectiveStatedOn === null,
    inForceUntil: datedOr(it.endedOn),
    endedHow: it.endedHow,
    power: powers === null ? null : powers.map((power) => `s.497A(${power})`).join(" and "),
    gate: it.gate === null ? null : `s.497A(${it.gate})`,
    failingFunctions: valueSays(it.failingFunctions),
    directedFunctions: valueSays(it.directedFunctions),
    lasts: lastsOf(it),
    reasons: reasonsOf(it, answered),
    replaces: it.replaces === null ? null : it.replaces.map(title),
    alsoStated: instrument?.alsoStated ?? [],
    entry: it.entry,
    restsOn: restsOn([it.entry], used),
    sources: instrument?.sources ?? [],
  };
}

const lastsOf = ({ term, until }: Direction): LinkShown["lasts"] =>
  term === null ? null : { term, until: datedOr(until) };

/** What the direction says that it rests on, in its own words. */
function reasonsOf({ entry: id }: Direction, { used, catalogue }: Answered): LinkShown["reasons"] {
  const entry = used.find((one) => one.id === id);
  const reasons = entry === undefined ? [] : workedOf(used, catalogue).data(entry)["reasons"];
  return ((reasons ?? []) as readonly Reason[]).map(({ words, evidenceOn }) => ({
    words,
    evidenceOn: evidenceOn === null ? null : dated(evidenceOn),
  }));
}

interface Reason {
  readonly words: string;
  readonly evidenceOn: Span | null;
}

// One that certainly ended before the day on which it would have bound never did.
const everBound = ({ effectiveFrom, endedOn }: Direction): boolean =>
  endedOn?.to == null || effectiveFrom.from === null || effectiveFrom.from <= endedOn.to;

/** The times between directions in which none was in force, as far as the record allows one. */
function gapsBetween(directions: readonly Direction[], title: Titled): GapShown[] {
  const bound = directions.filter((one) => one.status !== "made" && everBound(one));
  return bound.flatMap((next, at) => {
    const before = bound.slice(0, at);
    const ends = before.map(({ endedOn }) => endedOn);
    const last = before.at(-1);
    if (last === undefined || ends.some((end) => end === null)) return [];
    // What it replaced was in force until it took effect, whichever day that was.
    if (before.some(({ key, endedHow }) => endedHow === "supersession" && replaces(next, key))) {
      return [];
    }
    const from = latestOf(ends.flatMap((end) => end ?? []));
    const days = lengthOf(from, next.effectiveFrom);
    if (days.most === 0) return [];
    const after = before.findLast(({ endedOn }) => endedOn?.to === from.to) ?? last;
    return [
      {
        after: title(after.key),
        before: title(next.key),
        from: dated(from),
        to: dated(next.effectiveFrom),
        certain: (days.least ?? 0) > 0,
        days,
      },
    ];
  });
}

// Others followed it, none of which is on record as having replaced it.
const withoutEnd = (directions: readonly Direction[]): readonly Direction[] =>
  directions.filter(
    ({ key, endedOn, endedHow }, at) =>
      (endedOn === null || endedHow === "abolition") &&
      at < directions.length - 1 &&
      !directions.some((later) => replaces(later, key)),
  );

const replaces = (next: Direction, key: string): boolean => next.replaces?.includes(key) === true;

function stretchNow({ replay, question }: Answered): Chain["now"] {
  const state = (direction: string | undefined) => direction === "inForce";
  const step = replay.taken.findLast(
    ({ before, after }) => state(before["direction"]) !== state(after["direction"]),
  );
  if (step === undefined) return null;
  const inForce = state(step.after["direction"]);
  const days = lengthOf(step.on, exactly(question.asAt));
  return {
    inForce,
    since: dated(step.on),
    days,
    words: `on the record ${inForce ? "a direction has been in force" : "none has been in force"} for ${days.words}`,
  };
}
