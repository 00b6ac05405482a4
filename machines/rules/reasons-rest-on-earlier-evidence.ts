import { and, date, every, notEmpty, onOrBefore } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepDay, stepField } from "./terms.ts";

/** V24. */
export const reasonsRestOnEarlierEvidence = rule({
  id: "V24",
  statement: "the direction gives reasons, and each rests on evidence no later than the direction",
  strength: "PL",
  basis: ["rationality"],
  onBreach: "depart",
  require: and(
    notEmpty(stepField("reasons", "the reasons given")),
    every(
      "step.data.reasons",
      "r",
      onOrBefore(date("r.evidenceOn", "the day of the evidence for a reason"), stepDay),
      "the reasons given",
    ),
  ),
  hint: "State the reasons and the evidence for each.",
});
