import {
  and,
  date,
  equals,
  every,
  field,
  implies,
  isOnRecord,
  onOrAfter,
  or,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepDay, stepField, stepIs } from "./terms.ts";

const publishedOn = date("step.dates.published", "the day of publication");
const instrument = field("b.key", "the instrument published");

/** V25. */
export const publishedAfterMade = rule({
  id: "V25",
  statement: "the instrument is published on or after the day it was made",
  strength: "PR",
  basis: ["practice"],
  onBreach: "note",
  require: and(
    implies(isOnRecord(publishedOn), onOrAfter(publishedOn, stepDay)),
    every(
      "facts.publications",
      "b",
      implies(
        or(
          and(
            stepIs("StatutoryDirectionMade"),
            equals(instrument, stepField("direction", "the direction")),
          ),
          and(
            stepIs("ImprovementNoticeIssued"),
            equals(instrument, stepField("notice", "the notice")),
          ),
        ),
        onOrAfter(date("b.on", "the day of publication"), stepDay),
      ),
    ),
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
