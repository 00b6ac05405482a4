import type { Truth } from "./interface.ts";
import { dataOf, text } from "./read.ts";
import type { OracleStep } from "./interface.ts";

/** A model in which somebody other than the council runs the service. */
export const isRemoved = (model: string | null): model is string =>
  model !== null && ["trust", "partnerAuthority", "jointCompany", "nominee"].includes(model);

const TRUSTS = ["voluntaryTrust", "directedTrust", "trust"];

/** What a ministerial decision says of the model: the model decided, null where none is. */
export function modelDecided(step: OracleStep): string | null {
  const outcome = text(dataOf(step), "outcome");
  const model = text(dataOf(step), "model");
  if (outcome === "noDecisionYet") return null;
  if (isRemoved(model)) return model;
  return outcome !== null && TRUSTS.includes(outcome) ? "trust" : null;
}

/** Was it decided that the council retains the service? */
export function isRetained(step: OracleStep): boolean {
  const outcome = text(dataOf(step), "outcome");
  if (outcome === "noDecisionYet" || modelDecided(step) !== null) return false;
  return (outcome ?? "").startsWith("retain") || text(dataOf(step), "model") === "council";
}

/** Is it a decision to remove the service? Unknown where neither outcome nor model says. */
export function isRemoval(step: OracleStep): Truth {
  const outcome = text(dataOf(step), "outcome");
  if (modelDecided(step) !== null) return "holds";
  const isSilent =
    outcome === null || ["otherModel", "combineWithAuthority", "differ"].includes(outcome);
  return isSilent && text(dataOf(step), "model") === null ? "unknown" : "fails";
}
