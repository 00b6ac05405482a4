import { notEmpty } from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { stepField } from "./terms.ts";

/** V03. */
export const powersAreNamed = rule({
  id: "V03",
  statement: "the direction names at least one of subsections (4), (4A) and (4B)",
  strength: "ST",
  basis: ["EA1996/s497A(4)", "EA1996/s497A(4A)", "EA1996/s497A(4B)"],
  onBreach: "reject",
  require: notEmpty(stepField("powers", "the subsections under which the direction is made")),
  hint: "Name the subsection of section 497A that is used.",
});
