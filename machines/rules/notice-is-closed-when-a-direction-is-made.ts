import { and, equals, every, field, implies } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { noneInForce, stepDay } from "./terms.ts";

/**
 * V27. Not a legal precondition of anything: a notice is closed by an act, never by inference.
 */
export const noticeIsClosedWhenADirectionIsMade = rule({
  id: "V27",
  statement: "at most one notice is open, and none beside a direction in force",
  strength: "PR",
  basis: ["practice"],
  onBreach: "note",
  standing: { each: "facts.notices", as: "n" },
  when: equals(field("n.status", "the state of the notice"), "open"),
  require: and(
    noneInForce(stepDay),
    every(
      "facts.notices",
      "m",
      implies(
        equals(field("m.status", "the state of the notice"), "open"),
        equals(field("m.key", "the notice"), field("n.key", "the notice")),
      ),
    ),
  ),
  hint: "Record the letter that closed or lifted the notice, if there is one.",
});
