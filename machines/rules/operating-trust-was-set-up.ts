import { and, date, field, isOneOf, isTrue, onOrBefore } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepDay } from "./terms.ts";

/** V34. */
export const operatingTrustWasSetUp = rule({
  id: "V34",
  statement:
    "a trust operates only once its company exists, its contract is in force and the council’s executive has approved it",
  strength: "TE",
  basis: ["CYPA2008/s1", "termsOfInstrument"],
  onBreach: "reject",
  when: isOneOf(field("step.data.model", "the delivery model"), ["trust"]),
  require: and(
    isTrue(field("facts.delivery.companyFormed", "that the trust’s company exists")),
    onOrBefore(date("facts.delivery.companyFormedOn", "the day the company was formed"), stepDay),
    isTrue(
      field("facts.delivery.contractInForce", "the contract between the council and the trust"),
    ),
    onOrBefore(date("facts.delivery.contractFrom", "the day the contract began"), stepDay),
    isTrue(field("facts.delivery.approved", "the approval of the council’s executive")),
    onOrBefore(date("facts.delivery.approvedOn", "the day of that approval"), stepDay),
  ),
  hint: "Record the company, the contract and the approval of the council’s executive first.",
});
