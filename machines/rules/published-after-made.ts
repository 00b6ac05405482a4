import { and, date, equals, every, field, implies, onOrAfter } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepDay, stepField, stepIs } from "./terms.ts";

/** V25. */
export const publishedAfterMade = rule({
  id: "V25",
  statement: "the instrument is published on or after the day it was made",
  strength: "PR",
  basis: ["practice"],
  onBreach: "note",
  require: and(
    implies(
      stepIs("StatutoryDirectionPublished"),
      every(
        "facts.directions",
        "d",
        implies(
          equals(field("d.key", "the direction"), stepField("direction", "the direction")),
          onOrAfter(stepDay, date("d.madeOn", "the day the direction was made")),
        ),
      ),
    ),
    implies(
      stepIs("ImprovementNoticePublished"),
      every(
        "facts.notices",
        "n",
        implies(
          equals(field("n.key", "the notice"), stepField("notice", "the notice")),
          onOrAfter(stepDay, date("n.issuedOn", "the day the notice was issued")),
        ),
      ),
    ),
  ),
  hint: "Check the two dates.",
});
