import { eventTypes } from "#events/catalogue.ts";
import { rulesOf } from "#machines/chart/rules-of.ts";
import { ruleCondition } from "#machines/judge.ts";
import { provisions } from "#machines/law/provisions.ts";
import { ruleNames, rules, type RuleName } from "#machines/rules/registry.ts";
import type { OnBreach, Rule } from "#machines/rules/rule.ts";
import { sentence } from "#machines/words.ts";
import { strengthWords, verdictWords } from "#src/docs/words-of.ts";
import { factsRead } from "./facts-read.ts";
import { saysOf } from "./labels.ts";
import { numbersRead } from "./numbers-read.ts";
import type { RuleSaid } from "./schemas/rules.ts";
import { holdsAll } from "./search-words.ts";
import { inForceSays } from "./stated-words.ts";

/** What becomes of a step, or of the position, that breaks a rule. */
export const followsBreach: Readonly<Record<OnBreach, string>> = {
  reject: "The step is refused: it may not be recorded as about to be taken.",
  depart: "The step is recorded only as a departure, with a stated reason; it can be challenged.",
  note: "The step is allowed, and noted as unusual.",
  flag: "Nothing is refused; the date is shown as overdue.",
  report: "Nothing is refused; the open duty is reported.",
};

/** A rule in the words of `rules list` and `rules show`. */
export function ruleSaid(name: RuleName): RuleSaid {
  const rule: Rule = rules[name];
  return {
    rule: rule.id,
    statement: sentence(rule.statement),
    strength: rule.strength,
    strengthWords: strengthWords[rule.strength],
    ifBroken: verdictWords[rule.onBreach],
    ifBrokenWords: followsBreach[rule.onBreach],
    withoutEffect: rule.withoutEffect === true,
    inForce: { ...rule.inForce, words: inForceSays(rule.inForce) },
    basis: rule.basis.map((key) => ({ ...provisions[key] })),
    confirmed: rule.confirmed,
    readingWords: rule.confirmed
      ? "as the text says"
      : "this project’s own; no lawyer has confirmed it",
    judged: judgedSays(name, rule),
    reads: factsRead(ruleCondition(name)).map(({ words }) => words),
    numbers: [...numbersRead(name)],
    hint: rule.hint,
  };
}

function judgedSays(name: RuleName, { standing }: Rule): string {
  if (standing !== undefined) return "as at the date of the view";
  return eventTypes
    .filter((type) => rulesOf(type).includes(name))
    .map(saysOf)
    .join("; ");
}

/** The rules in whose number, sentence, law or hint every word stands, in the order of the registry. */
export const rulesHolding = (words: readonly string[]): readonly RuleSaid[] =>
  allSaid().filter(({ rule, statement, basis, hint }) =>
    holdsAll([rule, statement, hint, ...basis.map(({ title }) => title)], words),
  );

let said: readonly RuleSaid[] | undefined;

const allSaid = (): readonly RuleSaid[] => (said ??= ruleNames.map(ruleSaid));
