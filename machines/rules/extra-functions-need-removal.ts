import { implies, intersects, notEmpty } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepField } from "./terms.ts";

/** V09. */
export const extraFunctionsNeedRemoval = rule({
  id: "V09",
  statement: "further functions are added only by a direction under (4) or (4A)",
  strength: "ST",
  basis: ["EA1996/s497A(5)"],
  onBreach: "reject",
  require: implies(
    notEmpty(stepField("extraFunctions", "the further functions added under (5)")),
    intersects(stepField("powers", "the subsections under which the direction is made"), [
      "4",
      "4A",
    ]),
  ),
  hint: "Use (4) or (4A), or leave the further functions out.",
});
