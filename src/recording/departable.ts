import { rulesOf } from "#machines/chart/rules-of.ts";
import { rules } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";

/** Why a step of this type cannot depart from a rule, as the end of a sentence; null if it can. */
export function faultInDeparture(id: string, type: string): string | null {
  const rule = Object.values<Rule>(rules).find((one) => one.id === id);
  const judgedBy = rulesOf(type).map((name): Rule => rules[name]);
  if (rule === undefined) return `there is no rule ${id}. ${departable(type, judgedBy)}`;
  if (!judgedBy.includes(rule)) {
    return `${type} is not judged by rule ${id}. ${departable(type, judgedBy)}`;
  }
  return rule.onBreach === "reject"
    ? `rule ${id} admits no departure. ${departable(type, judgedBy)}`
    : null;
}

function departable(type: string, judgedBy: readonly Rule[]): string {
  const ids = judgedBy.filter(({ onBreach }) => onBreach !== "reject").map(({ id }) => id);
  if (ids.length === 0) return `There is no rule that ${type} could depart from.`;
  return ids.length === 1
    ? `The only rule that ${type} can depart from is ${ids.join("")}.`
    : `The rules that ${type} can depart from are ${ids.join(", ")}.`;
}
