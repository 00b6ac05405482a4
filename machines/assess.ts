import type { World } from "#machines/logic/env.ts";
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

interface StandingRule {
  readonly name: RuleName;
  readonly condition: Condition;
  readonly list: string;
}

const standingRules: readonly StandingRule[] = ruleNames.flatMap((name) => {
  const rule: Rule = rules[name];
  if (rule.standing === undefined) return [];
  const { each, as } = rule.standing;
  const condition = every("step.subjects", as, conditionOf(rule), rule.statement);
  return [{ name, condition, list: each.replace("facts.", "") }];
});

/** The rules about the position itself, each judged of each thing on record that it is about. */
export function assessPosition(context: CaseContext, asAt: Day): readonly Finding[] {
  const facts = withOpenReviewGaps(context.facts, asAt);
  return standingRules.flatMap(({ name, condition, list }) => {
    const subjects = (facts as unknown as Record<string, readonly Subject[]>)[list] ?? [];
    return subjects.flatMap((subject) => {
      const step = standingStep(asAt, subject);
      const env = envOf(facts, step, context.law, "open");
      const truth = answerTo(condition)(env);
      const judged = {
        entry: null,
        subject: subject.key,
        on: exactly(asAt) as Span,
        departure: null,
      };
      return findingOf(name, condition, env, truth, judged) ?? [];
    });
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
