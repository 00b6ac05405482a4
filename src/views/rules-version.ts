import { hash } from "node:crypto";
import { lawNumbers, type Law } from "#machines/law/numbers.ts";
import { ruleNames } from "#machines/rules/registry.ts";
import { canonicalJson } from "#src/log/canonical-json.ts";
import { ruleDated, type RuleDates } from "#machines/rule-book.ts";

/**
 * Which rules a view judged by: SHA-256 over the canonical JSON of every rule and of every number
 * of law with its value in that view. Putting a changed number back puts the version back; so does
 * putting a rule back to its own days.
 */
export function rulesVersion(law: Law, dates: RuleDates = {}): string {
  const numbers = Object.keys(lawNumbers).map((name) => law[name] ?? null);
  const values = JSON.stringify([numbers, dates]);
  if (last?.values !== values) last = { values, version: versionOf(law, dates) };
  return last.version;
}

// Every view states its version, and most views of a run are under one law.
let last: { readonly values: string; readonly version: string } | undefined;

function versionOf(law: Law, dates: RuleDates): string {
  const numbers = Object.entries(lawNumbers).map(([name, number]) => ({
    ...number,
    name,
    value: law[name] ?? null,
  }));
  const judgedBy = Object.fromEntries(ruleNames.map((name) => [name, ruleDated(name, dates)]));
  const canonical = canonicalJson({ rules: judgedBy, numbers });
  if (!canonical.ok) {
    throw new Error(
      `bug: a rule is not plain data: ${canonical.error.path} ${canonical.error.reason}`,
    );
  }
  return hash("sha256", canonical.value, "hex");
}
