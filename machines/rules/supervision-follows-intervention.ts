import { and } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepDay, noneInForce, noNoticeIsOpen } from "./terms.ts";

/** V36. */
export const supervisionFollowsIntervention = rule({
  id: "V36",
  statement: "supervision and support begins with no notice open and no direction in force",
  strength: "PR",
  basis: ["practice"],
  onBreach: "note",
  require: and(noNoticeIsOpen, noneInForce(stepDay)),
  hint: "Record the end of the notice or direction.",
});
