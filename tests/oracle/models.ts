import type { Truth } from "./interface.ts";
import { ask, is } from "./truth.ts";
import { dataOf, text } from "./read.ts";
import type { OracleStep } from "./interface.ts";

/** A model in which somebody other than the council runs the service. */
export const isRemoved = (model: string | null): model is string =>
  model !== null && ["trust", "partnerAuthority", "jointCompany", "nominee"].includes(model);

const TRUSTS = ["voluntaryTrust", "directedTrust", "trust"];
/** Another than the council is to run the service, whoever that is. */
const REMOVALS = [...TRUSTS, "otherModel", "combineWithAuthority"];

/** Is it a decision to remove the service? The outcome says; where it does not, the model. */
export function isRemoval(step: OracleStep): Truth {
  const outcome = text(dataOf(step), "outcome");
  if (outcome !== null && outcome !== "differ") return is(REMOVALS.includes(outcome));
  return ask(text(dataOf(step), "model"), isRemoved);
}

/** The model that was decided on, null where none was or it is not said which. */
export function modelDecided(step: OracleStep): string | null {
  if (isRemoval(step) !== "holds") return null;
  const outcome = text(dataOf(step), "outcome");
  const model = text(dataOf(step), "model");
  if (isRemoved(model)) return model;
  return outcome !== null && TRUSTS.includes(outcome) ? "trust" : null;
}

/** Was it decided that the council retains the service? */
export function isRetained(step: OracleStep): boolean {
  const outcome = text(dataOf(step), "outcome");
  if (outcome === "noDecisionYet" || isRemoval(step) === "holds") return false;
  return (outcome ?? "").startsWith("retain") || text(dataOf(step), "model") === "council";
}
