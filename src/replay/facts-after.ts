import type { CaseContext } from "#machines/case-context.ts";
import { compileEffects } from "#machines/effect.ts";
import type { CaseSnapshot } from "#machines/evolve.ts";
import { regions } from "#machines/intervention.machine.ts";
import { answerOf, envOf } from "#machines/judge.ts";
import { settle } from "#machines/settle.ts";
import type { Step } from "#machines/step.ts";
import { FIRST_DAY, laterOf, type Day } from "#machines/time/day.ts";
import { mayVoid } from "./facts-of-steps.ts";

const applyEffects = compileEffects(
  Object.assign({}, ...Object.values(regions).map(({ effects }) => effects)),
);

/**
 * What a step leaves on record, without the positions that it moves: what the chart’s own `evolve`
 * leaves (a property holds the two to each other), ten times as fast. For thought experiments that
 * ask only what the rules would then say.
 */
function contextAfter({ facts, law }: CaseContext, step: Step): CaseContext {
  const env = envOf(facts, step, law, "open");
  if (!mayVoid(step.type).some((name) => answerOf(name, env) === "fails")) {
    return { law, facts: applyEffects(facts, step) };
  }
  const noted = [...facts.withoutEffect, { entry: step.id, type: step.type }];
  return { law, facts: { ...facts, withoutEffect: noted } };
}

/** What is on record once what fell due by the end of a day has followed. */
export function contextOn(context: CaseContext, day: Day): CaseContext {
  const evolveBy = (snapshot: CaseSnapshot, step: Step): CaseSnapshot => ({
    ...snapshot,
    context: contextAfter(snapshot.context, step),
  });
  // Settling reads nothing of a snapshot but its context.
  return settle({ context } as CaseSnapshot, day, () => {}, evolveBy).context;
}

/** The first day of a step. */
export const firstDayOf = ({ on }: Pick<Step, "on">): Day => on.from ?? on.to ?? FIRST_DAY;

/** What is on record after some steps, in the order given, each settled to its first day. */
export function contextThrough(from: CaseContext, steps: readonly Step[]): CaseContext {
  let day = FIRST_DAY;
  return steps.reduce((context, step) => {
    day = laterOf(day, firstDayOf(step));
    return contextAfter(contextOn(context, day), step);
  }, from);
}

/** Gives what is on record before each later step, having taken those before it, each of them once. */
export function inTurn(
  from: CaseContext,
  steps: readonly Step[],
  first: number,
): (at: number) => CaseContext {
  const known = [from];
  let day = FIRST_DAY;
  return (at) => {
    for (let place = first + known.length - 1; place < at; place += 1) {
      const step = steps[place];
      const context = known[place - first];
      if (step === undefined || context === undefined) break;
      day = laterOf(day, firstDayOf(step));
      known.push(contextAfter(contextOn(context, day), step));
    }
    return known[at - first] ?? from;
  };
}
