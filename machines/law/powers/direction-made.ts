/** What the law asks of a direction when it is made, apart from the hearing before it. */
import {
  after,
  and,
  atLeast,
  date,
  equals,
  every,
  field,
  implies,
  intersects,
  isOneOf,
  isOnRecord,
  not,
  notEmpty,
  onOrAfter,
  onOrBefore,
  or,
  some,
  within,
} from "#machines/logic/expression.ts";
import type { Precondition } from "#machines/law/power.ts";
import { chainParts } from "./direction-chain.ts";
import {
  councilStands,
  is,
  isNull,
  part,
  said,
  saidAt,
  saidDay,
  today,
  voidUnless,
} from "./words.ts";

const COVERED = ["socialServicesForChildren", "careLeavers", "childrenAct2004", "education"];

const gate = said("gate", "the test of s.497A that was satisfied");
const powers = said("powers", "the powers used");
const failing = said("failingFunctions", "the functions in which the council is failing");
const directed = said("directedFunctions", "the functions that the direction covers");

const d = (name: string, words: string) => field(`direction.${name}`, words);
const dDay = (name: string, words: string) => date(`direction.${name}`, words);
const dMade = dDay("madeOn", "the day the earlier direction was made");

const gateParts: readonly Precondition[] = [
  part(
    "V01",
    "reject",
    "the direction rests on the test of subsection (2) or of subsection (2A)",
    isOneOf(gate, ["2", "2A"]),
  ),
  part(
    "V01",
    "reject",
    "the direction names at least one function in which the council is failing",
    notEmpty(failing),
  ),
  part(
    "V01",
    "reject",
    "every function in which the council is said to be failing is one that a direction can cover",
    within(failing, COVERED),
  ),
  part(
    "V01",
    "reject",
    "every function that the direction covers is one that a direction can cover",
    implies(isOnRecord(directed), within(directed, COVERED)),
  ),
  part(
    "V01",
    "reject",
    "the Secretary of State was satisfied of the failure on or before the day of the direction",
    onOrBefore(saidDay("satisfiedOn", "the day of satisfaction"), today),
  ),
];

const sharesFunction = intersects(
  d("directedFunctions", "the functions that the earlier direction covered"),
  directed,
);

/** It ends by expiry, revocation or supersession, and not before the new direction is made. */
const endIsOccasion = or(
  isOneOf(d("status", "the status of the earlier direction"), ["made", "inForce"]),
  and(
    is("direction.status", "ended", "the status of the earlier direction"),
    isOneOf(d("endedHow", "how the earlier direction ended"), [
      "expiry",
      "revoked",
      "supersession",
      "as a source says",
    ]),
    onOrAfter(dDay("endedOn", "the day the earlier direction ended"), today),
  ),
);

const continuityParts: readonly Precondition[] = [
  part(
    "V02",
    "depart",
    "a direction under subsection (2A) is not the first of its series",
    implies(
      equals(gate, "2A"),
      implies(
        isOnRecord(said("sequence", "its place in the series")),
        atLeast(said("sequence", "its place in the series"), 2),
      ),
    ),
  ),
  part(
    "V02",
    "depart",
    "a direction under subsection (2A) follows an earlier one about one of the same functions",
    implies(
      equals(gate, "2A"),
      some(
        "facts.directions",
        "direction",
        and(onOrBefore(dMade, today), sharesFunction),
        "an earlier direction about one of the same functions",
      ),
    ),
  ),
  part(
    "V02",
    "depart",
    "the end of that earlier direction, by expiry, revocation or supersession, is its occasion",
    implies(
      equals(gate, "2A"),
      some(
        "facts.directions",
        "direction",
        and(onOrBefore(dMade, today), sharesFunction, endIsOccasion),
        "an earlier direction whose end is the occasion of this one",
      ),
    ),
  ),
];

const termIs = said("term", "the term of the direction");
const until = saidDay("until", "the last day of the term");

const formParts: readonly Precondition[] = [
  part(
    "V03",
    "reject",
    "the direction names at least one of the powers (4), (4A) and (4B)",
    notEmpty(powers),
  ),
  part(
    "V04",
    "reject",
    "the direction is addressed to the council or to an officer of the council",
    isOneOf(said("addressee", "the addressee"), ["council", "officerOfCouncil"]),
  ),
  part(
    "V05",
    "reject",
    "the direction runs either until revoked or for a set period",
    isOneOf(termIs, ["indefinite", "fixed"]),
  ),
  part(
    "V05",
    "reject",
    "a direction for a set period says when the period ends, later than the day it is made",
    implies(equals(termIs, "fixed"), after(until, today)),
  ),
  part(
    "V05",
    "reject",
    "a direction that runs until revoked names no day on which it ends",
    implies(equals(termIs, "indefinite"), not(isOnRecord(until))),
  ),
  voidUnless(
    "V06",
    "the Secretary of State for Education made the direction",
    equals(said("madeBy", "the office that made it"), "secretaryOfStateForEducation"),
  ),
  part(
    "V09",
    "reject",
    "further functions are added only by a direction under (4) or (4A)",
    implies(
      notEmpty(said("extraFunctions", "the further functions")),
      intersects(powers, ["4", "4A"]),
    ),
  ),
  part(
    "V40",
    "reject",
    "the direction is given under s.497A and not under the best value power of another minister",
    equals(said("act", "the Act that it is given under"), "EA1996/s497A"),
  ),
];

const reasons = said("reasons", "the reasons");

const reasonParts: readonly Precondition[] = [
  part("V24", "depart", "the direction gives reasons", notEmpty(reasons)),
  part(
    "V24",
    "depart",
    "each reason rests on evidence of the day of the direction or earlier",
    every(
      saidAt("reasons"),
      "reason",
      onOrBefore(date("reason.evidenceOn", "the day of the evidence for the reason"), today),
      "the reasons",
    ),
  ),
  part(
    "V25",
    "note",
    "the direction was published on or after the day it was made",
    or(
      isNull("step.dates.published", "the day of publication"),
      onOrAfter(date("step.dates.published", "the day of publication"), today),
    ),
  ),
];

/** What s.497A, s.50 and s.570 ask, and reason. */
export const legalParts: readonly Precondition[] = [
  councilStands,
  ...gateParts,
  ...continuityParts,
  ...formParts,
  ...chainParts,
  ...reasonParts,
];
