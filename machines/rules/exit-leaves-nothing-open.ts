import { and, equals, every, field } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepDay, noneInForce, noNoticeIsOpen } from "./terms.ts";

/** V37. The delivery model is left out: a trust may outlive intervention. */
export const exitLeavesNothingOpen = rule({
  id: "V37",
  statement:
    "the council leaves intervention with no notice open, no direction in force, no live commission and no supervision",
  strength: "PR",
  basis: ["practice"],
  onBreach: "note",
  require: and(
    noNoticeIsOpen,
    noneInForce(stepDay),
    every(
      "facts.commissions",
      "c",
      equals(field("c.status", "the state of the commission"), "ended"),
    ),
    every(
      "facts.supervisions",
      "s",
      equals(field("s.status", "the state of the supervision"), "ended"),
    ),
  ),
  hint: "Record the end of what is still open.",
});
