/** What a direction is on record as, when it is made and when its day of effect is known. */
import {
  field,
  implies,
  isOnRecord,
  not,
  or,
  type Condition,
  and,
  every,
} from "#machines/logic/expression.ts";
import { isNull, isThere, saidAt, same, sameDays, sameList, theOneNamed } from "./words.ts";
import { namedHas, theEntry, dayOfStep, dayDated, dayAsSaid } from "./record-words.ts";

/** The direction that the step names is on record, and this is so of it. */
export const theDirection = (where: Condition): Condition =>
  theOneNamed("facts.directions", "direction", "direction", where);

const copied = (name: string): Condition =>
  theDirection(same(`direction.${name}`, saidAt(name), name));
const copiedList = (name: string): Condition =>
  theDirection(sameList(`direction.${name}`, saidAt(name), name));

const OBLIGATION_FIELDS = ["letter", "kind", "words", "commission", "everyMonths"] as const;

const sameObligation = and(
  ...OBLIGATION_FIELDS.map((name) => same(`kept.${name}`, `stated.${name}`, name)),
  sameDays("kept.dueOn", "stated.dueOn", "the day an obligation is due"),
);

const obligationsKept = theDirection(
  or(
    and(
      isNull("direction.obligations", "the obligations"),
      isNull(saidAt("obligations"), "the obligations"),
    ),
    and(
      every(
        "direction.obligations",
        "kept",
        isThere(saidAt("obligations"), "stated", sameObligation),
      ),
      every(
        saidAt("obligations"),
        "stated",
        isThere("direction.obligations", "kept", sameObligation),
      ),
    ),
  ),
);

const stated = field("direction.effectiveStatedOn", "the day the direction names for its effect");
const served = field("direction.servedOn", "the day of service");

/** The day of effect is the day stated, else the day of service, else the day it was made. */
export const effectFollows = and(
  implies(
    isOnRecord(stated),
    sameDays("direction.effectiveFrom", "direction.effectiveStatedOn", "the day of effect"),
  ),
  implies(
    and(not(isOnRecord(stated)), isOnRecord(served)),
    sameDays("direction.effectiveFrom", "direction.servedOn", "the day of effect"),
  ),
  implies(
    and(not(isOnRecord(stated)), not(isOnRecord(served))),
    sameDays("direction.effectiveFrom", "direction.madeOn", "the day of effect"),
  ),
);

/** Every field of a direction that has been made. */
export const madeLeaves: readonly Condition[] = [
  namedHas("directions", "direction", "direction", {
    status: "made",
    endedOn: null,
    endedHow: null,
    entry: theEntry,
    madeOn: dayOfStep,
    servedOn: dayDated("served"),
    effectiveStatedOn: dayDated("effective"),
    publishedOn: dayDated("published"),
    satisfiedOn: dayAsSaid("satisfiedOn"),
    until: dayAsSaid("until"),
  }),
  theDirection(effectFollows),
  ...["gate", "addressee", "madeBy", "term", "requiresModel", "sequence"].map(copied),
  ...["line", "proposal"].map(copied),
  ...["powers", "failingFunctions", "directedFunctions", "appoints", "replaces"].map(copiedList),
  obligationsKept,
];
