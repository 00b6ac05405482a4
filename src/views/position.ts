import type { Option } from "#machines/options.ts";
import type { Entry } from "#events/envelope.ts";
import { longDay } from "#machines/time/day.ts";
import { isExact, longSpan, type Span } from "#machines/time/span.ts";
import { sentence } from "#machines/words.ts";
import type { Facts } from "#machines/facts.ts";
import { regionOf } from "#machines/options.ts";
import { conflictShown } from "./conflicts.ts";
import { councilOn } from "./council.ts";
import { departuresOf } from "./departures.ts";
import { duesShown } from "./dues-shown.ts";
import { byGravity, findingShown } from "./findings-shown.ts";
import { instrumentsOf } from "./instruments.ts";
import { citedBy, dated, onDay, saysOf } from "./labels.ts";
import { movesBetween, partsShown } from "./parts-shown.ts";
import { possibleShown } from "./possible-shown.ts";
import { statedBy, type Answered } from "./question.ts";
import { responsibilityOn } from "./responsibility.ts";
import { rungShown, stageSince } from "./rung-words.ts";
import { figureSays, valueSays } from "./say-value.ts";
import { nextSteps } from "./next-steps.ts";
import type { PathStep, PossibleShown, Position } from "./schemas/position.ts";

/** Where a council stands: `intervention show`. Pure. */
export function positionOf(answered: Answered, all?: readonly Option[]): Position {
  const { replay, used, stream, question } = answered;
  const { snapshot, sources } = replay;
  const { facts } = snapshot.context;
  const entries = new Map(used.map((entry) => [entry.id, entry]));
  const instruments = instrumentsOf({ facts, entries: used, sources, conflicts: replay.conflicts });
  const possible = replay.possible.map((one) => possibleShown(one, snapshot, entries, sources));
  const rung = rungShown(facts);
  const since = rungSince(answered, rung.number);
  const regions = partsShown(snapshot, replay.taken);
  const lastEntry = lastEntryOf(answered);
  return {
    ...statedBy(answered),
    view: "position",
    council: councilOn(stream.council, used, question.asAt),
    headline: [
      headlineOf(facts, stageSince(rung, since), possible, question.asAt),
      ...commissionSaid(facts, rung, regions),
      ...endSaid(lastEntry, question.asAt),
    ].join(" "),
    rung,
    rungSince: since,
    regions,
    responsibility: responsibilityOn(answered),
    inspection: latestInspection(facts, entries, answered),
    support: supportOf(facts, used),
    instruments,
    findings: byGravity(
      replay.findings.map((finding) => findingShown(finding, { entries, instruments })),
    ),
    departures: departuresOf(answered),
    due: duesShown(snapshot.context, replay.monitors, question.asAt),
    possible,
    conflicts: replay.conflicts.map((one) => conflictShown(one, entries, sources)),
    path: pathOf(answered),
    next: nextSteps(answered, all),
    lastEntry,
    unreadable: replay.unreadable.map(({ id, type }) => ({ entry: id, type })),
  };
}

// What the record shows may have ended since: a view after its last entry says so.
function endSaid(last: Position["lastEntry"], asAt: string): readonly string[] {
  if (last === null || last.recordGoesOn || last.on.to === null || last.on.to >= asAt) return [];
  return [`Nothing after ${longDay(last.on.to)} is on record.`];
}

function headlineOf(
  { directions }: Facts,
  words: string,
  possible: readonly PossibleShown[],
  asAt: string,
): string {
  const taking = possible.find(({ type }) => type === "$directionTookEffect");
  const made = directions.findLast(({ status }) => status === "made");
  if (taking !== undefined && made !== undefined) {
    const turnsOn = made.effectiveStatedOn === null ? "the day of service" : "the day it names";
    return (
      `A statutory direction was made ${onDay(made.madeOn)}. Whether it was in force on ` +
      `${longDay(asAt)} depends on ${turnsOn} (${taking.on.words}).`
    );
  }
  const turning = possible.filter(({ rung }) => rung !== null);
  const ifs = turning.map(({ what, on, rung }) => {
    const then = rung === null ? "" : rung.label;
    return `Or ${then}, if this had happened by then: ${what}, ${onDay(on)}.`;
  });
  return [sentence(words), ...new Set(ifs)].join(" ");
}

// What is awaited of a commissioner is half of where a council under intervention stands.
function commissionSaid(
  { commissions }: Facts,
  { number }: Position["rung"],
  regions: Position["regions"],
): readonly string[] {
  if (number === 0 || !commissions.some(({ live }) => live)) return [];
  return regions
    .filter(({ part }) => part === "commission")
    .map(({ name, words }) =>
      sentence(words.startsWith(name.toLowerCase()) ? words : `${name}: ${words}`),
    );
}

function pathOf({ replay }: Answered): PathStep[] {
  let rung = 0;
  return replay.taken.flatMap((step) => {
    const moves = movesBetween(step.before, step.after);
    const moved = moves.length > 0 || step.rung !== rung;
    rung = step.rung;
    if (!moved) return [];
    return [
      {
        on: dated(step.on),
        what: saysOf(step.type),
        entry: step.entry?.id ?? null,
        rung: step.rung as PathStep["rung"],
        moves,
        departsFrom: (step.entry?.departures ?? []).map(({ rule }) => rule),
      },
    ];
  });
}

/** Since when a rung holds; null for the lowest. */
export function rungSince({ replay }: Answered, number: number): Position["rungSince"] {
  const entered = replay.taken.findLast(
    (step, at) => step.rung === number && (replay.taken[at - 1]?.rung ?? 0) !== number,
  );
  return entered === undefined || number === 0 ? null : dated(entered.on);
}

/** The last inspection on record, in words. */
export function latestInspection(
  { inspections }: Facts,
  entries: ReadonlyMap<string, Entry>,
  { replay }: Answered,
): Position["inspection"] {
  const last = inspections.at(-1);
  if (last === undefined) return null;
  const grade = last.overall === null ? "no overall grade on record" : graded(last.overall);
  return {
    words: `${grade} (${publishedSays(last.on)})`,
    entry: last.key,
    sources: citedBy(entries.get(last.key) ?? null, replay.sources),
  };
}

// A source that gives a rough day may mean the inspection or its report: the words claim neither.
const publishedSays = (on: Span): string => {
  if (isExact(on)) return `published ${longDay(on.from)}`;
  const words = longSpan(on);
  return words === "a day not on record"
    ? "its day is not on record"
    : `dated ${words.replace(/^in /, "")}`;
};

const graded = (overall: string): string => {
  if (overall === "notGiven") return "reported on without an overall grade";
  const words = valueSays(overall) ?? overall;
  return `rated ${words.charAt(0).toUpperCase()}${words.slice(1)} overall`;
};

const supportNames: Readonly<Record<Facts["supports"][number]["kind"], string>> = {
  earlySupport: "early support, by agreement",
  adviser: "adviser",
  partner: "partner council",
  board: "improvement board",
  plan: "improvement plan",
  funding: "funding",
};

/** The support that runs, in words. */
export function supportOf({ supports }: Facts, used: readonly Entry[]): Position["support"] {
  return supports
    .filter(({ status }) => status === "running")
    .map(({ key, kind, name, from, amountPounds }) => {
      const what =
        kind === "funding"
          ? amountSays(amountPounds)
          : (name ?? (kind === "plan" ? "on record" : "name not on record"));
      const fields = ["adviser", "partner", "board", "plan"];
      const entry = used.find(
        ({ id, data }) => id === key || fields.some((field) => data[field] === key),
      );
      return {
        words: `${supportNames[kind]}: ${what}, ${onDay(from)}`,
        entry: entry?.id ?? null,
      };
    });
}

const amountSays = (pounds: number | null): string =>
  pounds === null ? "amount not on record" : `£${figureSays(pounds)}`;

/** The last thing that had certainly happened, whichever entry recorded it; null if nothing had. */
export function lastEntryOf({ replay, used, question }: Answered): Position["lastEntry"] {
  const steps = replay.taken.flatMap(({ entry, on }) => (entry === null ? [] : [{ entry, on }]));
  const last = steps.reduce<(typeof steps)[number] | null>(
    (latest, step) => (latest === null || lastness(step.on) >= lastness(latest.on) ? step : latest),
    null,
  );
  if (last === null) return null;
  const taken = new Set(steps.map(({ entry }) => entry.id));
  const recordGoesOn = used.some(
    ({ id, type, functions }) =>
      !taken.has(id) && regionOf(type) !== undefined && functions.includes(question.functions),
  );
  return {
    entry: last.entry.id,
    what: saysOf(last.entry.type),
    on: dated(last.on),
    recordGoesOn,
  };
}

// By the last possible day; of two on the same, the one of which the first is later too.
const lastness = ({ from, to }: Span): string => `${to ?? ""} ${from ?? ""}`;
