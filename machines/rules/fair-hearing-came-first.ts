import {
  after,
  and,
  date,
  equals,
  every,
  field,
  implies,
  isOnRecord,
  not,
  onOrBefore,
  or,
  some,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import {
  absenceNotStated,
  linkedProposal,
  sinceEver,
  someOnRecord,
  stepDay,
  stepField,
  windowEnd,
} from "./terms.ts";

const closed = or(
  after(stepDay, windowEnd("p")),
  onOrBefore(date("p.receivedOn", "an early answer from the council"), stepDay),
  onOrBefore(date("p.waivedOn", "an express waiver by the council"), stepDay),
);
const heard = and(
  onOrBefore(date("p.servedOn", "the day the minded-to letter was served"), stepDay),
  closed,
  onOrBefore(date("p.consideredOn", "the day any representations were considered"), stepDay),
  not(equals(field("p.status", "whether the proposal stands"), "withdrawn")),
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
    and(
      absenceNotStated("mindedTo", sinceEver, stepDay),
      every("facts.proposals", "p", implies(linkedProposal("p"), heard)),
      some(
        "facts.proposals",
        "p",
        linkedProposal("p"),
        "a minded-to letter about the same substance",
      ),
    ),
  ),
  hint: "Send a minded-to letter, wait for the time to answer to end, consider the answer; or record why it was too urgent.",
});
