import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { rulesOf } from "#machines/chart/rules-of.ts";
import type { Env, World } from "#machines/logic/env.ts";
import type { Truth } from "#machines/logic/truth.ts";
import { fieldsRead } from "#machines/logic/fields-read.ts";
import { answerOf, envOf, ruleCondition } from "#machines/judge.ts";
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
  taken,
  valueAt,
  widened,
  widening,
  withSpan,
  type Path,
  type Widening,
} from "./widened.ts";
import type { Span } from "#machines/time/span.ts";

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
const widenings = fc.array(widening, { minLength: 1, maxLength: 2 });

interface Loose {
  readonly path: Path;
  readonly span: Span;
}

type Judged = Pick<Env, "facts" | "step">;

/** The paths of all that the rules of a step read, as `fieldsRead` writes them. */
const readFor = (type: string): ReadonlySet<string> =>
  new Set(rulesOf(type).flatMap((rule) => fieldsRead(ruleCondition(rule))));

const written = (path: Path): string =>
  path
    .map((name) => (typeof name === "number" ? "[]" : `.${name}`))
    .join("")
    .slice(1);

/** The days that are to be known less well, of those that the rules of the step read. */
function loosened(judged: Judged, type: string, drawn: readonly Widening[]) {
  const read = readFor(type);
  const days = daysIn(judged).filter((path) => read.has(written(path)));
  const loose = new Map<string, Loose>();
  for (const one of drawn) {
    const path = taken(days, one);
    if (path === undefined) continue;
    const { from } = valueAt(judged, path) as { readonly from: string };
    loose.set(path.join("."), { path, span: widened(from, one) });
  }
  return [...loose.values()];
}

/** What is judged, on every choice of single days. */
const onEachDay = <T>(judged: T, loose: readonly Loose[]): readonly T[] =>
  loose.reduce<readonly T[]>(
    (all, { path, span }) =>
      all.flatMap((one) => eachDay(span).map((day) => withSpan(one, path, day))),
    [judged],
  );

const onSpans = <T>(judged: T, loose: readonly Loose[]): T =>
  loose.reduce((one, { path, span }) => withSpan(one, path, span), judged);

/** The answer that a set of answers leaves. */
function agreed(answers: readonly Truth[]): Truth {
  const [first = "unknown"] = answers;
  return answers.every((answer) => answer === first) ? first : "unknown";
}

/** Each rule of the step: its answer on the spans, and the answers on the days within them. */
function answers({ snapshot, step }: Point, drawn: readonly Widening[], how: World) {
  const { facts, law } = snapshot.context;
  const env = envOf(facts, step, law, how);
  const judged = { facts: env.facts, step: env.step };
  const loose = loosened(judged, step.type, drawn);
  const all = onEachDay(judged, loose).map((one) => ({ ...env, ...one }));
  const wide = { ...env, ...onSpans(judged, loose) };
  return rulesOf(step.type).map((rule) => ({
    rule,
    wide: answerOf(rule, wide),
    each: all.map((one) => answerOf(rule, one)),
  }));
}

describe("a step judged by days that are known only to within a few", () => {
  test.prop({ walk, widenings, world })(
    "must be answered by each rule as all days within them together answer",
    ({ walk: { points, atTheEnd }, widenings: drawn, world: how }) => {
      for (const point of [...points, ...atTheEnd]) {
        const said = answers(point, drawn, how);
        expect(said.map(({ rule, wide }) => [rule, wide])).toEqual(
          said.map(({ rule, each }) => [rule, agreed(each)]),
        );
      }
    },
  );
});
