import type { OracleStep, Truth } from "./interface.ts";
import { count, dataOf, keyOf, records, text, texts } from "./read.ts";
import type { Terms } from "./state.ts";
import { ask } from "./truth.ts";

/** Are these powers such that others than the council act, under (4) or (4A)? */
export const takesOver = (powers: readonly string[] | null): Truth =>
  ask(powers, (known) => known.includes("4") || known.includes("4A"));

/** What a StatutoryDirectionMade says of the direction's content. */
export function termsOf(step: OracleStep): Terms {
  const data = dataOf(step);
  const obligations = records(data, "obligations");
  return {
    key: keyOf(data, "direction"),
    line: keyOf(data, "line"),
    gate: text(data, "gate"),
    powers: texts(data, "powers"),
    functions: texts(data, "directedFunctions"),
    satisfiedOn: text(data, "satisfiedOn"),
    term: text(data, "term"),
    until: text(data, "until"),
    obligations:
      obligations?.map((one) => ({
        kind: text(one, "kind"),
        commission: text(one, "commission"),
      })) ?? null,
    appoints: texts(data, "appoints"),
    requiresModel: text(data, "requiresModel"),
    replaces: texts(data, "replaces"),
    sequence: count(data, "sequence"),
    proposal: text(data, "proposal"),
  };
}
