import {
  and,
  date,
  equals,
  every,
  field,
  implies,
  isOnRecord,
  onOrBefore,
  or,
  some,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepDay, stepField } from "./terms.ts";

const thisReport = equals(
  field("r.key", "the report"),
  stepField("report", "the report decided on"),
);
// The order of the two is on record where the decision says that it came after the report.
const delivered = or(
  and(
    isOnRecord(field("step.after", "the entry that the decision followed")),
    equals(
      field("step.after", "the entry that the decision followed"),
      field("r.entry", "the report"),
    ),
  ),
  onOrBefore(date("r.deliveredOn", "the day the report was delivered"), stepDay),
);

/** V32. */
export const decisionFollowsItsReport = rule({
  id: "V32",
  statement: "a decision on a report comes no earlier than the report’s delivery",
  strength: "PL",
  basis: ["logic"],
  onBreach: "reject",
  when: isOnRecord(stepField("report", "the report decided on")),
  require: and(
    every("facts.reports", "r", implies(thisReport, delivered)),
    some("facts.reports", "r", thisReport, "the delivery of the report"),
  ),
  hint: "Record the delivery of the report first.",
});
