import { askedOfEach, assessPosition, assessStep, standingQuestions } from "./assess.ts";
import type { CaseContext } from "./case-context.ts";
import { rulesOf } from "./chart/rules-of.ts";
import { findingOf, type Finding } from "./finding.ts";
import { answerOf as lawAnswers, answerTo, conditionOf, envOf, ruleCondition } from "./judge.ts";
import type { Env, World } from "#machines/logic/env.ts";
import type { Condition } from "#machines/logic/expression.ts";
import type { Truth } from "#machines/logic/truth.ts";
import { rules, type RuleName } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import type { Step } from "./step.ts";
import type { Day } from "#machines/time/day.ts";
import { exactly } from "#machines/time/span.ts";

/** Days in force put in the place of a rule’s own: a supposition, never the law. */
export type RuleDates = Readonly<Partial<Record<RuleName, Rule["inForce"]>>>;

/**
 * The rules that steps and positions are judged by: those in force, or some of them on other days.
 * The chart moves by the rules in force; a rule on which it rests where a step leads may not be put
 * to other days (`mayBeDated`).
 */
export interface RuleBook {
  readonly conditionOf: (name: RuleName) => Condition;
  readonly answerOf: (name: RuleName, env: Env) => Truth;
  /** What is found of a step: as `assessStep`. */
  readonly ofStep: (
    context: CaseContext,
    step: Step,
    world: World,
    departures: readonly { readonly rule: string; readonly reason: string }[],
  ) => readonly Finding[];
  /** What is found of the position as at a day: as `assessPosition`. */
  readonly ofPosition: (context: CaseContext, asAt: Day) => readonly Finding[];
}

/** The rules as the law has them. */
export const inForce: RuleBook = {
  conditionOf: ruleCondition,
  answerOf: lawAnswers,
  ofStep: assessStep,
  ofPosition: assessPosition,
};

/** Whether other days of a rule leave the chart as it is: no step goes without effect by it. */
export const mayBeDated = (name: RuleName): boolean => (rules[name] as Rule).withoutEffect !== true;

/** The rule with other days, where days are given for it. */
export const ruleDated = (name: RuleName, dates: RuleDates): Rule => {
  const inForce = dates[name];
  return inForce === undefined ? rules[name] : { ...rules[name], inForce };
};

/** The rules with days in the place of their own. A bug: days of a rule that moves the chart. */
export function bookWith(dates: RuleDates): RuleBook {
  const dated = new Map(
    (Object.keys(dates) as RuleName[]).map((name) => {
      if (!mayBeDated(name)) throw new Error(`bug: the chart moves by ${rules[name].id}`);
      const rule = ruleDated(name, dates);
      const { standing } = rule;
      const condition = conditionOf(rule);
      return [
        name,
        { condition, standing: standing === undefined ? null : askedOfEach(rule, standing) },
      ];
    }),
  );
  const conditionBy = (name: RuleName): Condition =>
    dated.get(name)?.condition ?? ruleCondition(name);
  const answerOf: RuleBook["answerOf"] = (name, env) => answerTo(conditionBy(name))(env);
  return {
    conditionOf: conditionBy,
    answerOf,
    ofStep: ({ facts, law }, step, world, departures) => {
      const env = envOf(facts, step, law, world);
      const found = assessStep({ facts, law }, step, world, departures);
      return rulesOf(step.type).flatMap((name) => {
        if (!dated.has(name)) return found.filter((finding) => finding.name === name);
        const reason = departures.find(({ rule }) => rule === rules[name].id)?.reason;
        const judged = { entry: step.id, subject: null, on: step.on, departure: reason ?? null };
        return findingOf(name, conditionBy(name), env, answerOf(name, env), judged) ?? [];
      });
    },
    ofPosition: (context, asAt) =>
      standingQuestions(context, asAt).flatMap(({ name, condition, subject, env }) => {
        const asked = dated.get(name)?.standing ?? condition;
        const judged = { entry: null, subject, on: exactly(asAt), departure: null };
        return findingOf(name, asked, env, answerTo(asked)(env), judged) ?? [];
      }),
  };
}
