import {
  field,
  equals,
  and,
  date,
  isOneOf,
  isOnRecord,
  not,
  onOrBefore,
  or,
  some,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { absenceNotStated, sinceEver, someOnRecord, stepDay, stepField } from "./terms.ts";

const outcome = stepField("outcome", "what was decided");
const model = stepField("model", "the delivery model decided on");

const isItsReview = or(
  equals(field("r.key", "the report"), stepField("report", "the report decided on")),
  onOrBefore(date("r.deliveredOn", "the day the review was delivered"), stepDay),
);

/**
 * V33. Some independent review was found in every trust case whose story was read; Slough used
 * consultants.
 */
export const removalFollowsAnIndependentReview = rule({
  id: "V33",
  statement:
    "a decision to remove the service from the council rests on an independent review, or the reason for having none is recorded",
  strength: "PO",
  basis: ["practice"],
  onBreach: "depart",
  when: or(
    isOneOf(outcome, [
      "voluntaryTrust",
      "directedTrust",
      "trust",
      "otherModel",
      "combineWithAuthority",
    ]),
    and(
      isOneOf(model, ["trust", "partnerAuthority", "jointCompany", "nominee"]),
      not(
        and(
          isOnRecord(outcome),
          isOneOf(outcome, [
            "retain",
            "retainWithCommissioner",
            "retainWithAdviser",
            "retainWithPartner",
            "endCommission",
            "endDirection",
            "rejectAll",
            "noDecisionYet",
            "deferAndReview",
          ]),
        ),
      ),
    ),
  ),
  require: or(
    isOnRecord(stepField("reasonNoReview", "the reason for having no review")),
    // A review on record outweighs a source that says there was none.
    someOnRecord("facts.reports", "r", isItsReview),
    and(
      absenceNotStated("independentReview", sinceEver, stepDay),
      some("facts.reports", "r", isItsReview, "an independent review"),
    ),
  ),
  hint: "Commission an independent review first, or record why there is none.",
});
