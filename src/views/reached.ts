import { askedOfEach, standingQuestions } from "#machines/assess.ts";
import { rulesOf } from "#machines/chart/rules-of.ts";
import { answerTo, conditionOf, envOf } from "#machines/judge.ts";
import { always, not } from "#machines/logic/expression.ts";
import { rules, type RuleName } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { ruleDated } from "#machines/rule-book.ts";
import type { Answered } from "#src/views/question.ts";
import { ruleById } from "./rule-by-id.ts";
import type { Rejudged } from "./schemas/rules-patch.ts";

type Reached = Rejudged["reached"][number];

/** Every step of an entry that was taken. */
export const stepsOf = ({ replay }: Answered) => replay.taken.filter(({ entry }) => entry !== null);

/** Every question that the position raises as at the day of the view. */
export const questionsOf = ({ replay, question }: Answered) =>
  standingQuestions(replay.snapshot.context, question.asAt);

/**
 * How often a rule was asked in some histories, and how often on a day on which it is in force, or
 * may be: a rule that was never asked, or never in force, had nothing to judge. Pure.
 */
export function reachedBy(name: RuleName, answered: readonly Answered[]): Reached {
  const all = answered.flatMap((one) => [...ofSteps(name, one), ...ofPosition(name, one)]);
  return {
    rule: rules[name].id,
    statement: ruleById(rules[name].id).statement,
    asked: all.length,
    inForce: all.filter(Boolean).length,
  };
}

/** The rule as one that nothing keeps, so that it is kept only where it is not in force. */
const neverKept = (rule: Rule): Rule => ({
  ...rule,
  when: always(),
  require: not(always()),
});

function ofSteps(name: RuleName, answered: Answered): readonly boolean[] {
  const rule = ruleDated(name, answered.question.dates ?? {});
  if (rule.standing !== undefined) return [];
  // No rule about a step goes by another day than that of the step (a test holds them to it).
  const answer = answerTo(conditionOf(neverKept(rule)));
  const { facts } = answered.replay.snapshot.context;
  return stepsOf(answered)
    .filter(({ type }) => rulesOf(type).includes(name))
    .map(({ type, on }) => {
      const step = { type, id: "", on, dates: {}, data: {} };
      return answer(envOf(facts, step, answered.law, "open")) !== "holds";
    });
}

function ofPosition(name: RuleName, answered: Answered): readonly boolean[] {
  const rule = neverKept(ruleDated(name, answered.question.dates ?? {}));
  const { standing } = rule;
  if (standing === undefined) return [];
  const answer = answerTo(askedOfEach(rule, standing));
  return questionsOf(answered)
    .filter((asked) => asked.name === name)
    .map(({ env }) => answer(env) !== "holds");
}
