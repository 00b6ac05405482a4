import {
  and,
  date,
  equals,
  every,
  field,
  implies,
  intersects,
  onOrBefore,
  some,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepDay, stepField, stepIs } from "./terms.ts";

const thisNotice = equals(
  field("n.key", "the notice"),
  stepField("notice", "the notice that the demand relies on"),
);
const dutyIsOn = and(
  equals(field("n.status", "the state of that notice"), "open"),
  intersects(field("n.powers", "the powers contemplated"), ["4", "4A"]),
  onOrBefore(
    date("n.satisfiedOn", "the day the Secretary of State was satisfied of the failure"),
    stepDay,
  ),
  onOrBefore(date("n.notifiedOn", "the day of the notice"), stepDay),
);

/** V11. */
export const assistanceDutyIsOn = rule({
  id: "V11",
  statement:
    "assistance before a direction is required only after notice that the Secretary of State is satisfied of the failure and contemplates a direction under (4) or (4A)",
  strength: "ST",
  basis: ["EA1996/s497AA"],
  onBreach: "reject",
  require: and(
    implies(
      stepIs("ContemplationNoticeGiven"),
      and(
        intersects(stepField("powersContemplated", "the powers contemplated"), ["4", "4A"]),
        onOrBefore(
          date(
            "step.data.satisfiedOn",
            "the day the Secretary of State was satisfied of the failure",
          ),
          stepDay,
        ),
      ),
    ),
    implies(
      stepIs("AssistanceRequired"),
      and(
        every("facts.contemplations", "n", implies(thisNotice, dutyIsOn)),
        some(
          "facts.contemplations",
          "n",
          thisNotice,
          "the notice that a direction is contemplated",
        ),
      ),
    ),
  ),
  hint: "Give notice first that a direction under (4) or (4A) is contemplated.",
});
