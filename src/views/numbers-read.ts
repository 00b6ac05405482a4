import { lawNumbers, type LawNumber, type LawNumberName } from "#machines/law/numbers.ts";
import { ruleCondition } from "#machines/judge.ts";
import { fieldsRead } from "#machines/logic/fields-read.ts";
import type { RuleName } from "#machines/rules/registry.ts";
import type { RuleSaid } from "./schemas/rules.ts";
import { numberSays } from "./stated-words.ts";

type NumberRead = RuleSaid["numbers"][number];

/** What a number rests on. */
const kindWords: Readonly<Record<LawNumber["kind"], string>> = {
  statute: "fixed by law",
  policy: "a statement of policy",
  practice: "practice, and no law",
  assumption: "an assumption of this project",
  unset: "nothing found: what rests on it is unknown",
};

/** The numbers of law, policy and practice that a rule reads, in the order of their table. */
export const numbersRead = (rule: RuleName): readonly NumberRead[] => {
  const read = fieldsRead(ruleCondition(rule));
  return (Object.keys(lawNumbers) as LawNumberName[])
    .filter((name) => read.includes(`law.${name}`))
    .map((name) => {
      const { value, unit, words, source, kind, verified }: LawNumber = lawNumbers[name];
      return { name, words, value, unit, kind, kindWords: kindWords[kind], source, verified };
    });
};

/** "14 days", "yes", "not set". */
export const lawNumberSays = ({ value, unit }: Pick<LawNumber, "value" | "unit">): string =>
  value === null ? "not set" : numberSays(value, unit);

/** The number, what it is and where it comes from, in one line. */
export const numberReadSays = (number: NumberRead): string => {
  const { words, kindWords: standing, source, verified, kind } = number;
  const from =
    kind === "unset" ? `${source}; what rests on it is unknown` : `${standing}; source: ${source}`;
  return `${words}: ${lawNumberSays(number)} (${from}${verified || kind === "unset" ? "" : "; unverified"})`;
};
