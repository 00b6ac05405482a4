import { lawWith } from "#machines/law/numbers.ts";
import { ruleNames } from "#machines/rules/registry.ts";
import type { Strength } from "#machines/rules/rule.ts";
import { strengthWords } from "#src/docs/words-of.ts";
import { rulesHolding } from "./rule-said.ts";
import { rulesVersion } from "./rules-version.ts";
import type { RulesListed } from "./schemas/rules.ts";
import { wordsOf } from "./search-words.ts";

/** The strengths of a rule, the strongest first. */
export const strengths = Object.keys(strengthWords) as readonly Strength[];

/** The strength that a text names by its letters; null if there is none. */
export const strengthMeant = (text: string): Strength | null =>
  strengths.find((strength) => strength.toLowerCase() === text.toLowerCase()) ?? null;

/** The rules that hold every word typed, of one strength or of all. Pure. */
export function rulesListedOf(typed: string, strength: Strength | null): RulesListed {
  const words = wordsOf([typed]);
  return {
    schemaVersion: 1,
    view: "rules",
    rulesVersion: rulesVersion(lawWith()),
    words: [...words],
    strength,
    inAll: ruleNames.length,
    rules: rulesHolding(words).filter((one) => strength === null || one.strength === strength),
  };
}
