import type { Entry } from "#events/envelope.ts";
import type { Due } from "#machines/duties.ts";
import type { Facts } from "#machines/facts.ts";
import type { Span } from "#machines/time/span.ts";
import { citedBy, dated, onDay, saysOf } from "./labels.ts";
import { gapEndedBy } from "./notice-reviews.ts";
import type { Answered } from "./question.ts";
import { onTimeOf } from "./report-on-time.ts";
import { restsOn } from "./rests-on.ts";
import type { DutyShown } from "./schemas/duties.ts";

type Met = DutyShown["met"];
type Fields = Entry["data"];

/** The kinds of entry that show a duty to be met, and of which duty each shows it. */
const meeting: Readonly<Record<string, (due: Due, data: Fields) => boolean>> = {
  CommissionerReported: ({ rule, of }, data) => rule === "V30" && data["commission"] === of,
  ObligationMet: ({ rule, of, what }, data) =>
    rule === "TE" && data["direction"] === of && what.startsWith(`${String(data["letter"])}: `),
  // The council's own publication of the report is another thing than its statement.
  WrittenStatementSubmitted: ({ rule, of, basis }, data) =>
    rule === "D1" && basis !== "EIA2006/ss136-137" && data["inspection"] === of,
  StatutoryDirectionChallenged: ({ rule, of }, data) => rule === "D3" && data["direction"] === of,
};

/** Whether an entry of this kind can show a duty to be met. */
export const meetsDuty = (type: string): boolean => Object.hasOwn(meeting, type);

interface Meeting {
  readonly entry: Entry;
  readonly on: Span;
  readonly certain: boolean;
}

/** Gives the first entry that shows a duty to be met, certainly if there is one; null if none does. */
export type MetBy = (due: Due) => Meeting | null;

/** What of the entries used meets duties, in the order of the replay. */
export function metBy({ replay, used }: Answered): MetBy {
  const entries = new Map(used.map((entry) => [entry.id, entry]));
  const all: readonly Meeting[] = [
    ...replay.taken.flatMap(({ entry, on }) =>
      entry === null ? [] : [{ entry, on, certain: true }],
    ),
    ...replay.possible.flatMap(({ entry: id, on }) => {
      const entry = id === null ? undefined : entries.get(id);
      return entry === undefined ? [] : [{ entry, on, certain: false }];
    }),
  ].filter(({ entry }) => meetsDuty(entry.type));
  const { facts } = replay.snapshot.context;
  return (due) =>
    due.rule === "V26"
      ? reviewHeld(due, facts, replay)
      : (all.find(({ entry: { type, data } }) => meeting[type]?.(due, data)) ?? null);
}

function reviewHeld(due: Due, facts: Facts, { taken }: Answered["replay"]): Meeting | null {
  const key = gapEndedBy(due, facts)?.key;
  const held = taken.find(({ entry }) => entry?.id === key);
  return held?.entry?.type === "ProgressReviewHeld"
    ? { entry: held.entry, on: held.on, certain: true }
    : null;
}

/** What the record shows of a duty's having been met. */
export function dutyMet(due: Due, by: Meeting | null, answered: Answered): Met {
  if (by === null) return notMet(due, answered);
  const { entry, on, certain } = by;
  const inTime = certain ? inTimeOf(due, on, answered) : null;
  const { sources } = answered.replay;
  return {
    answer: certain ? "met" : "mayBeMet",
    words: `${saysOf(entry.type)}, ${onDay(on)}${certain ? timeSays(inTime) : ", which may lie after the day of this view"}`,
    entry: entry.id,
    on: dated(on),
    inTime,
    restsOn: restsOn([entry.id], answered.used),
    sources: citedBy(entry, sources),
  };
}

const timeSays = (inTime: Met["inTime"]): string => {
  if (inTime === null) return "";
  if (inTime === "unknown") return "; whether that was in time is not known";
  return inTime === "yes" ? ", in time" : ", after its last day";
};

function inTimeOf(due: Due, on: Span, { replay }: Answered): Met["inTime"] {
  if (due.rule === "V30") {
    const { commissions } = replay.snapshot.context.facts;
    const commission = commissions.find(({ key }) => key === due.of);
    if (commission === undefined) return "unknown";
    const { answer } = onTimeOf(commission, replay.findings);
    return answer === "yes" || answer === "no" ? answer : answer === "noLimit" ? null : "unknown";
  }
  if (due.rule === "V26") return reviewInTime(due, replay);
  if (due.by === null) return null;
  const { from, to } = due.by;
  if (on.to !== null && from !== null && on.to <= from) return "yes";
  return on.from !== null && to !== null && on.from > to ? "no" : "unknown";
}

// As V26 judges it: a review in between may be missing from the record.
function reviewInTime(due: Due, { snapshot, findings }: Answered["replay"]): Met["inTime"] {
  const key = gapEndedBy(due, snapshot.context.facts)?.key;
  const finding = findings.find(({ rule, subject }) => rule === "V26" && subject === key);
  if (finding === undefined) return "yes";
  return finding.verdict === "gap" ? "unknown" : "no";
}

function notMet(due: Due, { replay }: Answered): Met {
  const { directions, notices } = replay.snapshot.context.facts;
  const direction = directions.find(({ key }) => key === due.of);
  const none = { entry: null, on: null, inTime: null, restsOn: null, sources: [] };
  const ended = direction?.endedOn ?? null;
  if (due.rule === "TE" && direction !== undefined && ended !== null) {
    const said = `the direction ended ${onDay(ended)}`;
    const before = ended.to !== null && due.by?.from != null && ended.to <= due.by.from;
    if (before) return { ...none, answer: "ended", words: `${said}, before it was due` };
    return {
      ...none,
      answer: "notShown",
      words: `nothing on record shows that it was met; ${said}`,
    };
  }
  const notice = notices.find(({ key }) => key === due.of);
  if (
    due.rule === "V26" &&
    notice?.endedOn != null &&
    gapEndedBy(due, replay.snapshot.context.facts)
  ) {
    return { ...none, answer: "ended", words: `the notice ended ${onDay(notice.endedOn)}` };
  }
  if (due.rule === "D3") return { ...none, answer: "notShown", words: "no claim is on record" };
  return { ...none, answer: "notShown", words: "nothing on record shows that it was met" };
}
