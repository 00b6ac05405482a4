import {
  and,
  atLeast,
  equals,
  every,
  field,
  happened,
  implies,
  includes,
  isOnRecord,
  not,
  onOrBefore,
  or,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { inForceOn, someOnRecord, stepDay, stepField } from "./terms.ts";

const replaces = stepField("replaces", "which directions it replaces");

// Of directions that follow one another and do not bind yet, each ends the one that it names.
const isReplacedAlready = and(
  equals(field("d.status", "the state of the direction"), "made"),
  someOnRecord(
    "facts.directions",
    "e",
    includes(
      field("e.replaces", "which directions another one replaces"),
      field("d.key", "the direction"),
    ),
  ),
);

/**
 * V13. A direction without an end on record may have been revoked all the same: that it still stood
 * is only known where something later ended it.
 */
export const revisedDirectionNamesWhatItReplaces = rule({
  id: "V13",
  statement:
    "a direction replaces every direction made or in force in its line, follows it in number, and never replaces itself",
  strength: "ST",
  basis: ["EA1996/s570", "termsOfInstrument"],
  onBreach: "reject",
  require: and(
    implies(isOnRecord(replaces), not(includes(replaces, stepField("direction", "the direction")))),
    every(
      "facts.directions",
      "d",
      implies(
        and(
          equals(
            field("d.line", "the line of directions"),
            stepField("line", "the line of directions"),
          ),
          or(
            inForceOn("d", stepDay),
            equals(field("d.status", "the state of the direction"), "made"),
          ),
          not(isReplacedAlready),
        ),
        or(
          includes(replaces, field("d.key", "the direction")),
          onOrBefore(happened("d.endedOn", "whether the earlier direction had ended"), stepDay),
        ),
      ),
    ),
    every(
      "facts.directions",
      "d",
      implies(
        and(
          includes(replaces, field("d.key", "the direction")),
          isOnRecord(field("d.sequence", "its number")),
          isOnRecord(stepField("sequence", "its number")),
        ),
        not(atLeast(field("d.sequence", "its number"), stepField("sequence", "its number"))),
      ),
    ),
  ),
  hint: "Name the direction that this one replaces.",
});
