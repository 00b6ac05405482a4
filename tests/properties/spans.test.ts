import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { rulesOf } from "#machines/chart/rules-of.ts";
import { standingQuestions } from "#machines/assess.ts";
import type { Env, World } from "#machines/logic/env.ts";
import type { Condition } from "#machines/logic/expression.ts";
import type { Truth } from "#machines/logic/truth.ts";
import { fieldsRead } from "#machines/logic/fields-read.ts";
import { answerTo, envOf, ruleCondition } from "#machines/judge.ts";
import { commissions, removal, reportsInTime } from "#src/proof/cones/commissions.ts";
import { continuity, publication } from "#src/proof/cones/directions.ts";
import { persistence } from "#src/proof/cones/evidence.ts";
import { proposals, urgency, weight } from "#src/proof/cones/hearing.ts";
import { exits } from "#src/proof/cones/notices.ts";
import { delivery, launch } from "#src/proof/cones/services.ts";
import { assistance, underADirection } from "#src/proof/cones/under-a-direction.ts";
import { walkIn, type Point } from "./walks.ts";
import {
  daysIn,
  eachDay,
  loosened,
  widening,
  withSpan,
  type Loose,
  type Path,
  type Widening,
} from "./widened.ts";
import { FIRST_DAY } from "#machines/time/day.ts";

// The parts of the law in which days decide most.
const walk = walkIn(
  commissions,
  removal,
  reportsInTime,
  continuity,
  publication,
  persistence,
  proposals,
  urgency,
  weight,
  exits,
  delivery,
  launch,
  assistance,
  underADirection,
);
const world = fc.constantFrom<World>("open", "closed");
// One or two days at a time, and each question is asked with several of them.
const tries = fc.array(fc.array(widening, { minLength: 1, maxLength: 2 }), {
  minLength: 1,
  maxLength: 8,
  size: "max",
});

/** A condition, and what it is judged against. */
interface Question {
  readonly name: string;
  readonly condition: Condition;
  readonly env: Env;
}

/** What the rules ask of a step, and of the position in which it is put. */
function questionsAt({ snapshot: { context }, step }: Point, how: World): readonly Question[] {
  const env = envOf(context.facts, step, context.law, how);
  const ofTheStep = rulesOf(step.type).map((name) => ({
    name,
    condition: ruleCondition(name),
    env,
  }));
  return [...ofTheStep, ...standingQuestions(context, step.on.from ?? FIRST_DAY)];
}

const written = (path: Path): string =>
  path
    .map((name) => (typeof name === "number" ? "[]" : `.${name}`))
    .join("")
    .slice(1);

/** Days that the condition reads, to be known less well; each of them once. */
function loosenedIn({ condition, env: { facts, step } }: Question, drawn: readonly Widening[]) {
  const judged = { facts, step };
  const read = new Set(fieldsRead(condition));
  const days = daysIn(judged).filter((path) => read.has(written(path)));
  const loose = drawn.flatMap((one) => loosened(judged, days, one) ?? []);
  return [...new Map(loose.map((one) => [one.path.join("."), one])).values()];
}

const onSpans = (env: Env, loose: readonly Loose[]): Env =>
  loose.reduce((one, { path, span }) => withSpan(one, path, span), env);

/** What is judged, on every choice of single days. */
const onEachDay = (env: Env, loose: readonly Loose[]): readonly Env[] =>
  loose.reduce<readonly Env[]>(
    (all, { path, span }) =>
      all.flatMap((one) => eachDay(span).map((day) => withSpan(one, path, day))),
    [env],
  );

/** The answer that a set of answers leaves. */
function agreed(answers: readonly Truth[]): Truth {
  const [first = "unknown"] = answers;
  return answers.every((answer) => answer === first) ? first : "unknown";
}

/** A condition's answer on the spans, and the one that the days within them leave. */
function bothAnswers(question: Question, drawn: readonly Widening[]) {
  const loose = loosenedIn(question, drawn);
  const answer = answerTo(question.condition);
  const onSpan = answer(onSpans(question.env, loose));
  const onDays = agreed(onEachDay(question.env, loose).map(answer));
  return { onSpan, onDays, of: [question.name, ...loose] };
}

describe("a step judged by days that are known only to within a few", () => {
  test.prop({ walk, tries, world })(
    "must be answered by each rule as all days within them together answer",
    ({ walk: { points, atTheEnd }, tries: each, world: how }) => {
      for (const point of [...points, ...atTheEnd]) {
        for (const question of questionsAt(point, how)) {
          for (const drawn of each) {
            const { onSpan, onDays, of } = bothAnswers(question, drawn);
            expect([of, onSpan]).toEqual([of, onDays]);
          }
        }
      }
    },
  );
});
