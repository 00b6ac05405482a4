/**
 * The words for what a step leaves on record: a member, field by field, in one table. A constant
 * stands for itself and `null` for a fact that is not on record; the words below say the rest.
 */
import {
  and,
  equals,
  field,
  isOnRecord,
  not,
  or,
  type Condition,
} from "#machines/logic/expression.ts";
import type { Outcome } from "#machines/law/power.ts";
import {
  is,
  isNull,
  isThere,
  keyIs,
  said,
  saidAt,
  same,
  sameDays,
  sameList,
  theOneNamed,
} from "./words.ts";

/** What is to be so of the fact at a path. */
export type Source = (path: string) => Condition;

/** The fields of a member, each with what it is to hold. */
export type Fields = Readonly<Record<string, string | number | boolean | null | Source>>;

const wordsFor = (path: string): string => `what is on record at ${path}`;

/** As the event says under this name. */
export const asSaid =
  (name: string): Source =>
  (path) =>
    same(path, saidAt(name), wordsFor(path));

/** The list that the event says under this name. */
export const listAsSaid =
  (name: string): Source =>
  (path) =>
    sameList(path, saidAt(name), wordsFor(path));

/** The day that the event says under this name. */
export const dayAsSaid =
  (name: string): Source =>
  (path) =>
    sameDays(path, saidAt(name), wordsFor(path));

/** The day of the step. */
export const dayOfStep: Source = (path) => sameDays(path, "step.on", wordsFor(path));

/** The day that the envelope gives under this name, if it gives one. */
export const dayDated =
  (name: string): Source =>
  (path) =>
    sameDays(path, `step.dates.${name}`, wordsFor(path));

/** The entry that the step is. */
export const theEntry: Source = (path) =>
  equals(field(path, wordsFor(path)), field("step.id", "the entry of the step"));

/** The name that the event says under this name: not null, so a plain comparison. */
export const nameSaid =
  (name: string): Source =>
  (path) =>
    equals(field(path, wordsFor(path)), said(name, wordsFor(saidAt(name))));

/** Something, whatever it is. */
export const something: Source = (path) => isOnRecord(field(path, wordsFor(path)));

/** As the event says under this name, if it says anything; what it does not say it leaves alone. */
export const asSaidIfSaid =
  (name: string): Source =>
  (path) =>
    orUnsaid(name, same(path, saidAt(name), wordsFor(path)));

const orUnsaid = (name: string, then: Condition): Condition =>
  or(isNull(saidAt(name), wordsFor(saidAt(name))), then);

const fieldIs = (path: string, source: Fields[string]): Condition => {
  if (source === null) return isNull(path, wordsFor(path));
  return typeof source === "function" ? source(path) : is(path, source, wordsFor(path));
};

/** Each field of what is at this path holds what the table says. */
export const fieldsOf = (at: string, fields: Fields): readonly Condition[] =>
  Object.entries(fields).map(([name, source]) => fieldIs(`${at}.${name}`, source));

/** The member that the step names under `name` holds all this. */
export const namedHas = (list: string, as: string, name: string, fields: Fields): Condition =>
  theOneNamed(`facts.${list}`, as, name, and(...fieldsOf(as, fields)));

/** There is a member that holds all this. */
export const adds = (list: string, as: string, fields: Fields): Condition =>
  isThere(`facts.${list}`, as, and(...fieldsOf(as, fields)));

/** The delivery model holds all this. */
export const deliveryHas = (fields: Fields): readonly Condition[] =>
  fieldsOf("facts.delivery", fields);

/** The fact is on record and moves nothing. */
export const recordedAs = (...leaves: readonly Condition[]): readonly Outcome[] => [
  { says: "the fact is on the record and moves nothing", moves: {}, leaves },
];

/** The day of the step is on record of the named member, where none was before. */
export const dayIsSet = (list: string, as: string, name: string, day: string): Outcome => ({
  says: "the day is on record",
  when: isThere(`facts.${list}`, as, and(keyIs(as, name), fieldIs(`${as}.${day}`, null))),
  moves: {},
  leaves: [namedHas(list, as, name, { [day]: dayOfStep })],
});

/** A day that the named member had before is not overwritten by the day of the step. */
export const dayStays = (
  list: string,
  as: string,
  name: string,
  day: string,
): readonly Outcome[] => {
  const path = `${as}.${day}`;
  const isAnother = and(something(path), not(dayOfStep(path)));
  const before = isThere(`facts.${list}`, as, and(keyIs(as, name), isAnother));
  return [
    {
      says: "the day that was on record before stays",
      when: before,
      moves: {},
      leaves: [before],
    },
    { says: "no other day was on record before", moves: {} },
  ];
};
