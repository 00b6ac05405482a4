import { and, equals, every, field, implies, not, some } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepField } from "./terms.ts";

const thisCommission = equals(
  field("c.key", "the commission"),
  stepField("commission", "the commission"),
);
const live = not(equals(field("c.status", "the state of the commission"), "ended"));

/** P03. */
export const commissionIsLive = rule({
  id: "P03",
  statement:
    "a commissioner takes up post, reports or stands down only under a commission that was made and has not ended",
  strength: "TE",
  basis: ["termsOfInstrument"],
  onBreach: "note",
  require: and(
    every("facts.commissions", "c", implies(thisCommission, live)),
    some("facts.commissions", "c", thisCommission, "the commissioner’s appointment"),
  ),
  hint: "Record the appointment first.",
});
