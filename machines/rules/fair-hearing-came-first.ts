import {
  and,
  equals,
  every,
  field,
  happened,
  implies,
  isOneOf,
  isOnRecord,
  not,
  onOrBefore,
  or,
  some,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import {
  stepDay,
  stepField,
  someOnRecord,
  timeToAnswerWasGiven,
  linkedProposal,
  absenceNotStated,
  sinceEver,
} from "./terms.ts";

const heard = and(
  onOrBefore(happened("p.servedOn", "the day the minded-to letter was served"), stepDay),
  timeToAnswerWasGiven("p"),
  onOrBefore(happened("p.consideredOn", "the day any representations were considered"), stepDay),
  not(equals(field("p.status", "the state of the proposal"), "withdrawn")),
  implies(
    isOnRecord(field("p.outcome", "the decision on the proposal")),
    isOneOf(field("p.outcome", "the decision on the proposal"), ["issue", "issueModified"]),
  ),
);

/**
 * V18. Section 497A is silent. The duty is fairness at common law; s.15 of the Local Government
 * Act 1999 is an analogy only.
 */
export const fairHearingCameFirst = rule({
  id: "V18",
  statement:
    "before the direction the council was told of the same proposal, its time to answer ran from service and closed, and any answer was considered; or the reason for urgency is recorded",
  strength: "PL",
  basis: ["fairness"],
  onBreach: "depart",
  require: or(
    isOnRecord(stepField("urgency", "the reason for urgency")),
    someOnRecord(
      "facts.urgencies",
      "u",
      equals(field("u.direction", "the direction"), stepField("direction", "the direction")),
    ),
    // A hearing on record outweighs a source that says there was no letter.
    someOnRecord(
      "facts.proposals",
      "p",
      and(
        isOnRecord(stepField("proposal", "the proposal that the step follows")),
        linkedProposal("p"),
        heard,
      ),
    ),
    and(
      absenceNotStated("mindedTo", sinceEver, stepDay),
      every("facts.proposals", "p", implies(linkedProposal("p"), heard)),
      some(
        "facts.proposals",
        "p",
        and(
          isOnRecord(stepField("proposal", "the proposal that the step follows")),
          linkedProposal("p"),
        ),
        "a minded-to letter about the same substance",
      ),
    ),
  ),
  hint: "Send a minded-to letter, wait for the time to answer to end, consider the answer; or record why it was too urgent.",
});
