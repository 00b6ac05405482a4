import {
  after,
  happened,
  and,
  date,
  day,
  equals,
  every,
  field,
  implies,
  isOnRecord,
  lastDayOfPeriod,
  not,
  onOrAfter,
  onOrBefore,
  or,
  before,
  some,
  type Condition,
  type DateTerm,
  type Field,
} from "#machines/logic/expression.ts";

/** The day of the step that is judged, or of the view for a standing rule. */
export const stepDay = date("step.on", "the day of the step");

/** A field of the step that is judged. */
export const stepField = (name: string, words: string): Field => field(`step.data.${name}`, words);

/** The step is of this type. */
export const stepIs = (type: string): Condition =>
  equals(field("step.type", "the kind of step"), type);

/**
 * The direction bound to `d` is in force on a day: from the day it took effect, unless it had ended
 * by then. Without an end on record it stands.
 */
export const inForceOn = (d: string, on: DateTerm): Condition =>
  and(
    onOrBefore(date(`${d}.effectiveFrom`, "the day the direction took effect"), on),
    or(
      not(equals(field(`${d}.status`, "the state of the direction"), "ended")),
      before(on, date(`${d}.endedOn`, "the day the direction ended")),
    ),
    implies(
      isOnRecord(date(`${d}.until`, "the day the direction expires")),
      before(on, date(`${d}.until`, "the day the direction expires")),
    ),
  );

/** No direction on record is in force on the day. About the record only. */
export const noneInForce = (on: DateTerm): Condition =>
  every("facts.directions", "d", not(inForceOn("d", on)));

/** Some member on record satisfies the condition. About the record only, unlike `some`. */
export const someOnRecord = (
  list: string,
  as: string,
  where: Condition,
  words?: string,
): Condition => not(every(list, as, not(where), words));

/**
 * A direction in force on the day satisfies the condition. Holds if one on record does; fails if
 * one is in force on record and none does, since at most one is in force in one line; else unknown,
 * because the direction may not be on record.
 */
export const aDirectionInForce = (
  on: DateTerm,
  where: (d: string) => Condition,
  words: string,
): Condition =>
  and(
    some("facts.directions", "d", and(inForceOn("d", on), where("d")), words),
    or(noneInForce(on), someOnRecord("facts.directions", "d", and(inForceOn("d", on), where("d")))),
  );

/** The day after which an answer to proposal `p` is no longer awaited. */
export const windowEnd = (p: string): DateTerm =>
  lastDayOfPeriod(
    happened(`${p}.servedOn`, "the day the minded-to letter was served"),
    field(`${p}.days`, "the number of days that the letter allowed"),
  );

/** The time to answer proposal `p` had ended by the step, or the council answered or waived it. */
export const timeToAnswerWasGiven = (p: string): Condition =>
  or(
    after(stepDay, windowEnd(p)),
    onOrBefore(happened(`${p}.receivedOn`, "an early answer from the council"), stepDay),
    onOrBefore(happened(`${p}.waivedOn`, "an express waiver by the council"), stepDay),
  );

/** No notice on record is open. */
export const noNoticeIsOpen: Condition = every(
  "facts.notices",
  "n",
  not(equals(field("n.status", "the state of the notice"), "open")),
);

/** The proposal that the step follows. */
export const linkedProposal = (p: string): Condition =>
  equals(
    field(`${p}.key`, "the proposal"),
    field("step.data.proposal", "the proposal that the step follows"),
  );

/** No source says that there was none of the kind throughout the period. */
export const absenceNotStated = (kind: string, from: DateTerm, until: DateTerm): Condition =>
  every(
    "facts.absences",
    "a",
    not(
      and(
        equals(field("a.of", "what there was none of"), kind),
        onOrBefore(date("a.from", "the start of the period without one"), from),
        onOrAfter(date("a.until", "the end of the period without one"), until),
      ),
    ),
  );

/** The beginning of all records, for conditions without an earlier bound. */
export const sinceEver: DateTerm = day("1900-01-01");
