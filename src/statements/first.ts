import type { Entry, Source } from "#events/envelope.ts";
import type { Truth } from "#machines/logic/truth.ts";
import { addDays, daysBetween, FIRST_DAY, type Day } from "#machines/time/day.ts";
import type { Span } from "#machines/time/span.ts";
import {
  answer,
  answerOn,
  heldThen,
  type Answered,
  type Held,
  type Question,
} from "#src/views/question.ts";
import { isSo } from "./is-so.ts";
import type { Statement } from "./statement.ts";

/**
 * The first entry with which this record told that the statement is so on the day of the view, and
 * its place; null if it never did. The place is null under a cut by publication or by sources, where
 * it would betray how much is hidden.
 */
export function firstTold(statement: Statement, answered: Answered): FirstTold | null {
  const { stream, question, catalogue, used } = answered;
  if (question.known.publicBy !== null || question.sources !== null) {
    const holds = (count: number): boolean =>
      isSo(statement, answerOn(stream, question, used.slice(0, count), catalogue).replay) ===
      "holds";
    const at = used.findIndex((_, place) => holds(place + 1));
    const entry = used[at];
    return entry === undefined ? null : { entry, index: null };
  }
  return heldThen(stream.held, question.known).find(isToldWith(statement, answered)) ?? null;
}

export interface FirstTold {
  readonly entry: Entry;
  readonly index: number | null;
}

const isToldWith =
  (statement: Statement, { stream, question, catalogue }: Answered) =>
  ({ index }: Held): boolean => {
    const known = { publicBy: null, held: { upToEntry: index } };
    return isSo(statement, answer(stream, { ...question, known }, catalogue).replay) === "holds";
  };

/**
 * The first days on which a statement may have been so, and certainly was; null if it never was.
 * The first day of all stands for a statement that was so before anything was on record.
 */
export interface FirstDays {
  readonly may: Day | null;
  readonly certain: Day | null;
}

/**
 * The first days, up to that of the view, on which the statement may have been so and certainly was,
 * on all that the view uses. Each day on which the record says that something happened, may have
 * happened or followed is asked about; between two of these the answer is taken to turn once at most,
 * as a period that runs out makes it turn.
 */
export function firstDays(statement: Statement, answered: Answered): FirstDays {
  const { stream, question, catalogue, used } = answered;
  const on = (asAt: Day): Truth =>
    isSo(statement, answerOn(stream, { ...question, asAt }, used, catalogue).replay);
  let may: Day | null = null;
  let before = FIRST_DAY;
  for (const day of daysOf(answered)) {
    const truth = on(day);
    if (truth !== "fails") may ??= turn(before, day, (at) => on(at) !== "fails");
    if (truth === "holds") {
      return { may, certain: turn(before, day, (at) => on(at) === "holds") };
    }
    before = day;
  }
  return { may, certain: null };
}

/** The first day after `before`, at the latest `day`, on which it is so; `day` itself is one. */
function turn(before: Day, day: Day, isSoOn: (day: Day) => boolean): Day {
  let [low, high] = [before, day];
  while (daysBetween(low, high) > 1) {
    const middle = addDays(low, Math.floor(daysBetween(low, high) / 2));
    if (isSoOn(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The days up to that of the view on which anything on record happened, may have, or followed. */
function daysOf({ used, replay, question }: Answered): readonly Day[] {
  const days = new Set<Day>([FIRST_DAY, question.asAt]);
  const note = ({ from, to }: Span): void => {
    if (from !== null) days.add(from);
    if (to !== null) days.add(to);
  };
  for (const { dates } of used) {
    for (const claim of Object.values(dates)) if (claim !== undefined) note(claim);
  }
  for (const { on } of [...replay.taken, ...replay.possible]) note(on);
  return [...days].filter((day) => day <= question.asAt).toSorted();
}

/**
 * The first day by whose end enough was public to say that the statement is so on the day of the
 * view; null if no day is on record by which it was.
 */
export function firstPublic(statement: Statement, answered: Answered): Day | null {
  const { stream, question, catalogue, replay } = answered;
  const isPublicBy = (publicBy: Day): boolean => {
    const asked: Question = { ...question, known: { ...question.known, publicBy } };
    return isSo(statement, answer(stream, asked, catalogue).replay) === "holds";
  };
  return publicationDays(replay.sources, question.known.publicBy).find(isPublicBy) ?? null;
}

/** The days by which the sources had certainly been published, in order, up to a day if one is given. */
const publicationDays = (sources: ReadonlyMap<string, Source>, upTo: Day | null): readonly Day[] =>
  [...new Set([...sources.values()].flatMap(({ publishedOn }) => publishedOn?.to ?? []))]
    .filter((day) => upTo === null || day <= upTo)
    .toSorted();
