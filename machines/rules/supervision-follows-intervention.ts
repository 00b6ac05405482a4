import { and, equals, every, field, not } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { noneInForce, stepDay } from "./terms.ts";

/** V36. */
export const supervisionFollowsIntervention = rule({
  id: "V36",
  statement: "supervision and support begins with no notice open and no direction in force",
  strength: "PR",
  basis: ["practice"],
  onBreach: "note",
  require: and(
    every("facts.notices", "n", not(equals(field("n.status", "the state of the notice"), "open"))),
    noneInForce(stepDay),
  ),
  hint: "Record the end of the notice or direction.",
});
