import { regions } from "#machines/intervention.machine.ts";
import { propositions } from "#machines/chart/propositions.ts";
import { ruleNames, rules, type RuleName } from "#machines/rules/registry.ts";
import type { OnBreach, Rule } from "#machines/rules/rule.ts";
import { addDays } from "#machines/time/day.ts";
import { conditionMutants } from "./condition-mutants.ts";
import { withRule, type Mutant, type Touches } from "./mutant.ts";

/** The types of step at which the chart names a rule. */
const typesNaming = (name: RuleName): readonly string[] =>
  Object.values(regions).flatMap(({ chart }) =>
    Object.entries(chart.on).flatMap(([type, transitions]) =>
      transitions.some(({ guard }) => guard.params.rules.includes(name)) ? [type] : [],
    ),
  );

/** Every rule of the law with one thing changed: its conditions, its days, what a breach brings. */
export const ruleMutants = (): readonly Mutant[] => ruleNames.flatMap(mutantsOfRule);

function mutantsOfRule(name: RuleName): readonly Mutant[] {
  const rule: Rule = rules[name];
  const made = (
    operator: string,
    at: string,
    describe: string,
    changed: Rule,
    touches: Touches = { kind: "rule", rule: name },
  ): Mutant => ({
    operator: `rule: ${operator}`,
    where: `${rule.id} ${name}${at}`,
    describe,
    touches,
    apply: (parts) => withRule(parts, name, changed),
  });
  const answers: Touches = { kind: "chart", types: typesNaming(name) };
  const { when, require } = rule;
  const { inForceOn: _, ...unplaced } = rule;
  const { withoutEffect: __, ...effective } = rule;
  return [
    ...conditionMutants(require, " require").map(({ operator, at, describe, condition }) =>
      made(operator, at, describe, { ...rule, require: condition }),
    ),
    ...conditionMutants(when, " when").map(({ operator, at, describe, condition }) =>
      made(operator, at, describe, { ...rule, when: condition }),
    ),
    ...(when.op === "always"
      ? []
      : [made("drop when", "", "whatever the step", { ...rule, when: { op: "always" } })]),
    ...daysInForce(rule).map(([describe, inForce]) =>
      made("days in force", "", describe, { ...rule, inForce }),
    ),
    ...(rule.inForceOn === undefined
      ? []
      : [made("drop day of judging", "", "judged on the day of the step", unplaced)]),
    ...(rule.standing === undefined
      ? otherBreaches(rule).map((onBreach) =>
          made(
            "what a breach brings",
            "",
            `${onBreach} for ${rule.onBreach}`,
            { ...rule, onBreach },
            answers,
          ),
        )
      : []),
    ...(rule.withoutEffect === true
      ? [made("drop without effect", "", "a breach has effect", effective, answers)]
      : []),
  ];
}

const otherBreaches = (rule: Rule): readonly OnBreach[] =>
  (["reject", "depart", "note"] as const).filter((each) => each !== rule.onBreach);

function daysInForce({ inForce }: Rule): readonly (readonly [string, Rule["inForce"]])[] {
  return (["from", "to"] as const).flatMap((side) => {
    const day = inForce[side];
    if (day === null) return [];
    return [
      [`no "${side}"`, { ...inForce, [side]: null }] as const,
      ...[-1, 1].map(
        (days) => [`"${side}" ${days} day`, { ...inForce, [side]: addDays(day, days) }] as const,
      ),
    ];
  });
}

/** Every question of the chart with one thing changed. */
export const questionMutants = (): readonly Mutant[] =>
  Object.entries(propositions).flatMap(([name, question]) =>
    conditionMutants(question).map(({ operator, at, describe, condition }): Mutant => ({
      operator: `question: ${operator}`,
      where: `${name}${at}`,
      describe,
      touches: { kind: "question", name },
      apply: (parts) => ({
        ...parts,
        propositions: { ...parts.propositions, [name]: condition },
      }),
    })),
  );
