import { lawNumbers, lawWith } from "#machines/law/numbers.ts";
import { provisions } from "#machines/law/provisions.ts";
import { rules } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { sentence } from "#machines/words.ts";
import type { Question } from "#src/views/question.ts";
import { rulesVersion } from "#src/views/rules-version.ts";

/** By which rules and numbers of law the reports of a bundle judge, for a reader: `rules.json`. */
export function rulesInForce({ suppose }: Pick<Question, "suppose">): unknown {
  const law = lawWith(suppose);
  return {
    rulesVersion: rulesVersion(law),
    rules: Object.values(rules).map(ruleShown),
    numbers: Object.entries(lawNumbers).map(([name, { words, unit, source, kind }]) => ({
      name,
      words,
      value: law[name as keyof typeof lawNumbers],
      unit,
      kind,
      source,
    })),
  };
}

const ruleShown = ({ id, statement, strength, onBreach, inForce, basis, confirmed }: Rule) => ({
  id,
  statement: sentence(statement),
  strength,
  onBreach,
  inForce,
  law: basis.map((key) => ({ key, ...titled(provisions[key]) })),
  isReadingConfirmed: confirmed,
});

const titled = ({ title, address }: (typeof provisions)[keyof typeof provisions]) => ({
  title,
  address,
});
