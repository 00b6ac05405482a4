/** Directions under s.497A: making, service, publication and effect. */
import { effectFollows, madeLeaves, theDirection } from "./direction-leaves.ts";
import {
  and,
  every,
  field,
  implies,
  isOnRecord,
  not,
  onOrAfter,
  date,
} from "#machines/logic/expression.ts";
import type { Outcome, Power } from "#machines/law/power.ts";
import { legalParts } from "./direction-made.ts";
import { directionEndings } from "./direction-ending.ts";
import { directionClock } from "./direction-clock.ts";
import { directionEnforcement } from "./direction-enforcement.ts";
import { hearingParts } from "./hearing.ts";
import { directionIs, namesCurrentProposal } from "./positions.ts";
import {
  councilStands,
  cross,
  is,
  isNull,
  isThere,
  keyIs,
  part,
  saidAt,
  same,
  sameDays,
  theOneNamed,
  today,
} from "./words.ts";
import { dayOfStep, adds, nameSaid, dayIsSet } from "./record-words.ts";

const directionMade: readonly Outcome[] = [
  {
    says: "a direction in force stays in force until this one takes effect",
    when: directionIs("inForce"),
    moves: { direction: "inForce" },
    leaves: madeLeaves,
  },
  {
    says: "the direction is made and not yet in force",
    moves: { direction: "made" },
    leaves: madeLeaves,
  },
];

const proposalIssued: readonly Outcome[] = [
  {
    says: "the current proposal has led to this direction",
    when: namesCurrentProposal(saidAt("proposal")),
    moves: { proposal: "decided" },
    leaves: [
      theOneNamed(
        "facts.proposals",
        "proposal",
        "proposal",
        is("proposal.status", "issued", "the status of the proposal"),
      ),
      same("facts.current.proposal", saidAt("proposal"), "the current proposal"),
    ],
  },
  { says: "the direction names no current proposal", moves: {} },
];

/** Making a direction ends no other: one that is in force stays so until this one takes effect. */
const othersStand: readonly Outcome[] = [
  {
    says: "another that is in force still is",
    when: directionIs("inForce", not(keyIs("direction", "direction"))),
    moves: {},
    leaves: [directionIs("inForce", not(keyIs("direction", "direction")))],
  },
  { says: "no other is in force", moves: {} },
];

const isUnserved = isThere(
  "facts.directions",
  "direction",
  and(keyIs("direction", "direction"), isNull("direction.servedOn", "the day of service")),
);
const stands = isThere(
  "facts.directions",
  "direction",
  and(
    keyIs("direction", "direction"),
    not(is("direction.status", "ended", "the status of the direction")),
  ),
);

const serviceOutcomes: readonly Outcome[] = [
  {
    says: "the direction binds from service unless it names another day",
    when: and(isUnserved, stands),
    moves: {},
    leaves: [
      theDirection(sameDays("direction.servedOn", "step.on", "the day of service")),
      theDirection(effectFollows),
      theDirection(not(is("direction.status", "ended", "the status of the direction"))),
    ],
  },
  {
    says: "the day of service of a direction that has ended is on record",
    when: isUnserved,
    moves: {},
    leaves: [
      theDirection(sameDays("direction.servedOn", "step.on", "the day of service")),
      theDirection(is("direction.status", "ended", "the status of the direction")),
    ],
  },
  { says: "service of a direction not on record, or served before, moves nothing", moves: {} },
];

const afterMaking = part(
  "V25",
  "note",
  "the direction was published on or after the day it was made",
  every(
    "facts.directions",
    "direction",
    implies(
      keyIs("direction", "direction"),
      onOrAfter(today, date("direction.madeOn", "the day the direction was made")),
    ),
  ),
);

const making: readonly Power[] = [
  {
    event: "StatutoryDirectionMade",
    holder: "the Secretary of State",
    provisions: [
      "EA1996/s497A",
      "EA1996/s497A(2)",
      "EA1996/s497A(2A)",
      "EA1996/s570",
      "CA2004/s50",
      "fairness",
      "shoesmith",
      "rationality",
    ],
    preconditions: [...legalParts, ...hearingParts],
    outcomes: cross(cross(directionMade, proposalIssued), othersStand),
    changes: ["directions", "proposals", "publications", "contemplations", "withoutEffect"],
  },
  {
    event: "StatutoryDirectionServed",
    holder: "the Secretary of State",
    provisions: ["EA1996/s572"],
    preconditions: [councilStands],
    outcomes: serviceOutcomes,
    changes: ["directions"],
  },
  {
    event: "StatutoryDirectionPublished",
    holder: "the Department",
    provisions: ["practice"],
    preconditions: [afterMaking],
    outcomes: cross(
      [
        {
          says: "publication is on record and has no legal effect",
          moves: {},
          leaves: [
            adds("publications", "publication", { key: nameSaid("direction"), on: dayOfStep }),
          ],
        },
      ],
      [
        dayIsSet("directions", "direction", "direction", "publishedOn"),
        {
          says: "it was published before, or is not on record",
          moves: {},
          leaves: [
            every(
              "facts.directions",
              "direction",
              implies(
                keyIs("direction", "direction"),
                isOnRecord(field("direction.publishedOn", "the day of publication")),
              ),
            ),
          ],
        },
      ],
    ),
    changes: ["directions", "publications"],
  },
];

/** What can be done with directions. */
export const directionPowers: readonly Power[] = [
  ...making,
  ...directionClock,
  ...directionEndings,
  ...directionEnforcement,
];
