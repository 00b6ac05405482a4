/**
 * The language in which rules of law are written, as data.
 *
 * Every expression is plain JSON: rules are hashed, exported to provers and mutated by tests, so
 * nothing here is a function. `compile.ts` gives an expression its meaning, `explain.ts` its reasons.
 *
 * A path starts at `facts` (what the record shows), `step` (the step judged), `law` (numbers of law
 * and policy) or a name bound by an enclosing `some` or `every`. `words` is the plain-English name
 * of the fact, used when it is not on record.
 */

/** A constant or a recorded value that is not a date. */
export type Scalar = string | number | boolean;

/** A recorded value: a scalar, or a list of strings. Never a date: see `DateField`. */
export interface Field {
  readonly op: "field";
  readonly path: string;
  readonly words: string;
}

/** A constant. */
export interface Value {
  readonly op: "value";
  readonly value: Scalar | readonly string[];
}

/** A recorded day: a Span (or anything with `from` and `to`), a Day, or null when not on record. */
export interface DateField {
  readonly op: "date";
  readonly path: string;
  readonly words: string;
  /** In the closed world a day not on record is one that has not come. See `happened`. */
  readonly absent?: "never";
}

/** A constant day, YYYY-MM-DD. */
export interface DayConstant {
  readonly op: "day";
  readonly day: string;
}

/** The day so many calendar days, months or working days after another; negative counts back. */
export interface PlusPeriod {
  readonly op: "plusDays" | "plusMonths" | "plusWorkingDays";
  readonly date: DateTerm;
  readonly count: NumberTerm;
}

/**
 * The last day of a period of `count` days that runs from the service of something on `date`:
 * `date + count` when the day of service is not counted (the assumption), `date + count - 1` when
 * `law.countsDayOfService` is true.
 */
export interface LastDayOfPeriod {
  readonly op: "lastDayOfPeriod";
  readonly date: DateTerm;
  readonly count: NumberTerm;
}

/** The earliest, or the latest, of several days. */
export interface ExtremeDay {
  readonly op: "earliest" | "latest";
  readonly dates: readonly DateTerm[];
}

/** A term that yields a number. */
export type NumberTerm = Field | Value;
/** A term that yields a list of strings. */
export type ListTerm = Field | Value;
/** A term that yields a day, perhaps known only to lie in a span. */
export type DateTerm = DateField | DayConstant | PlusPeriod | LastDayOfPeriod | ExtremeDay;
/** Any term. */
export type Term = Field | Value | DateTerm;

export interface Always {
  readonly op: "always";
}
export interface Junction {
  readonly op: "and" | "or";
  readonly parts: readonly Condition[];
}
export interface Negation {
  readonly op: "not";
  readonly part: Condition;
}
export interface Implication {
  readonly op: "implies";
  readonly given: Condition;
  readonly required: Condition;
}
export interface Named {
  readonly op: "named";
  readonly name: string;
  readonly part: Condition;
}
/** The four orders between two days. */
export type DateOrder = "before" | "onOrBefore" | "after" | "onOrAfter";
export interface DateComparison {
  readonly op: DateOrder;
  readonly left: DateTerm;
  readonly right: DateTerm;
}
/** A comparison of two recorded values. `left` is the list in `includes`, `right` in `isOneOf`. */
export interface Comparison {
  readonly op: "equals" | "isOneOf" | "includes" | "intersects" | "within" | "atLeast";
  readonly left: Term;
  readonly right: Term;
}
export interface Test {
  readonly op: "isTrue" | "notEmpty" | "isOnRecord";
  readonly term: Term;
}
export interface Quantified {
  readonly op: "some" | "every";
  readonly list: string;
  readonly as: string;
  readonly where: Condition;
  readonly words: string;
}

/** A condition of a leaf kind: it compares terms and contains no other condition. */
export type Leaf = DateComparison | Comparison | Test;
/** A condition. Its answer is a `Truth`. */
export type Condition = Always | Junction | Negation | Implication | Named | Leaf | Quantified;

type Operand<T extends Term> = T | Scalar;

function lift<T extends Term>(operand: T | Scalar | readonly string[]): T | Value {
  return typeof operand === "object" && "op" in operand ? operand : value(operand);
}

/** A recorded scalar or list of strings. */
export function field(path: string, words: string): Field {
  return { op: "field", path, words };
}

/** A constant string, number, boolean or list of strings. */
function value(constant: Scalar | readonly string[]): Value {
  return { op: "value", value: constant };
}

/** A recorded day; not on record is any day. */
export function date(path: string, words: string): DateField {
  return { op: "date", path, words };
}

/**
 * The day of an event. Judging what already happened, a day not on record is any day, since the
 * event may be off the record; for a step about to be taken it has not happened.
 */
export function happened(path: string, words: string): DateField {
  return { op: "date", path, words, absent: "never" };
}

/** A constant day, YYYY-MM-DD. `compile` throws if it is not a day of the calendar. */
export function day(constant: string): DayConstant {
  return { op: "day", day: constant };
}

/** So many calendar days after a day. */
export function plusDays(from: DateTerm, count: Operand<NumberTerm>): PlusPeriod {
  return { op: "plusDays", date: from, count: lift(count) };
}

/** The corresponding date so many months later, clamped to the month's end. */
export function plusMonths(from: DateTerm, count: Operand<NumberTerm>): PlusPeriod {
  return { op: "plusMonths", date: from, count: lift(count) };
}

/** So many working days after a day, by the unverified table of bank holidays; unknown beyond it. */
export function plusWorkingDays(from: DateTerm, count: Operand<NumberTerm>): PlusPeriod {
  return { op: "plusWorkingDays", date: from, count: lift(count) };
}

/** The last day of a period in days from the day of service, which is not counted (assumption). */
export function lastDayOfPeriod(served: DateTerm, count: Operand<NumberTerm>): LastDayOfPeriod {
  return { op: "lastDayOfPeriod", date: served, count: lift(count) };
}

/** The earliest of one or more days. */
export function earliest(...dates: readonly DateTerm[]): ExtremeDay {
  return { op: "earliest", dates };
}

/** The latest of one or more days. */
export function latest(...dates: readonly DateTerm[]): ExtremeDay {
  return { op: "latest", dates };
}

/** Holds whatever is on record. */
export function always(): Always {
  return { op: "always" };
}

/** All of them; holds when there are none. */
export function and(...parts: readonly Condition[]): Junction {
  return { op: "and", parts };
}

/** At least one of them; fails when there are none. */
export function or(...parts: readonly Condition[]): Junction {
  return { op: "or", parts };
}

export function not(part: Condition): Negation {
  return { op: "not", part };
}

/** `not given, or required`. */
export function implies(given: Condition, required: Condition): Implication {
  return { op: "implies", given, required };
}

/** A condition with a plain-English name that explanations can show. */
export function named(name: string, part: Condition): Named {
  return { op: "named", name, part };
}

/** The same value, or the same day if both are dates; unknown if either is not on record. */
export function equals(left: Operand<Term>, right: Operand<Term>): Comparison {
  return { op: "equals", left: lift(left), right: lift(right) };
}

/** The value is in the list; unknown if either is not on record. */
export function isOneOf(term: Operand<Field>, list: ListTerm | readonly string[]): Comparison {
  return { op: "isOneOf", left: lift(term), right: lift(list) };
}

/** The list contains the value; unknown if either is not on record. */
export function includes(list: ListTerm | readonly string[], term: Operand<Field>): Comparison {
  return { op: "includes", left: lift(list), right: lift(term) };
}

/** The lists share a member; unknown if either is not on record. */
export function intersects(
  left: ListTerm | readonly string[],
  right: ListTerm | readonly string[],
): Comparison {
  return { op: "intersects", left: lift(left), right: lift(right) };
}

/** Every member of the left list is in the right one; unknown if either is not on record. */
export function within(
  left: ListTerm | readonly string[],
  right: ListTerm | readonly string[],
): Comparison {
  return { op: "within", left: lift(left), right: lift(right) };
}

/** The left number is the right one or more; unknown if either is not on record. */
export function atLeast(left: Operand<NumberTerm>, right: Operand<NumberTerm>): Comparison {
  return { op: "atLeast", left: lift(left), right: lift(right) };
}

/** The list is on record and has a member; unknown if it is not on record. */
export function notEmpty(list: ListTerm): Test {
  return { op: "notEmpty", term: list };
}

/** The recorded boolean is true; unknown if it is not on record. */
export function isTrue(term: Field): Test {
  return { op: "isTrue", term };
}

/**
 * Every fact that the term reads is on record, however imprecise. About the record itself, so never
 * unknown, and blind to `Env.narrowed`. An empty list is on record.
 */
export function isOnRecord(term: Term): Test {
  return { op: "isOnRecord", term };
}

function comparison(op: DateOrder, left: DateTerm, right: DateTerm): DateComparison {
  return { op, left, right };
}

export const before = (left: DateTerm, right: DateTerm) => comparison("before", left, right);
export const onOrBefore = (left: DateTerm, right: DateTerm) =>
  comparison("onOrBefore", left, right);
export const after = (left: DateTerm, right: DateTerm) => comparison("after", left, right);
export const onOrAfter = (left: DateTerm, right: DateTerm) => comparison("onOrAfter", left, right);

/**
 * Some member of the list satisfies `where`. In the open world a member off the record might, so
 * it never fails there: when no member on record holds it is unknown, naming `words`. In the closed
 * world it fails when no member on record can. Unknown if the list itself is not on record.
 */
export function some(list: string, as: string, where: Condition, words: string): Quantified {
  return { op: "some", list, as, where, words };
}

/** Every member on record satisfies `where`; holds on an empty list, unknown if there is no list. */
export function every(list: string, as: string, where: Condition, words = list): Quantified {
  return { op: "every", list, as, where, words };
}
