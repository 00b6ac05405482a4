import { dayNumber, dayOf, type Day } from "#machines/time/day.ts";
import { anyDay, type Span } from "#machines/time/span.ts";
import { exactCode, groundedIn, rootNode } from "./compile.ts";
import type { Variable } from "./dates.ts";
import type { MissingFact } from "./describe.ts";
import { COUNTING_PATH, withCountingFlipped, type Env } from "./env.ts";
import type { Condition } from "./expression.ts";
import { fieldsRead } from "./fields-read.ts";
import type { Node } from "./node.ts";
import { judge, type Part, type Reason } from "./reasons.ts";
import { BOX_CAP, withRange } from "./search.ts";
import { truthOf, UNKNOWN, type Truth } from "./truth.ts";
import { runsOf, type NumberRun } from "./turns.ts";

/** A maximal run of days with one answer, ends included; null is unbounded on that side. */
export interface Run {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly truth: Truth;
  /** The answer would be another if the day of service were counted (or not, if it now is). */
  readonly turnsOnCounting: boolean;
}

/** How the answer turns on one date, the others left as they are. */
export interface Turn {
  readonly path: string;
  readonly words: string;
  /** What is on record of the date. */
  readonly span: Span;
  readonly runs: readonly Run[];
}

/** A date on record, but too imprecise to give the answer. */
export interface ImpreciseDate {
  readonly path: string;
  readonly words: string;
  readonly span: Span;
}

export interface Explanation {
  readonly truth: Truth;
  /** The answer as it stands would be another under the other rule on the day of service. */
  readonly turnsOnCounting: boolean;
  /** The facts not on record that an unknown answer rests on; otherwise empty. */
  readonly missing: readonly MissingFact[];
  /** The dates too imprecise for an unknown answer to rest on; otherwise empty. */
  readonly imprecise: readonly ImpreciseDate[];
  /** For an unknown answer: each date on which, taken alone, it turns. */
  readonly turns: readonly Turn[];
  /** The comparisons on which the answer, whatever it is, rests. */
  readonly because: readonly Reason[];
  /** The named propositions in the condition, nested as they are written. */
  readonly parts: readonly Part[];
}

/** The answer and its reasons. The slow path: `compile` gives the answer alone. Pure. */
export function explainCondition(condition: Condition, env: Env): Explanation {
  const node = rootNode(condition);
  const judged = judge(node, env);
  const flipped = flippedEnv(condition, env);
  const missing = distinct(judged.missing);
  const imprecise = distinct(
    judged.imprecise.map(({ key, words, span }) => ({ path: key, words, span })),
  );
  const turning = new Set([...missing, ...imprecise].map(({ path }) => path));
  let turns: readonly Turn[] | undefined;
  return {
    truth: truthOf(judged.code),
    turnsOnCounting: flipped !== null && exactCode(node, flipped) !== judged.code,
    missing,
    imprecise,
    // The slowest part by far, which not every reader reads.
    get turns() {
      turns ??= judged.code === UNKNOWN ? turnsOn(node, env, flipped, turning) : [];
      return turns;
    },
    because: judged.reasons,
    parts: judged.parts,
  };
}

/**
 * The answers that a condition would give if the date at a path lay on each day of a span (any day
 * unless given), whatever is on record of it; the first day that holds is the earliest day allowed.
 * The path is that of a variable, with list positions. Null if it would cost more than `BOX_CAP`.
 */
export function runsSupposing(
  condition: Condition,
  env: Env,
  path: string,
  span: Span = anyDay,
): readonly Run[] | null {
  const node = rootNode(condition);
  const suppose = (given: Env): Env => ({
    ...given,
    narrowed: new Map([...(given.narrowed ?? []), [path, span]]),
  });
  const supposed = suppose(env);
  const flipped = flippedEnv(condition, supposed);
  const { variables } = groundedIn(node, supposed);
  const variable = variables.find(({ key }) => key === path);
  if (variable !== undefined) return runsWithCounting(node, supposed, flipped, variable);
  const code = exactCode(node, supposed);
  const turnsOnCounting = flipped !== null && exactCode(node, flipped) !== code;
  return [{ ...span, truth: truthOf(code), turnsOnCounting }];
}

/** The environment with the other counting rule, or null if the condition does not depend on it. */
function flippedEnv(condition: Condition, env: Env): Env | null {
  return fieldsRead(condition).includes(COUNTING_PATH) ? withCountingFlipped(env) : null;
}

function distinct<T extends { readonly path: string; readonly words: string }>(
  facts: readonly T[],
): readonly T[] {
  return [...new Map(facts.map((fact) => [`${fact.path}\n${fact.words}`, fact])).values()];
}

function turnsOn(
  node: Node,
  env: Env,
  flipped: Env | null,
  paths: ReadonlySet<string>,
): readonly Turn[] {
  return groundedIn(node, env).variables.flatMap((variable): Turn[] => {
    if (!paths.has(variable.key)) return [];
    const runs = runsWithCounting(node, env, flipped, variable);
    if (runs === null || runs.length < 2) return [];
    return [{ path: variable.key, words: variable.words, span: variable.span, runs }];
  });
}

function runsWithCounting(
  node: Node,
  env: Env,
  flipped: Env | null,
  variable: Variable,
): readonly Run[] | null {
  const runs = numberRuns(node, env, variable);
  const others = flipped === null ? runs : numberRuns(node, flipped, variable);
  if (runs === null || others === null) return null;
  const merged: Run[] = [];
  for (const { low, high, code, other } of overlaid(runs, others)) {
    const run: Run = {
      from: low === runs[0]?.low && variable.span.from === null ? null : dayOf(low),
      to: high === runs.at(-1)?.high && variable.span.to === null ? null : dayOf(high),
      truth: truthOf(code),
      turnsOnCounting: code !== other,
    };
    const last = merged.at(-1);
    if (last?.truth === run.truth && last.turnsOnCounting === run.turnsOnCounting) {
      merged[merged.length - 1] = { ...last, to: run.to };
    } else merged.push(run);
  }
  return merged;
}

/**
 * An unbounded side is walked no further than this. Near the calendar's own ends an answer would
 * turn because no other date could lie beyond them, which says nothing about any council.
 */
const HISTORY = { low: dayNumber("0100-01-01"), high: dayNumber("9899-12-31") };

function numberRuns(node: Node, env: Env, variable: Variable): readonly NumberRun[] | null {
  const { ground, variables, box } = groundedIn(node, env);
  const index = variables.findIndex(({ key }) => key === variable.key);
  const low = variable.span.from === null ? HISTORY.low : variable.low;
  const high = variable.span.to === null ? HISTORY.high : variable.high;
  if (low > high) return null;
  return runsOf(ground, withRange(box, index, low, high), index, { boxes: BOX_CAP });
}

/** Two partitions of the same days, cut wherever either is cut. */
function overlaid(runs: readonly NumberRun[], others: readonly NumberRun[]) {
  return runs.flatMap(({ low, high, code }) =>
    others
      .filter((other) => other.low <= high && other.high >= low)
      .map((other) => ({
        low: Math.max(low, other.low),
        high: Math.min(high, other.high),
        code,
        other: other.code,
      })),
  );
}
