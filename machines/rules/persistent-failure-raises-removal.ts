import {
  and,
  before,
  date,
  equals,
  field,
  isOneOf,
  isOnRecord,
  isTrue,
  not,
  onOrAfter,
  or,
  plusMonths,
  some,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { absenceNotStated, someOnRecord, stepDay } from "./terms.ts";

const publishedOn = date("i.on", "the day the report was published");
// One who is in post already and asks the question need not be appointed anew.
const asksAboutRemoval = and(
  isTrue(field("c.removalQuestion", "whether the terms of reference ask about removal")),
  or(
    onOrAfter(date("c.appointedOn", "the day the commissioner was appointed"), publishedOn),
    not(equals(field("c.status", "the state of the commission"), "ended")),
    before(publishedOn, date("c.endedOn", "the day the commission ended")),
  ),
);

/**
 * V29. Persistent: Inadequate more than once in five years. Systemic: Inadequate in all key
 * judgements.
 */
export const persistentFailureRaisesRemoval = rule({
  id: "V29",
  statement:
    "persistent or systemic failure brings a commissioner whose terms ask whether to remove the service",
  strength: "PO",
  basis: ["policyPersistentFailure2016"],
  onBreach: "depart",
  inForce: { from: "2016-04-01", to: "2026-04-01" },
  inForceOn: publishedOn,
  standing: { each: "facts.inspections", as: "i" },
  when: and(
    equals(field("i.overall", "the overall grade"), "inadequate"),
    or(
      isTrue(field("i.allKeyJudgementsInadequate", "whether all key judgements were Inadequate")),
      someOnRecord(
        "facts.inspections",
        "j",
        and(
          equals(field("j.overall", "the earlier grade"), "inadequate"),
          before(date("j.on", "the day of the earlier report"), publishedOn),
          onOrAfter(
            plusMonths(
              date("j.on", "the day of the earlier report"),
              field("law.persistentFailureMonths", "the years that count"),
            ),
            publishedOn,
          ),
        ),
      ),
    ),
  ),
  require: or(
    someOnRecord(
      "facts.absences",
      "n",
      and(
        isOneOf(field("n.of", "what there was none of"), ["commissioner", "adviserOrCommissioner"]),
        isOnRecord(field("n.reason", "the reason why there was none")),
        onOrAfter(date("n.until", "the end of the time without one"), publishedOn),
      ),
    ),
    someOnRecord("facts.commissions", "c", asksAboutRemoval),
    and(
      absenceNotStated("commissioner", publishedOn, stepDay),
      absenceNotStated("adviserOrCommissioner", publishedOn, stepDay),
      some("facts.commissions", "c", asksAboutRemoval, "a commissioner with a removal question"),
    ),
  ),
  hint: "Record the commissioner’s terms of reference, or the reason why none was appointed.",
});
