import { field, isOneOf } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";

/** P04. */
export const modelReturnedWasOperating = rule({
  id: "P04",
  statement: "services return only from a model that was operating",
  strength: "TE",
  basis: ["termsOfInstrument"],
  onBreach: "note",
  require: isOneOf(field("facts.delivery.phase", "whether another model was operating"), [
    "operating",
    "returning",
  ]),
  hint: "Record the start of the model first.",
});
