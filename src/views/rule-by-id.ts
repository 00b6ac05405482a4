import { provisions } from "#machines/law/provisions.ts";
import { rules } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { sentence } from "#machines/words.ts";

const byId: ReadonlyMap<string, Rule> = new Map(
  Object.values(rules).map((rule: Rule) => [rule.id, rule]),
);

/** The ids of the rules. */
export const ruleIds: readonly string[] = [...byId.keys()];

/** The id of the rule that is meant by a text, in whatever letters; null if there is none. */
export const ruleMeant = (text: string): string | null =>
  ruleIds.find((id) => id.toLowerCase() === text.toLowerCase()) ?? null;

/** A rule's statement; null for an id that this version has no rule for, as an import may bring. */
export const statementOf = (id: string): string | null => {
  const rule = byId.get(id);
  return rule === undefined ? null : sentence(rule.statement);
};

/** A rule's statement and where it comes from, by its id. */
export function ruleById(id: string): { readonly statement: string; readonly basis: string[] } {
  const rule = byId.get(id);
  if (rule === undefined) throw new Error(`bug: there is no rule ${id}`);
  return {
    statement: sentence(rule.statement),
    basis: rule.basis.map((key) => provisions[key].title),
  };
}

/** False for a rule that is a reading which no lawyer has confirmed. */
export const isConfirmed = (id: string): boolean => byId.get(id)?.confirmed !== false;
