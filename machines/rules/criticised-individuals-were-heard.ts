import {
  and,
  date,
  equals,
  every,
  field,
  implies,
  isTrue,
  onOrBefore,
  or,
  some,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { absenceNotStated, sinceEver, someOnRecord, stepDay } from "./terms.ts";

const thisPerson = equals(
  field("h.role", "the individual’s role"),
  field("i.role", "the individual’s role"),
);
const couldAnswer = and(
  isTrue(field("h.couldAnswer", "whether the individual could answer")),
  onOrBefore(date("h.on", "the day the criticism was put"), stepDay),
);

/**
 * V23. A judgment says what the law was already: the court held a direction of December 2008
 * unlawful, so the rule has no first day. The day of the judgment stands in the statement.
 */
export const criticisedIndividualsWereHeard = rule({
  id: "V23",
  statement:
    "each individual whom the direction or its evidence criticises or displaces was told and could answer (declared by the court on 27 May 2011, of earlier conduct too)",
  strength: "PL",
  basis: ["shoesmith"],
  onBreach: "depart",
  require: every(
    "step.data.individualsCriticised",
    "i",
    or(
      // One hearing is enough: another at which the individual could not answer takes nothing away.
      someOnRecord("facts.hearings", "h", and(thisPerson, couldAnswer)),
      and(
        absenceNotStated("hearing", sinceEver, stepDay),
        every("facts.hearings", "h", implies(thisPerson, couldAnswer)),
        some("facts.hearings", "h", thisPerson, "that the criticism was put to the individual"),
      ),
    ),
    "whether the direction criticises or displaces an individual",
  ),
  hint: "Put the criticism to the individual and record that they could answer.",
});
