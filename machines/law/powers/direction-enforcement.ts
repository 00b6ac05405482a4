/** What happens under a direction: obligations, courts, statutory rights, and who acts for whom. */
import {
  and,
  equals,
  every,
  field,
  implies,
  intersects,
  isOneOf,
  isOnRecord,
  isTrue,
  not,
  onOrBefore,
  date,
  or,
  plusMonths,
  some,
  includes,
} from "#machines/logic/expression.ts";
import type { Power } from "#machines/law/power.ts";
import { inForceToday } from "./positions.ts";
import {
  councilStands,
  is,
  isThere,
  keyIs,
  part,
  recorded,
  said,
  thereIs,
  thereIsSome,
  today,
} from "./words.ts";
import { adds, asSaid, dayOfStep, recordedAs, theEntry } from "./record-words.ts";

const named = said("direction", "the direction that is named");
const powers = field("direction.powers", "the powers of the direction");

const namedIsInForce = thereIs({
  list: "facts.directions",
  as: "direction",
  such: keyIs("direction", "direction"),
  good: inForceToday("direction"),
  words: "a direction in force",
  absence: "direction",
});

/** No direction is named: one in force is enough, whatever else is on record. */
const someIsInForce = thereIsSome(
  "facts.directions",
  "direction",
  inForceToday("direction"),
  "a direction in force",
  "direction",
);

const breachAlleged = said("breachAlleged", "whether a breach is alleged");

const breachIsOnRecord = some(
  "facts.breaches",
  "breach",
  or(
    not(isOnRecord(named)),
    equals(field("breach.direction", "the direction said to be breached"), named),
  ),
  "an alleged breach of the direction",
);

const claimKept = adds("claims", "claim", {
  key: theEntry,
  direction: asSaid("direction"),
  on: dayOfStep,
});

const courts: readonly Power[] = [
  {
    event: "StatutoryDirectionChallenged",
    holder: "anyone",
    provisions: ["judicialReviewTime"],
    preconditions: [
      part(
        "D3",
        "note",
        "the claim was made within the time for judicial review, counted from the direction",
        every(
          "facts.directions",
          "direction",
          implies(
            keyIs("direction", "direction"),
            onOrBefore(
              today,
              plusMonths(
                date("direction.madeOn", "the day the direction was made"),
                field("law.judicialReviewMonths", "the months to bring a claim"),
              ),
            ),
          ),
        ),
      ),
    ],
    outcomes: [
      { says: "the direction stands until a court quashes it", moves: {}, leaves: [claimKept] },
    ],
    changes: ["claims"],
  },
  {
    event: "StatutoryDirectionUpheld",
    holder: "a court",
    provisions: ["EA1996/s497A", "shoesmith"],
    preconditions: [],
    outcomes: [{ says: "the direction stands, even if it is declared unlawful", moves: {} }],
    changes: ["claims"],
  },
  {
    event: "MandatoryOrderSought",
    holder: "the Secretary of State",
    provisions: ["EA1996/s497A(7)"],
    preconditions: [
      councilStands,
      part(
        "V12",
        "reject",
        "the direction to be enforced was in force",
        or(and(isOnRecord(named), namedIsInForce), and(not(isOnRecord(named)), someIsInForce)),
      ),
      part(
        "V12",
        "reject",
        "a breach of the direction was alleged",
        or(isTrue(breachAlleged), and(not(isOnRecord(breachAlleged)), breachIsOnRecord)),
      ),
    ],
    outcomes: [{ says: "the court is asked, and nothing moves until it answers", moves: {} }],
    changes: ["claims"],
  },
];

const obligations: readonly Power[] = [
  {
    event: "ObligationMet",
    holder: "the council",
    provisions: ["termsOfInstrument"],
    preconditions: [],
    outcomes: recordedAs(
      adds("obligationsMet", "met", {
        key: theEntry,
        direction: asSaid("direction"),
        letter: asSaid("letter"),
        on: dayOfStep,
      }),
    ),
    changes: ["obligationsMet"],
  },
  {
    event: "ObligationBreached",
    holder: "anyone",
    provisions: ["EA1996/s497A(7)", "termsOfInstrument"],
    preconditions: [],
    outcomes: recordedAs(
      adds("breaches", "breach", {
        key: theEntry,
        direction: asSaid("direction"),
        letter: asSaid("letter"),
        on: dayOfStep,
      }),
    ),
    changes: ["breaches"],
  },
];

const basis = said("basis", "the basis of the entry or inspection");

const accessClause = isThere(
  "direction.obligations",
  "obligation",
  is("obligation.kind", "grantAccess", "the kind of obligation"),
);

const removes = includes(powers, "4A");
const exercisedBy = said("exercisedBy", "who exercised the functions");

const rights: readonly Power[] = [
  {
    event: "InspectionRightsUsed",
    holder: "anyone",
    provisions: ["EA1996/s497B"],
    preconditions: [
      councilStands,
      part(
        "V10",
        "reject",
        "rights under s.497B are used only while a direction under (4) or (4A) is in force",
        implies(
          equals(basis, "EA1996/s497B"),
          thereIsSome(
            "facts.directions",
            "direction",
            and(inForceToday("direction"), intersects(powers, ["4", "4A"])),
            "a direction under (4) or (4A) in force",
            "direction",
          ),
        ),
      ),
      part(
        "V10",
        "reject",
        "access as a clause of a direction is had only while such a clause is in force",
        implies(
          equals(basis, "clauseOfDirection"),
          thereIsSome(
            "facts.directions",
            "direction",
            and(inForceToday("direction"), accessClause),
            "a direction in force that grants access",
            "direction",
          ),
        ),
      ),
    ],
    outcomes: recorded,
    changes: [],
  },
  {
    event: "FunctionsExercised",
    holder: "anyone",
    provisions: ["EA1996/s497A(4A)", "EA1996/s497A(4AC)"],
    preconditions: [
      part(
        "V08",
        "reject",
        "the council does not exercise the functions while a direction under (4A) is in force",
        implies(
          equals(exercisedBy, "council"),
          every("facts.directions", "direction", not(and(inForceToday("direction"), removes))),
        ),
      ),
      part(
        "V08",
        "reject",
        "another exercises the functions only while a direction under (4A) is in force",
        implies(
          isOneOf(exercisedBy, ["secretaryOfState", "nominee"]),
          thereIsSome(
            "facts.directions",
            "direction",
            and(inForceToday("direction"), removes),
            "a direction under (4A) in force",
            "direction",
          ),
        ),
      ),
    ],
    outcomes: recorded,
    changes: [],
  },
];

/** Enforcement, rights and courts. */
export const directionEnforcement: readonly Power[] = [...obligations, ...courts, ...rights];
