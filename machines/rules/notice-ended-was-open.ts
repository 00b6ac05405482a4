import { and, equals, every, field, implies, some } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepField } from "./terms.ts";

const thisNotice = equals(field("n.key", "the notice"), stepField("notice", "the notice"));
const isOpen = equals(field("n.status", "the state of the notice"), "open");

/** P02. */
export const noticeEndedWasOpen = rule({
  id: "P02",
  statement: "a notice is lifted or closed only while it is open",
  strength: "PR",
  basis: ["practice"],
  onBreach: "note",
  require: and(
    every("facts.notices", "n", implies(thisNotice, isOpen)),
    some("facts.notices", "n", thisNotice, "the notice that the step ends"),
  ),
  hint: "Record the notice first, or name the one that is open.",
});
