import { standingQuestions } from "#machines/assess.ts";
import { rulesOf } from "#machines/chart/rules-of.ts";
import { answerTo, envOf, ruleCondition } from "#machines/judge.ts";
import type { Env } from "#machines/logic/env.ts";
import { explainCondition, type Explanation } from "#machines/logic/explain.ts";
import type { RuleName } from "#machines/rules/registry.ts";
import { inReplayOrder } from "#src/replay/order.ts";
import { fold } from "#src/replay/replay.ts";
import { exactly, type Span } from "#machines/time/span.ts";
import type { Case } from "./judged-plan.ts";
import { supposing, type Repair } from "./repair.ts";

/** A question that a history does not answer with a yes, with what the rule says of it. */
export interface OpenQuestion {
  readonly name: RuleName;
  /** The entry judged; null for the position. */
  readonly entry: string | null;
  /** What a question about the position is about. */
  readonly subject: string | null;
  readonly on: Span;
  readonly env: Env;
  readonly explained: Explanation;
}

/** Every question left open by a history with these repairs, explained. */
export function openQuestions(
  { facts, view }: Case,
  repairs: readonly Repair[],
): readonly OpenQuestion[] {
  const open: OpenQuestion[] = [];
  const happened = inReplayOrder(supposing(facts, repairs, view.functions)).filter(
    ({ on }) => on.to !== null && on.to <= view.asAt,
  );
  const { snapshot } = fold(happened, view, ({ facts: known, law }, step) => {
    const env = envOf(known, step, law, "open");
    for (const name of rulesOf(step.type)) {
      const condition = ruleCondition(name);
      if (answerTo(condition)(env) === "holds") continue;
      const explained = explainCondition(condition, env);
      open.push({ name, entry: step.id, subject: null, on: step.on, env, explained });
    }
    return [];
  });
  for (const { name, condition, subject, env } of standingQuestions(snapshot.context, view.asAt)) {
    if (answerTo(condition)(env) === "holds") continue;
    const explained = explainCondition(condition, env);
    open.push({ name, entry: null, subject, on: exactly(view.asAt), env, explained });
  }
  return open;
}
