import type { OracleStep } from "./interface.ts";
import { count, dataOf, keyOf, records, text, texts } from "./read.ts";
import type { Terms } from "./state.ts";

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
