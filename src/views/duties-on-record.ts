import type { Entry } from "#events/envelope.ts";
import { dutiesAsAt, type Due } from "#machines/duties.ts";
import type { CaseContext } from "#machines/case-context.ts";
import type { Direction } from "#machines/facts.ts";
import type { Span } from "#machines/time/span.ts";
import { replay } from "#src/replay/replay.ts";
import { councilOn } from "./council.ts";
import { dueShown, owedAsAt } from "./dues-shown.ts";
import { dutyMet, meetsDuty, metBy, type MetBy } from "./duty-met.ts";
import { instrumentsOf } from "./instruments.ts";
import { dated, onDay, saysOf } from "./labels.ts";
import { earlierReviews } from "./notice-reviews.ts";
import type { Answered } from "./question.ts";
import { valueSays } from "./say-value.ts";
import type { DutyShown } from "./schemas/duties.ts";
import type { InstrumentShown } from "./schemas/position.ts";

/**
 * Every duty that the record shows, met or not. Those that are met are found by replaying the same
 * entries without the ones that meet duties: what is owed then and not now was met by one of them.
 */
export function dutiesOnRecord(answered: Answered): DutyShown[] {
  const { replay: now, question } = answered;
  const { context } = now.snapshot;
  const owed = owedAsAt(context, now.monitors, question.asAt);
  const isOwed = new Set(owed.map(nameOf));
  const met = hadNothingMetThem(answered).filter((due) => !isOwed.has(nameOf(due)));
  const instruments = instrumentsOf({
    facts: context.facts,
    entries: answered.used,
    sources: now.sources,
    conflicts: now.conflicts,
  });
  const all = [
    ...owed,
    ...met,
    ...earlierReviews(context, question.asAt),
    ...obligationsWithoutDay(context),
  ];
  const by = metBy(answered);
  return all.map((due) => shown(due, { answered, instruments, by }));
}

const nameOf = ({ rule, of, what, basis }: Due): string => JSON.stringify([rule, of, what, basis]);

function hadNothingMetThem({ used, question, law, catalogue, stream }: Answered): readonly Due[] {
  const { functions, asAt } = question;
  const view = { council: stream.council, functions, asAt, law, knownAt: null, sources: null };
  const entries = used.filter(({ type }) => !meetsDuty(type));
  const { snapshot, monitors } = replay(entries, view, catalogue);
  const { context } = snapshot;
  const ended = new Set(
    context.facts.directions.filter(({ status }) => status === "ended").map(({ key }) => key),
  );
  // What a direction required by a day was due by then, even if the direction has ended since.
  const directions = context.facts.directions.map((one): Direction =>
    one.status === "ended" ? { ...one, status: "inForce" } : one,
  );
  const revived = { ...context, facts: { ...context.facts, directions } };
  return dutiesAsAt(revived, monitors, asAt).filter(
    ({ rule, of, by }) => !ended.has(of) || (rule === "TE" && by !== null),
  );
}

/** Obligations that set no day, which a direction that is in force or ended put on record. */
const obligationsWithoutDay = ({ facts }: CaseContext): readonly Due[] =>
  facts.directions
    .filter(({ status }) => status !== "made")
    .flatMap(({ key, obligations, status }) =>
      (obligations ?? [])
        // Those that recur are among the duties as long as the direction is in force.
        .filter(
          ({ dueOn, everyMonths }) =>
            dueOn === null && (everyMonths === null || status === "ended"),
        )
        .map(({ letter, words, everyMonths }) => ({
          rule: "TE",
          what: `${letter}: ${words}`,
          of: key,
          by: null,
          state: "no date",
          strength: "TE",
          basis: "termsOfInstrument",
          verified: true,
          everyMonths,
        })),
    );

interface Ground {
  readonly answered: Answered;
  readonly instruments: readonly InstrumentShown[];
  readonly by: MetBy;
}

function shown(due: Due, { answered, instruments, by }: Ground): DutyShown {
  const { replay: now, used, stream, question } = answered;
  const { context } = now.snapshot;
  const { of, ...rest } = dueShown(due, context);
  const { key, name } = councilOn(stream.council, used, question.asAt);
  return {
    ...rest,
    council: { key, name },
    owedBy: owedBy(due, context),
    from: fromShown(of, instruments, used),
    met: dutyMet(due, by(due), answered),
  };
}

function fromShown(
  of: string,
  instruments: readonly InstrumentShown[],
  used: readonly Entry[],
): DutyShown["from"] {
  const instrument = instruments.find(({ key }) => key === of);
  if (instrument !== undefined) {
    return { key: of, title: instrument.title, entry: instrument.entry };
  }
  const entry = used.find(({ id }) => id === of);
  if (entry === undefined) return { key: of, title: valueSays(of) ?? of, entry: null };
  const on = entry.dates.published ?? entry.dates.made;
  const when = on === undefined ? "" : `, ${onDay(dated(on as Span))}`;
  return { key: of, title: `${saysOf(entry.type)}${when}`, entry: of };
}

const secretaryOfState = "the Secretary of State for Education";

/** By whom a duty is owed, in the words of the law; null for a time limit under which nobody owes. */
function owedBy({ rule, of }: Due, { facts }: CaseContext): string | null {
  switch (rule) {
    case "V30":
      return "the commissioner";
    case "TE":
      return addressee(facts.directions.find(({ key }) => key === of)?.addressee ?? null);
    case "D1":
      return "the council";
    case "D3":
      return null;
    case "V26":
      return "the Department for Education";
    case "L4":
      return `the council and ${secretaryOfState}`;
    default:
      return secretaryOfState;
  }
}

function addressee(named: string | null): string {
  if (named === null) return "whoever it is addressed to, which is not on record";
  return named === "officerOfCouncil"
    ? "an officer of the council"
    : `the ${valueSays(named) ?? named}`;
}
