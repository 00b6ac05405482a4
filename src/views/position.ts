import type { Entry } from "#events/envelope.ts";
import { longDay } from "#machines/time/day.ts";
import { sentence } from "#machines/words.ts";
import type { Facts } from "#machines/facts.ts";
import { inReplayOrder } from "#src/replay/order.ts";
import { conflictShown } from "./conflicts.ts";
import { councilOn } from "./council.ts";
import { duesShown } from "./dues-shown.ts";
import { byGravity, findingShown } from "./findings-shown.ts";
import { instrumentsOf } from "./instruments.ts";
import { citedBy, dated, onDay, saysOf } from "./labels.ts";
import { movesBetween, partsShown } from "./parts-shown.ts";
import { possibleShown } from "./possible-shown.ts";
import { statedBy, type Answered } from "./question.ts";
import { rungShown } from "./rung-words.ts";
import { valueSays } from "./say-value.ts";
import { nextSteps } from "./next-steps.ts";
import type { PathStep, PossibleShown, Position } from "./schemas/position.ts";

/** Where a council stands: `intervention show`. Pure. */
export function positionOf(answered: Answered): Position {
  const { replay, used, stream, question } = answered;
  const { snapshot, sources } = replay;
  const { facts } = snapshot.context;
  const entries = new Map(used.map((entry) => [entry.id, entry]));
  const instruments = instrumentsOf({ facts, entries: used, sources, conflicts: replay.conflicts });
  const possible = replay.possible.map((one) => possibleShown(one, snapshot, entries, sources));
  const rung = rungShown(facts);
  return {
    ...statedBy(answered),
    view: "position",
    council: councilOn(stream.council, used, question.asAt),
    headline: headlineOf(rung.words, possible, question.asAt),
    rung,
    regions: partsShown(snapshot, replay.taken),
    inspection: latestInspection(facts, entries, answered),
    support: supportOf(facts, used),
    instruments,
    findings: byGravity(
      replay.findings.map((finding) => findingShown(finding, { entries, instruments })),
    ),
    due: duesShown(snapshot.context, question.asAt),
    possible,
    conflicts: replay.conflicts.map((one) => conflictShown(one, entries, sources)),
    path: pathOf(answered),
    next: nextSteps(snapshot, question.asAt),
    lastEntry: lastEntryOf(answered),
    unreadable: replay.unreadable.map(({ id, type }) => ({ entry: id, type })),
  };
}

function headlineOf(words: string, possible: readonly PossibleShown[], asAt: string): string {
  const turning = possible.filter(({ rung }) => rung !== null);
  const said = sentence(words);
  if (turning.length === 0) return said;
  const ifs = turning.map(({ what, on, rung }) => {
    const event = `${what.charAt(0).toLowerCase()}${what.slice(1)}`;
    return `${rung?.label ?? ""} if ${event} by ${longDay(asAt)} (it did so ${onDay(on)})`;
  });
  return `${said} But ${ifs.join("; or ")}.`;
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
      },
    ];
  });
}

function latestInspection(
  { inspections }: Facts,
  entries: ReadonlyMap<string, Entry>,
  { replay }: Answered,
): Position["inspection"] {
  const last = inspections.at(-1);
  if (last === undefined) return null;
  const grade = last.overall === null ? "no overall grade on record" : graded(last.overall);
  return {
    words: `${grade} (published ${onDay(last.on).replace(/^on /, "")})`,
    entry: last.key,
    sources: citedBy(entries.get(last.key) ?? null, replay.sources),
  };
}

const graded = (overall: string): string => {
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

function supportOf({ supports }: Facts, used: readonly Entry[]): Position["support"] {
  return supports
    .filter(({ status }) => status === "running")
    .map(({ key, kind, name, from, amountPounds }) => {
      const what =
        kind === "funding" ? amountSays(amountPounds) : name === null ? "name not on record" : name;
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
  pounds === null ? "amount not on record" : `£${pounds.toLocaleString("en-GB")}`;

// The last thing that had certainly happened, whichever entry recorded it.
function lastEntryOf({ replay, question }: Answered): Position["lastEntry"] {
  const last = inReplayOrder(
    replay.taken.flatMap(({ entry, on }) =>
      entry === null ? [] : [{ entry, on, dates: {}, data: entry.data }],
    ),
  ).reduce<{ id: string; type: string; on: { from: string | null; to: string | null } } | null>(
    (latest, { entry, on }) =>
      latest === null || (on.to ?? "") >= (latest.on.to ?? "")
        ? { id: entry.id, type: entry.type, on }
        : latest,
    null,
  );
  if (last === null) return null;
  return {
    entry: last.id,
    what: saysOf(last.type),
    on: dated(last.on),
    isBeforeTheView: last.on.to !== null && last.on.to < question.asAt,
  };
}
