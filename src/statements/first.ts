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
import { clauseAnswers, isSo } from "./is-so.ts";
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
 * happened or followed is asked about; and between two of these, where any clause has another answer
 * at the end than at the beginning, each day on which one turns. Each clause is so taken to turn back
 * at most on a day of the record: a period that has run out stays so.
 */
export function firstDays(statement: Statement, answered: Answered): FirstDays {
  const { stream, question, catalogue, used } = answered;
  const on = remembered((asAt: Day): AnswersOn => {
    const { replay } = answerOn(stream, { ...question, asAt }, used, catalogue);
    const truth = isSo(statement, replay);
    return { truth, answers: `${truth}; ${clauseAnswers(statement, replay)}` };
  });
  let may: Day | null = null;
  let before = FIRST_DAY;
  for (const recorded of daysOf(answered)) {
    for (const day of turns(before, recorded, (at) => on(at).answers)) {
      const { truth } = on(day);
      if (truth !== "fails") may ??= day;
      if (truth === "holds") return { may, certain: day };
    }
    before = recorded;
  }
  return { may, certain: null };
}

interface AnswersOn {
  readonly truth: Truth;
  /** Equal on two days only where no turn between them is to be looked for. */
  readonly answers: string;
}

/** The days after the first, up to the last, on which the answers turn; and the last. */
function turns(first: Day, last: Day, answers: (day: Day) => string): readonly Day[] {
  const between = daysBetween(first, last);
  if (between <= 1 || answers(first) === answers(last)) return [last];
  const middle = addDays(first, Math.floor(between / 2));
  return [...turns(first, middle, answers), ...turns(middle, last, answers)];
}

function remembered<T>(work: (day: Day) => T): (day: Day) => T {
  const known = new Map<Day, T>();
  return (day) => {
    const found = known.get(day) ?? work(day);
    known.set(day, found);
    return found;
  };
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
