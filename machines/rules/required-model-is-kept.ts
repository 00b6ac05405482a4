import {
  and,
  equals,
  every,
  field,
  implies,
  isOneOf,
  not,
  or,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { inForceOn, stepDay, stepField, stepIs } from "./terms.ts";

/** V35. */
export const requiredModelIsKept = rule({
  id: "V35",
  statement:
    "a delivery model that a direction in force requires is left only after that direction is revised or revoked",
  strength: "ST",
  basis: ["EA1996/s497A(7)"],
  onBreach: "reject",
  when: or(
    not(stepIs("DeliveryModelOperated")),
    and(
      isOneOf(field("facts.delivery.phase", "how the service is run"), ["operating", "returning"]),
      not(
        equals(
          stepField("model", "the delivery model"),
          field("facts.delivery.model", "the delivery model in place"),
        ),
      ),
    ),
  ),
  require: every(
    "facts.directions",
    "d",
    implies(
      inForceOn("d", stepDay),
      not(
        equals(
          field("d.requiresModel", "the delivery model that the direction requires"),
          field("facts.delivery.model", "the delivery model in place"),
        ),
      ),
    ),
  ),
  hint: "Revise or revoke the direction first.",
});
