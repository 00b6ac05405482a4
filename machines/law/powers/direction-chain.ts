/** Section 570: a revised direction is a link of a chain; one line has one direction in force. */
import {
  after,
  and,
  atLeast,
  date,
  equals,
  every,
  field,
  implies,
  includes,
  isOneOf,
  isOnRecord,
  not,
  onOrAfter,
  onOrBefore,
  or,
  type Condition,
  type DateTerm,
} from "#machines/logic/expression.ts";
import type { Precondition } from "#machines/law/power.ts";
import { is, part, said, saidDay, today } from "./words.ts";

const gate = said("gate", "the test of s.497A that was satisfied");
const replaces = said("replaces", "the directions that it replaces");
const key = said("direction", "the name of the direction");

const d = (name: string, words: string) => field(`direction.${name}`, words);
const dDay = (name: string, words: string) => date(`direction.${name}`, words);
const dKey = d("key", "the name of the earlier direction");

/** A condition on the day the direction will take effect: as stated, else of service, else made. */
const onEffect = (condition: (day: DateTerm) => Condition): Condition => {
  const stated = date("step.dates.effective", "the day the direction names for its effect");
  const served = date("step.dates.served", "the day of service");
  return or(
    and(isOnRecord(stated), condition(stated)),
    and(not(isOnRecord(stated)), isOnRecord(served), condition(served)),
    and(not(isOnRecord(stated)), not(isOnRecord(served)), condition(today)),
  );
};

const isOfLine = equals(
  d("line", "the line of directions"),
  said("line", "the line of directions"),
);
const isLive = isOneOf(d("status", "the status of the direction"), ["made", "inForce"]);
const endsBeforeEffect = and(
  is("direction.term", "fixed", "the term of the earlier direction"),
  onEffect((day) => onOrBefore(dDay("until", "the end of the earlier direction"), day)),
);

const satisfied = saidDay("satisfiedOn", "the day of satisfaction");
const dSatisfied = dDay("satisfiedOn", "the day of satisfaction for the earlier direction");
const dEnded = dDay("endedOn", "the day the earlier direction ended");
const isReplaced = includes(replaces, dKey);
const everyEarlier = (condition: Condition): Condition =>
  every("facts.directions", "direction", condition);

/** Subsection (2A) is a finding about the coming end itself, and so comes before it. */
const wasRevoked = and(
  not(equals(gate, "2A")),
  isOfLine,
  is("direction.status", "ended", "the status of the earlier direction"),
  is("direction.endedHow", "revoked", "how the earlier direction ended"),
);

/** What s.570 and the terms of a chain of directions ask. */
export const chainParts: readonly Precondition[] = [
  part(
    "V13a",
    "depart",
    "a direction that replaces another, or follows one revoked, rests on a later finding than it",
    everyEarlier(implies(or(isReplaced, wasRevoked), after(satisfied, dSatisfied))),
  ),
  part(
    "V13a",
    "depart",
    "a direction that follows one revoked rests on a finding no earlier than the revocation",
    everyEarlier(implies(wasRevoked, onOrAfter(satisfied, dEnded))),
  ),
  part(
    "V13",
    "reject",
    "it replaces every direction of its line that would still stand when it takes effect",
    every(
      "facts.directions",
      "direction",
      implies(and(isOfLine, isLive, not(endsBeforeEffect)), includes(replaces, dKey)),
    ),
  ),
  part(
    "V13",
    "reject",
    "it does not replace itself, nor a direction that replaces it",
    and(
      implies(isOnRecord(replaces), not(includes(replaces, key))),
      every(
        "facts.directions",
        "direction",
        implies(
          includes(replaces, dKey),
          not(includes(d("replaces", "the directions that the earlier one replaces"), key)),
        ),
      ),
    ),
  ),
  part(
    "V13",
    "reject",
    "its number is higher than that of every direction that it replaces, where both have one",
    every(
      "facts.directions",
      "direction",
      implies(
        and(
          includes(replaces, dKey),
          isOnRecord(d("sequence", "the number of the earlier one")),
          isOnRecord(said("sequence", "its number")),
        ),
        not(
          atLeast(d("sequence", "the number of the earlier one"), said("sequence", "its number")),
        ),
      ),
    ),
  ),
];
