import type { Env, World } from "#machines/logic/env.ts";
import { every, type Condition } from "#machines/logic/expression.ts";
import { rules, ruleNames, type RuleName } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { exactly, type Span } from "#machines/time/span.ts";
import type { Day } from "#machines/time/day.ts";
import { rulesOf } from "./chart/rules-of.ts";
import type { CaseContext } from "./case-context.ts";
import { findingOf, type Finding } from "./finding.ts";
import { answerOf, answerTo, conditionOf, envOf, ruleCondition } from "./judge.ts";
import type { Step } from "./step.ts";

/** The rules that are broken by a step, or of which the record does not say. Pure. */
export function assessStep(
  { facts, law }: CaseContext,
  step: Step,
  world: World,
  departures: readonly { readonly rule: string; readonly reason: string }[] = [],
): readonly Finding[] {
  const env = envOf(facts, step, law, world);
  return rulesOf(step.type).flatMap((name) => {
    const truth = answerOf(name, env);
    if (truth === "holds") return [];
    const departure = departures.find(({ rule }) => rule === rules[name].id)?.reason ?? null;
    const judged = { entry: step.id, subject: null, on: step.on, departure };
    return findingOf(name, ruleCondition(name), env, truth, judged) ?? [];
  });
}

/** A standing rule's condition, asked of each of the things named with the question. */
export const askedOfEach = (rule: Rule, { as }: NonNullable<Rule["standing"]>): Condition =>
  every("step.subjects", as, conditionOf(rule), rule.statement);

interface StandingRule {
  readonly name: RuleName;
  readonly condition: Condition;
  readonly list: string;
}

const standingRules: readonly StandingRule[] = ruleNames.flatMap((name) => {
  const rule: Rule = rules[name];
  if (rule.standing === undefined) return [];
  const list = rule.standing.each.replace("facts.", "");
  return [{ name, condition: askedOfEach(rule, rule.standing), list }];
});

/** The rules about the position itself, each judged of each thing on record that it is about. */
export const assessPosition = (context: CaseContext, asAt: Day): readonly Finding[] =>
  standingQuestions(context, asAt).flatMap(({ name, condition, subject, env }) => {
    const truth = answerTo(condition)(env);
    const judged = { entry: null, subject, on: exactly(asAt) as Span, departure: null };
    return findingOf(name, condition, env, truth, judged) ?? [];
  });

/** What a standing rule is asked: its condition, the thing that it is asked of, and what is known. */
export interface StandingQuestion {
  readonly name: RuleName;
  readonly condition: Condition;
  readonly subject: string;
  readonly env: Env;
}

/** Every question that the position itself raises as at a day. */
export function standingQuestions(context: CaseContext, asAt: Day): readonly StandingQuestion[] {
  const facts = withOpenReviewGaps(context.facts, asAt);
  return standingRules.flatMap(({ name, condition, list }) => {
    const subjects = (facts as unknown as Record<string, readonly Subject[]>)[list] ?? [];
    return subjects.map((subject) => ({
      name,
      condition,
      subject: subject.key,
      env: envOf(facts, standingStep(asAt, subject), context.law, "open"),
    }));
  });
}

interface Subject {
  readonly key: string;
}

const standingStep = (asAt: Day, subject: Subject): Step & { subjects: readonly Subject[] } => ({
  type: "$position",
  id: subject.key,
  on: exactly(asAt),
  dates: {},
  data: {},
  subjects: [subject],
});

// An open notice that sets an interval has a gap that still runs, from its last review to the day of the view.
function withOpenReviewGaps(facts: CaseContext["facts"], asAt: Day): CaseContext["facts"] {
  const running = facts.notices
    .filter(
      ({ status, reviewIntervalMonths }) => status === "open" && reviewIntervalMonths !== null,
    )
    .map((notice) => ({
      key: notice.key,
      notice: notice.key,
      from: notice.lastReviewedOn,
      until: exactly(asAt),
      intervalMonths: notice.reviewIntervalMonths,
    }));
  return { ...facts, reviewGaps: [...facts.reviewGaps, ...running] };
}
