import {
  after,
  and,
  date,
  equals,
  implies,
  isOneOf,
  isOnRecord,
  not,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepDay, stepField } from "./terms.ts";

/** V05. */
export const termIsOneKind = rule({
  id: "V05",
  statement: "the direction lasts either until revoked or to a stated day, and not both",
  strength: "ST",
  basis: ["EA1996/s497A(6)"],
  onBreach: "reject",
  require: and(
    isOneOf(stepField("term", "how long the direction lasts"), ["indefinite", "fixed"]),
    implies(
      equals(stepField("term", "how long the direction lasts"), "indefinite"),
      not(isOnRecord(date("step.data.until", "the day the direction expires"))),
    ),
    implies(
      equals(stepField("term", "how long the direction lasts"), "fixed"),
      after(date("step.data.until", "the day the direction expires"), stepDay),
    ),
  ),
  hint: "State one term: until revoked, or to a day on which it expires.",
});
