import { ruleCondition } from "#machines/judge.ts";
import { lawNumbers, lawWith, type LawNumber, type LawNumberName } from "#machines/law/numbers.ts";
import { fieldsRead } from "#machines/logic/fields-read.ts";
import { rules, ruleNames, type RuleName } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { listed, sentence } from "#machines/words.ts";
import type { RulesPatch } from "#src/rules-patch/patch.ts";
import { strengthWords } from "./findings-shown.ts";
import { ruleById } from "./rule-by-id.ts";
import { rulesVersion } from "./rules-version.ts";
import type { PatchPart, RulesDiff } from "./schemas/rules-patch.ts";
import { inForceSays, numberSays } from "./stated-words.ts";
import { capital } from "./say-value.ts";

const rulesReading = (number: LawNumberName): readonly RuleName[] =>
  ruleNames.filter((name) => fieldsRead(ruleCondition(name)).includes(`law.${number}`));

/** The rules that a change is about: those that read a number of it, and those on other days. */
export function rulesTouched({ suppose, dates }: RulesPatch): readonly RuleName[] {
  const touched = new Set([
    ...(Object.keys(suppose) as LawNumberName[]).flatMap(rulesReading),
    ...(Object.keys(dates) as RuleName[]),
  ]);
  return ruleNames.filter((name) => touched.has(name));
}

/** The parts of a change, each restated in a sentence, and the version of the rules as changed. */
export const patchShown = (
  patch: RulesPatch,
): Omit<RulesDiff, "schemaVersion" | "view" | "rulesVersion"> => ({
  words: patch.words,
  parts: [
    ...Object.entries(patch.suppose).map(([name, value]) =>
      numberPart(name as LawNumberName, value),
    ),
    ...Object.entries(patch.dates).map(([name, days]) => daysPart(name as RuleName, days)),
  ],
  changedVersion: rulesVersion(lawWith(patch.suppose), patch.dates),
});

/** What a change of the rules comes to, without asking of any history: `rules diff`. Pure. */
export const rulesDiffOf = (patch: RulesPatch): RulesDiff => ({
  schemaVersion: 1,
  view: "rulesDiff",
  rulesVersion: rulesVersion(lawWith()),
  ...patchShown(patch),
});

const kindSays: Readonly<Record<LawNumber["kind"], string>> = {
  statute: "statute",
  policy: "published policy",
  practice: "usual practice",
  assumption: "an assumption of this project",
  unset: "not set: no source gives it",
};

function numberPart(name: LawNumberName, value: number | boolean): PatchPart {
  const { value: inForce, unit, words, source, kind, verified }: LawNumber = lawNumbers[name];
  const was = inForce === null ? "not set" : numberSays(inForce, unit);
  const is = numberSays(value, unit);
  const differs = inForce !== value;
  return {
    kind: "number",
    name,
    words,
    was,
    is,
    differs,
    source,
    standing: kindSays[kind],
    verified,
    rules: rulesReading(name).map(ruleNamed),
    says: differs
      ? `${capital(words)}: ${is}, in the place of ${was === "not set" ? "no number" : was}.`
      : `${capital(words)}: ${is}, as it is already.`,
  };
}

function daysPart(name: RuleName, days: Rule["inForce"]): PatchPart {
  const rule: Rule = rules[name];
  const [was, is] = [inForceSays(rule.inForce), inForceSays(days)];
  return {
    kind: "days",
    name: rule.id,
    words: sentence(rule.statement),
    was,
    is,
    differs: was !== is,
    source: listed(ruleById(rule.id).basis),
    standing: strengthWords[rule.strength],
    verified: rule.confirmed,
    rules: [ruleNamed(name)],
    says:
      was === is
        ? `${rule.id} is in force ${is}, as it is already.`
        : `${rule.id} is in force ${is}, and not ${was}.`,
  };
}

const ruleNamed = (name: RuleName): PatchPart["rules"][number] => ({
  rule: rules[name].id,
  statement: sentence(rules[name].statement),
});
