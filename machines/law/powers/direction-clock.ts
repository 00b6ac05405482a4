/** What the days alone do to a direction: it takes effect, and a fixed term runs out. */
import {
  and,
  equals,
  every,
  field,
  implies,
  includes,
  isOneOf,
  isOnRecord,
  not,
  or,
  type Condition,
} from "#machines/logic/expression.ts";
import type { Outcome, Power } from "#machines/law/power.ts";
import { directionIs, directionStandsWithout, namesCurrentProposal } from "./positions.ts";
import { cross, hasCome, is, isNull, isThere, said, saidAt, sameDays } from "./words.ts";

/** Where the step names a direction, it is this one. */
const isTheOne = (as: string): Condition =>
  or(
    isNull(saidAt("direction"), "the direction that the day concerns"),
    equals(
      field(`${as}.key`, "the name of the direction"),
      said("direction", "the direction that the day concerns"),
    ),
  );

const statusIs = (as: string, status: string): Condition =>
  is(`${as}.status`, status, "the status of the direction");

/** The direction is made and its day of effect has come. */
const takesEffect = (as: string): Condition =>
  and(statusIs(as, "made"), hasCome(`${as}.effectiveFrom`, "the day of effect"), isTheOne(as));

/** Another direction that takes effect replaces this one. */
const isReplaced = (as: string): Condition =>
  isThere(
    "facts.directions",
    "taking",
    and(
      takesEffect("taking"),
      not(
        equals(
          field("taking.key", "the name of the direction"),
          field(`${as}.key`, "the name of the direction"),
        ),
      ),
      isOnRecord(field("taking.replaces", "the directions replaced")),
      includes(
        field("taking.replaces", "the directions replaced"),
        field(`${as}.key`, "the name of the direction"),
      ),
    ),
  );

const isEnded = (as: string): Condition =>
  and(statusIs(as, "ended"), isOnRecord(field(`${as}.endedOn`, "the day the direction ended")));

/** Nothing that a direction in force replaces, but itself, still stands. */
const replacedHaveEnded = every(
  "facts.directions",
  "direction",
  implies(
    and(
      statusIs("direction", "inForce"),
      isOnRecord(field("direction.replaces", "the directions replaced")),
    ),
    every(
      "facts.directions",
      "old",
      implies(
        and(
          includes(
            field("direction.replaces", "the directions replaced"),
            field("old.key", "the name of a direction"),
          ),
          not(equals(field("old.key", "its name"), field("direction.key", "its name"))),
        ),
        isEnded("old"),
      ),
    ),
  ),
);

const effect: readonly Outcome[] = [
  {
    says: "the direction is in force",
    moves: { direction: "inForce" },
    leaves: [
      isThere(
        "facts.directions",
        "direction",
        and(
          statusIs("direction", "inForce"),
          hasCome("direction.effectiveFrom", "the day of effect"),
          isTheOne("direction"),
          isNull("direction.endedOn", "the day the direction ended"),
          isNull("direction.endedHow", "how the direction ended"),
        ),
      ),
      replacedHaveEnded,
    ],
  },
];

const supersession: readonly Outcome[] = [
  {
    says: "the directions that it replaces end by supersession on that day",
    when: isThere(
      "facts.directions",
      "direction",
      and(
        isOneOf(field("direction.status", "the status of the direction"), ["made", "inForce"]),
        isReplaced("direction"),
      ),
    ),
    moves: {},
    leaves: [
      isThere(
        "facts.directions",
        "direction",
        and(
          statusIs("direction", "ended"),
          is("direction.endedHow", "supersession", "how the direction ended"),
          sameDays("direction.endedOn", "step.on", "the day the direction ended"),
        ),
      ),
    ],
  },
  { says: "it replaces no direction that stands", moves: {} },
];

const proposalSpent: readonly Outcome[] = [
  {
    says: "the current proposal is spent: its direction took effect, or was replaced before it did",
    when: directionIs(
      "made",
      and(
        or(takesEffect("direction"), isReplaced("direction")),
        namesCurrentProposal("direction.proposal"),
      ),
    ),
    moves: { proposal: "idle" },
    leaves: [isNull("facts.current.proposal", "the current proposal")],
  },
  { says: "the proposal region stays as it was", moves: {} },
];

/** The direction is in force for a set period whose last day has come. */
const expires = and(
  statusIs("direction", "inForce"),
  is("direction.term", "fixed", "the term of the direction"),
  isOnRecord(field("direction.until", "the end of the term")),
  hasCome("direction.until", "the end of the term"),
  isTheOne("direction"),
);

const expiryLeaves: readonly Condition[] = [
  isThere(
    "facts.directions",
    "direction",
    and(
      statusIs("direction", "ended"),
      is("direction.endedHow", "expiry", "how the direction ended"),
      sameDays("direction.endedOn", "direction.until", "the day the direction ended"),
      sameDays("direction.endedOn", "step.on", "the day the direction ended"),
      is("direction.term", "fixed", "the term of the direction"),
      isTheOne("direction"),
    ),
  ),
];

/** The steps that follow from days alone. */
export const directionClock: readonly Power[] = [
  {
    event: "$directionTookEffect",
    holder: "anyone",
    provisions: ["EA1996/s497A", "EA1996/s570", "EA1996/s572"],
    preconditions: [],
    outcomes: cross(cross(effect, supersession), proposalSpent),
    changes: ["directions", "current"],
  },
  {
    event: "$directionExpired",
    holder: "anyone",
    provisions: ["EA1996/s497A(6)", "EA1996/s497A(4AC)"],
    preconditions: [],
    outcomes: directionStandsWithout(expires).map((each) => ({ ...each, leaves: expiryLeaves })),
    changes: ["directions"],
  },
];
