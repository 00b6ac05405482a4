import { dutiesAsAt, type Due } from "#machines/duties.ts";
import type { CaseContext } from "#machines/case-context.ts";
import type { Monitors } from "#machines/law/sequences/monitor.ts";
import type { Commission } from "#machines/facts.ts";
import { provisions } from "#machines/law/provisions.ts";
import { addDays, addMonths, longDay, type Day } from "#machines/time/day.ts";
import { isExact, longSpan, type Span } from "#machines/time/span.ts";
import { dated } from "./labels.ts";
import { nextReviews } from "./notice-reviews.ts";
import { strengthWords } from "./findings-shown.ts";
import type { DueShown } from "./schemas/position.ts";

/** What is owed as at a day, with what its date turns on. */
export const duesShown = (context: CaseContext, monitors: Monitors, asAt: Day): DueShown[] =>
  owedAsAt(context, monitors, asAt).map((due) => dueShown(due, context));

/** What is owed as at a day, the dated duties first, soonest first. */
export const owedAsAt = (context: CaseContext, monitors: Monitors, asAt: Day): readonly Due[] =>
  [...dutiesAsAt(context, monitors, asAt), ...nextReviews(context, asAt)].toSorted((a, b) =>
    rank(a) < rank(b) ? -1 : Number(rank(a) > rank(b)),
  );

const rank = ({ by, everyMonths }: Due): string =>
  by?.to ?? by?.from ?? (everyMonths === null ? "9999-12-31" : "9999-12-30");

/** One duty, with what its date turns on. */
export const dueShown = (due: Due, context: CaseContext): DueShown => ({
  rule: due.rule,
  what: due.what.replace(/^([a-z]): /, "obligation ($1): "),
  of: due.of,
  by: due.by === null ? null : dated(due.by),
  when: whenSays(due, context),
  state: due.state,
  strength: due.strength,
  strengthWords: strengthWords[due.strength],
  basis: provisions[due.basis].title,
  verified: due.verified,
  everyMonths: due.everyMonths,
});

function whenSays(due: Due, { facts }: CaseContext): string {
  const commission = facts.commissions.find(({ key }) => key === due.of);
  const limits = due.rule === "V30" && commission !== undefined ? twoLimits(commission) : null;
  if (limits !== null) return limits;
  if (due.by === null || (due.by.from === null && due.by.to === null)) {
    return due.everyMonths === null ? "no date is set" : everySays(due.everyMonths);
  }
  const again =
    due.everyMonths === null ? "" : `: the notice asks for one ${everySays(due.everyMonths)}`;
  return `${byDay(due.by)}${due.rule === "V26" ? again : ""}`;
}

const everySays = (months: number): string =>
  months === 1 ? "every month" : `every ${months} months`;

/** "by 31 January 2023", "no later than 31 January 2023", or that the day is not certain. */
export function byDay(day: Span): string {
  if (isExact(day)) return `by ${longDay(day.from)}`;
  return day.from === null && day.to !== null
    ? `no later than ${longDay(day.to)}`
    : `by a day that is not certain: ${longSpan(day)}`;
}

/**
 * A report may be due some months after the start and by a last day: both bind, and the start may not
 * be on record. Null where the two do not stand beside one another so.
 */
export function twoLimits({
  commencedOn,
  reportMonths,
  reportNoLaterThan,
}: Commission): string | null {
  const last = reportNoLaterThan?.to ?? null;
  if (last === null || reportMonths === null) return null;
  if (commencedOn !== null && isExact(commencedOn)) return null;
  let latest = addMonths(last, -reportMonths);
  while (addMonths(latest, reportMonths) >= last) latest = addDays(latest, -1);
  return (
    `no later than ${longDay(last)}; earlier if the commissioner took up post on or before ` +
    `${longDay(latest)} (the start is not on record)`
  );
}
