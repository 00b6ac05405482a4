import {
  implies,
  isOnRecord,
  and,
  date,
  isOneOf,
  notEmpty,
  onOrBefore,
  within,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepDay, stepField } from "./terms.ts";

const covered = ["socialServicesForChildren", "careLeavers", "childrenAct2004", "education"];

/**
 * V01. The Secretary of State must be satisfied, on or before the day of the direction, that the
 * council is failing a covered function (gate 2), or would fail it again if a direction simply
 * ended (gate 2A).
 */
export const gateIsSatisfied = rule({
  id: "V01",
  statement:
    "the direction states its gate, names at least one failing function that section 497A covers, and rests on a finding made no later than the direction",
  strength: "ST",
  basis: ["EA1996/s497A(2)", "EA1996/s497A(2A)", "CA2004/s50"],
  onBreach: "reject",
  require: and(
    isOneOf(stepField("gate", "which gate the Secretary of State relied on"), ["2", "2A"]),
    notEmpty(stepField("failingFunctions", "the functions found to be failing")),
    within(stepField("failingFunctions", "the functions found to be failing"), covered),
    implies(
      isOnRecord(stepField("directedFunctions", "the functions directed")),
      within(stepField("directedFunctions", "the functions directed"), covered),
    ),
    onOrBefore(
      date("step.data.satisfiedOn", "the day the Secretary of State was satisfied of the failure"),
      stepDay,
    ),
  ),
  hint: "State the gate, the failing functions and the day on which the Secretary of State was satisfied.",
});
