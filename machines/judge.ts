import { compile } from "#machines/logic/compile.ts";
import type { Env, World } from "#machines/logic/env.ts";
import {
  and,
  before,
  day,
  implies,
  onOrAfter,
  type Condition,
} from "#machines/logic/expression.ts";
import type { Truth } from "#machines/logic/truth.ts";
import { rules, type RuleName } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { stepDay } from "#machines/rules/terms.ts";
import { propositions, type PropositionName } from "./chart/propositions.ts";
import type { CaseContext } from "./case-context.ts";
import type { RulesGuard } from "./chart/transition.ts";
import type { Facts } from "./facts.ts";
import type { Law } from "./law/numbers.ts";
import type { PutStep, Step } from "./step.ts";

/** The rule's whole condition: where it is in force and has something to say, what it requires. */
export function conditionOf(rule: Rule): Condition {
  const { from, to } = rule.inForce;
  const judgedOn = rule.inForceOn ?? stepDay;
  const applies = [
    ...(from === null ? [] : [onOrAfter(judgedOn, day(from))]),
    ...(to === null ? [] : [before(judgedOn, day(to))]),
    ...(rule.when.op === "always" ? [] : [rule.when]),
  ];
  return applies.length === 0 ? rule.require : implies(and(...applies), rule.require);
}

const compiled = new WeakMap<Condition, (env: Env) => Truth>();

/** How a condition is answered. Compiled at first use: most views need few of the rules. */
export function answerTo(condition: Condition): (env: Env) => Truth {
  let answer = compiled.get(condition);
  if (answer === undefined) compiled.set(condition, (answer = compile(condition)));
  return answer;
}

const conditions = new WeakMap<Rule, Condition>();

function conditionFor(rule: Rule): Condition {
  let condition = conditions.get(rule);
  if (condition === undefined) conditions.set(rule, (condition = conditionOf(rule)));
  return condition;
}

/** The condition that a rule of the registry judges by. */
export const ruleCondition = (name: RuleName): Condition => conditionFor(rules[name]);

/** What a rule is judged against. */
export function envOf(facts: Facts, step: Step, law: Law, world: World): Env {
  return {
    facts: facts as unknown as Env["facts"],
    step: step as unknown as Env["step"],
    law,
    world,
    narrowed: null,
  };
}

/** The rules and the questions that a chart is judged by, by name. */
export interface Book {
  readonly rules: Readonly<Record<RuleName, Rule>>;
  readonly propositions: Readonly<Record<PropositionName, Condition>>;
}

/** How a chart judges a step. */
export interface Judge {
  /** Whether a rule holds, fails or is unknown of a step. */
  readonly answerOf: (name: RuleName, env: Env) => Truth;
  /** Whether a proposition of the chart is true of the facts and the step. */
  readonly isSo: (name: PropositionName, env: Env) => boolean;
  /**
   * The chart's one guard: may the step take this branch? No, if its question is not answered yes,
   * or a rule stands in the way: one that rejects and does not hold, or one to depart from that
   * fails, unless it is waived. A departure lifts no rule that rejects. A rule that gives the step
   * no legal effect cannot be waived into effect; its own branch is taken instead.
   */
  readonly mayProceed: (
    context: CaseContext,
    step: PutStep,
    params: RulesGuard["params"],
  ) => boolean;
}

/** Judges by a book: the one in force, or one in which a rule has been changed to see what follows. */
export function judgeBy(book: Book): Judge {
  const answer: Judge["answerOf"] = (name, env) => answerTo(conditionFor(book.rules[name]))(env);
  const isSo: Judge["isSo"] = (name, env) => answerTo(book.propositions[name])(env) === "holds";
  // A rule blocks a step that it rejects unless it holds, and one to depart from if it fails.
  const blocks = (name: RuleName, env: Env): boolean => {
    const { onBreach } = book.rules[name];
    if (onBreach === "reject") return answer(name, env) !== "holds";
    return onBreach === "depart" && answer(name, env) === "fails";
  };
  const mayProceed: Judge["mayProceed"] = (
    { facts, law },
    step,
    { given, rules: names, ...params },
  ) => {
    const env = envOf(facts, step, law, step.world);
    if (given !== undefined && !isSo(given, env)) return false;
    const noEffect = names.some(
      (name) => book.rules[name].withoutEffect === true && answer(name, env) === "fails",
    );
    if (noEffect !== (params.withoutEffect === true)) return false;
    const { waived } = step;
    if (waived === "all") return true;
    return names.every(
      (name) =>
        !blocks(name, env) || (waived.includes(name) && book.rules[name].onBreach !== "reject"),
    );
  };
  return { answerOf: answer, isSo, mayProceed };
}

/** The rules in force. */
export const judge: Judge = judgeBy({ rules, propositions });
export const { answerOf } = judge;
