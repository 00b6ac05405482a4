/**
 * The words that the rows share: what the step says, what the record shows, and how a part of a
 * rule and a case of an outcome are put together.
 */
import {
  and,
  before,
  date,
  equals,
  every,
  field,
  implies,
  isOnRecord,
  not,
  onOrBefore,
  or,
  some,
  within,
  type Condition,
  type DateField,
  type Field,
} from "#machines/logic/expression.ts";
import type { Outcome, Precondition } from "#machines/law/power.ts";

/** Where the step keeps a field of what its event says. */
export const saidAt = (name: string): string => `step.data.${name}`;

/** A value that the step states. */
export const said = (name: string, words: string): Field => field(saidAt(name), words);

/** A day that the step states among its data. */
export const saidDay = (name: string, words: string): DateField => date(saidAt(name), words);

/** The day of the step. */
export const today = date("step.on", "the day of the step");

/** The proposal that the proposal region is about. */
export const currentProposal = field("facts.current.proposal", "the current proposal");

/** Something on record satisfies it: about the record itself, in either world. */
export const isThere = (list: string, as: string, where: Condition): Condition =>
  not(every(list, as, not(where)));

/** Neither is on record, or both are and they are the same. */
export const same = (left: string, right: string, words: string): Condition => {
  const [a, b] = [field(left, words), field(right, words)];
  return and(bothOrNeither(a, b), or(not(isOnRecord(a)), equals(a, b)));
};

/** Neither list is on record, or both are and they have the same members. */
export const sameList = (left: string, right: string, words: string): Condition => {
  const [a, b] = [field(left, words), field(right, words)];
  return and(bothOrNeither(a, b), or(not(isOnRecord(a)), and(within(a, b), within(b, a))));
};

/** The same day, known as exactly; or neither day is on record. */
export const sameDays = (left: string, right: string, words: string): Condition =>
  and(same(`${left}.from`, `${right}.from`, words), same(`${left}.to`, `${right}.to`, words));

/** The day has come: it is the day of the step, as exactly as that is known, or an earlier one. */
export const hasCome = (path: string, words: string): Condition =>
  or(
    and(isOnRecord(field(path, words)), sameDays(path, "step.on", words)),
    onOrBefore(date(path, words), today),
  );

const bothOrNeither = (a: Field, b: Field): Condition =>
  and(implies(isOnRecord(a), isOnRecord(b)), implies(isOnRecord(b), isOnRecord(a)));

/** The fact is not on record. */
export const isNull = (path: string, words: string): Condition =>
  not(isOnRecord(field(path, words)));

/** The fact has this value. */
export const is = (path: string, constant: string | boolean | number, words: string): Condition =>
  equals(field(path, words), constant);

/** The member that the step names under `name` is on record, and satisfies this. */
export const theOneNamed = (
  list: string,
  as: string,
  name: string,
  where: Condition,
): Condition => {
  const isNamed = keyIs(as, name);
  return and(isThere(list, as, isNamed), every(list, as, implies(isNamed, where)));
};

/** The member's key is the one that the step states under `name`. */
export const keyIs = (as: string, name: string): Condition =>
  equals(field(`${as}.key`, "the name of the member"), said(name, `the ${name} that is named`));

/** A source says that there was none of these throughout a period with this day in it. */
const noneWasStated = (of: string): Condition =>
  isThere(
    "facts.absences",
    "absence",
    and(
      is("absence.of", of, "what there was none of"),
      onOrBefore(date("absence.from", "the first day of the absence"), today),
      onOrBefore(today, date("absence.until", "the last day of the absence")),
    ),
  );

interface Needed {
  readonly list: string;
  readonly as: string;
  /** Which members are such. */
  readonly such: Condition;
  /** What one of them must satisfy, and what none on record may break if none on record does. */
  readonly good: Condition;
  readonly words: string;
  /** What an AbsenceStated would call them. */
  readonly absence?: string;
}

/** There is such a member and it is good: what is on record must not break it, and one exists. */
export const thereIs = ({ list, as, such, good, words, absence }: Needed): Condition => {
  const one = and(such, good);
  const positive = absence === undefined ? [] : [not(noneWasStated(absence))];
  return or(
    isThere(list, as, one),
    and(every(list, as, implies(such, good), words), some(list, as, one, words), ...positive),
  );
};

/** There is a member that satisfies this; others on record need not. */
export const thereIsSome = (
  list: string,
  as: string,
  where: Condition,
  words: string,
  absence: string,
): Condition =>
  or(isThere(list, as, where), and(some(list, as, where, words), not(noneWasStated(absence))));

/** One part of what must be so. */
export const part = (
  from: string,
  onBreach: Precondition["onBreach"],
  says: string,
  holds: Condition,
): Precondition => ({ from, onBreach, says, holds });

/** A part without which the step has no legal effect. */
export const voidUnless = (from: string, says: string, holds: Condition): Precondition => ({
  ...part(from, "reject", says, holds),
  withoutEffect: true,
});

const abolishedAt = "facts.current.abolishedOn";

/** An act towards the council needs a council. */
export const councilStands = part(
  "T41",
  "reject",
  "the council had not been abolished on the day of the act",
  or(
    isNull(abolishedAt, "the day the council was abolished"),
    before(today, date(abolishedAt, "the day the council was abolished")),
  ),
);

/** The step is recorded and moves nothing. */
export const recorded: readonly Outcome[] = [
  { says: "the fact is on the record and moves nothing", moves: {} },
];

/** Every pairing of the cases of two regions, in order. Each list ends with an open case. */
export const cross = (first: readonly Outcome[], second: readonly Outcome[]): readonly Outcome[] =>
  first.flatMap((a) =>
    second.map((b) => ({
      says: `${a.says}; ${b.says}`,
      ...whenAll([a.when, b.when].filter((each) => each !== undefined)),
      moves: { ...a.moves, ...b.moves },
      leaves: [...(a.leaves ?? []), ...(b.leaves ?? [])],
    })),
  );

const whenAll = (parts: readonly Condition[]): { readonly when?: Condition } => {
  const [only] = parts;
  if (only === undefined) return {};
  return { when: parts.length === 1 ? only : and(...parts) };
};

/** The same cases, each under one more condition. */
export const onlyWhen = (when: Condition, cases: readonly Outcome[]): readonly Outcome[] =>
  cases.map((each) => ({ ...each, when: each.when === undefined ? when : and(when, each.when) }));
