/** How a direction ends by somebody’s act: revocation, quashing, or as a source says. */
import {
  and,
  equals,
  field,
  implies,
  isOneOf,
  isOnRecord,
  not,
  onOrBefore,
  date,
  every,
  type Condition,
} from "#machines/logic/expression.ts";
import type { Outcome, Power } from "#machines/law/power.ts";
import { directionStandsWithout, proposalSpentBy } from "./positions.ts";
import {
  cross,
  is,
  isThere,
  keyIs,
  onlyWhen,
  part,
  said,
  sameDays,
  theOneNamed,
  thereIs,
  today,
  voidUnless,
} from "./words.ts";
import { dayStays } from "./record-words.ts";

const isNamed = keyIs("direction", "direction");
const status = field("direction.status", "the status of the direction");
const stands = isOneOf(status, ["made", "inForce"]);

/** The named direction is on record and has not ended. */
const namedStands = isThere("facts.directions", "direction", and(isNamed, stands));

const standing = thereIs({
  list: "facts.directions",
  as: "direction",
  such: isNamed,
  good: stands,
  words: "the direction that is said to end",
});

const theDirection = (where: Condition): Condition =>
  theOneNamed("facts.directions", "direction", "direction", where);

const ended: readonly Condition[] = [
  theDirection(is("direction.status", "ended", "the status of the direction")),
  theDirection(sameDays("direction.endedOn", "step.on", "the day the direction ended")),
];

/** The outcomes of the end of the named direction, recorded as ended in this way. */
const endingOf = (endedHow: Condition): readonly Outcome[] => {
  const ends = cross(directionStandsWithout(isNamed), proposalSpentBy(isNamed));
  const leaves = [...ended, theDirection(endedHow)];
  return [
    ...onlyWhen(
      namedStands,
      ends.map((each) => ({ ...each, leaves: [...(each.leaves ?? []), ...leaves] })),
    ),
    ...dayStays("directions", "direction", "direction", "endedOn"),
  ];
};

const endedBy = (how: string): Condition =>
  is("direction.endedHow", how, "how the direction ended");

const cause = said("cause", "the cause of the end that the source gives");

const expiryParts = [
  voidUnless(
    "V07",
    "a direction that runs until revoked is not said to have expired",
    implies(
      equals(cause, "expiry"),
      every(
        "facts.directions",
        "direction",
        implies(isNamed, not(is("direction.term", "indefinite", "the term of the direction"))),
      ),
    ),
  ),
  part(
    "V05",
    "note",
    "a direction said to have expired had reached the end of its set period",
    implies(
      equals(cause, "expiry"),
      every(
        "facts.directions",
        "direction",
        implies(
          and(isNamed, isOnRecord(field("direction.until", "the end of the term"))),
          onOrBefore(date("direction.until", "the end of the term"), today),
        ),
      ),
    ),
  ),
];

/** Revocation, quashing, and what a source says of an end. */
export const directionEndings: readonly Power[] = [
  {
    event: "StatutoryDirectionRevoked",
    holder: "the Secretary of State",
    provisions: ["EA1996/s497A(6)", "EA1996/s497A(4AC)", "EA1996/s570"],
    preconditions: [
      voidUnless(
        "V06",
        "the Secretary of State for Education revoked the direction",
        equals(said("revokedBy", "the office that revoked it"), "secretaryOfStateForEducation"),
      ),
      part("T35", "reject", "there was such a direction and it had not ended", standing),
    ],
    outcomes: endingOf(endedBy("revoked")),
    changes: ["directions", "current", "withoutEffect"],
  },
  {
    event: "StatutoryDirectionQuashed",
    holder: "a court",
    provisions: ["EA1996/s497A", "fairness"],
    preconditions: [
      part("T43", "reject", "there was such a direction and it had not ended", standing),
    ],
    outcomes: endingOf(endedBy("quashing")),
    changes: ["directions", "current"],
  },
  {
    event: "StatutoryDirectionSaidToHaveEnded",
    holder: "anyone",
    provisions: ["EA1996/s497A(6)"],
    preconditions: [
      voidUnless(
        "V07",
        "the cause given is expiry, revocation, supersession, quashing or abolition",
        isOneOf(cause, ["expiry", "revocation", "supersession", "quashing", "abolition"]),
      ),
      ...expiryParts,
      part("2.2", "note", "there was such a direction and it had not ended", standing),
    ],
    outcomes: endingOf(endedBy("as a source says")),
    changes: ["directions", "current", "withoutEffect"],
  },
];
