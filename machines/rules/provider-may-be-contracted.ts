import {
  and,
  day,
  equals,
  implies,
  isOnRecord,
  isTrue,
  not,
  onOrAfter,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepDay, stepField } from "./terms.ts";

/**
 * V17. Part 1 of the Act was opened to all councils in November 2013 (the day was not found), and to
 * nearly all functions on 10 September 2014, for providers that are not for profit.
 */
export const providerMayBeContracted = rule({
  id: "V17",
  statement:
    "a voluntary provider is a body corporate, is not another local authority, and for near-all functions since 10 September 2014 is not for profit",
  strength: "ST",
  basis: ["CYPA2008/s1"],
  onBreach: "reject",
  inForce: { from: "2013-11-01", to: null },
  when: and(
    not(equals(stepField("formed", "whether the company exists"), false)),
    not(equals(stepField("voluntary", "whether the arrangement is voluntary"), false)),
  ),
  require: and(
    isOnRecord(stepField("voluntary", "whether the arrangement is voluntary")),
    isTrue(stepField("bodyCorporate", "whether the provider is a body corporate")),
    not(
      isTrue(stepField("anotherLocalAuthority", "whether the provider is another local authority")),
    ),
    implies(
      and(
        onOrAfter(stepDay, day("2014-09-10")),
        isTrue(stepField("nearlyAllFunctions", "whether nearly all functions are contracted")),
      ),
      isTrue(stepField("notForProfit", "whether the provider is not for profit")),
    ),
  ),
  hint: "Check the provider’s legal form.",
});
