import { askedOfEach } from "#machines/assess.ts";
import { compileEffects, type Effects } from "#machines/effect.ts";
import { chartOf, type Chart } from "#machines/evolve.ts";
import { machineOf, type RegionName } from "#machines/intervention.machine.ts";
import { answerOf, answerTo, conditionOf, envOf } from "#machines/judge.ts";
import type { Env } from "#machines/logic/env.ts";
import { lawWith } from "#machines/law/numbers.ts";
import { compile } from "#machines/logic/compile.ts";
import type { Condition } from "#machines/logic/expression.ts";
import type { Truth } from "#machines/logic/truth.ts";
import type { Region } from "#machines/regions/region.ts";
import { ruleNames, type RuleName } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { rulesByStep } from "#src/proof/trial.ts";
import { statesOf } from "#src/replay/replay.ts";
import { announcements } from "./chart-mutants.ts";
import { allowedByTable, differing, tableObjects, type Objector } from "./judges.ts";
import type { Asked, Kept, Pair } from "./kept.ts";
import { judgeOf, partsInForce, type Mutant, type Parts } from "./mutant.ts";

/** What became of a mutant. Equivalent: nothing that is kept tells it from the chart in force. */
export type Judgment =
  | { readonly verdict: "killed"; readonly by: Objector; readonly rules: readonly RuleName[] }
  | { readonly verdict: "equivalent"; readonly why: string }
  | { readonly verdict: "survived"; readonly why: string };

const equivalent = (why: string): Judgment => ({ verdict: "equivalent", why });
const killed = (by: Objector, names: readonly RuleName[] = []): Judgment => ({
  verdict: "killed",
  by,
  rules: names,
});

/** Puts a mutant to everything that is kept, until something objects. */
export function judgeMutant(mutant: Mutant, kept: Kept): Judgment {
  const { touches } = mutant;
  const parts = mutant.apply(partsInForce);
  switch (touches.kind) {
    case "rule":
      return ofRule(touches.rule, parts, kept);
    case "question":
      return ofQuestion(touches.name, parts, kept);
    case "chart":
      return ofChart(touches.types, parts, kept);
    case "effects":
      return ofEffects(touches.type, parts, kept);
    case "start":
      return ofStart(parts);
    default:
      throw new Error("bug: a mutant that touches nothing");
  }
}

const wholeOf = (rule: Rule): Condition =>
  rule.standing === undefined ? conditionOf(rule) : askedOfEach(rule, rule.standing);

function ofRule(name: RuleName, parts: Parts, { byRule }: Kept): Judgment {
  const rule = parts.rules[name];
  const answer = compile(wholeOf(rule));
  const before = answerTo(wholeOf(partsInForce.rules[name]));
  const asked = byRule.get(name) ?? [];
  const apart = asked.filter(({ env, truth }) => answer(env) !== truth);
  if (apart.length > 0) {
    const stands = apart.some(
      ({ pair, env }) => pair !== null && isBent(name, rule, pair, answer(env)),
    );
    return killed(stands ? "acceptance" : "answer", [name]);
  }
  return equivalent(
    crossed(asked).some((env) => answer(env) !== before(env))
      ? "told apart only where the facts of one position meet the step of another"
      : "answered alike, even where the facts of one position meet the step of another",
  );
}

/** With this answer of the rule the step would be allowed, or refused, against the table of powers. */
function isBent(name: RuleName, { onBreach }: Rule, pair: Pair, truth: Truth): boolean {
  const env = envOf(pair.facts, pair.step, pair.law, "closed");
  const blocks = (how: "clean" | "departing"): boolean =>
    (rulesOfStep.get(pair.step.type) ?? []).some((each) => {
      const said = each === name ? truth : answerOf(each, env);
      const breach = each === name ? onBreach : partsInForce.rules[each].onBreach;
      return breach === "reject"
        ? said !== "holds"
        : breach === "depart" && how === "clean" && said === "fails";
    });
  const [clean, departing] = allowedByTable(pair);
  return blocks("clean") === clean || blocks("departing") === departing;
}

const CROSSED = 4_000;

/** The facts of some askings, each with the step of another: positions that no order of days allows. */
function crossed(asked: readonly Asked[]): readonly Env[] {
  return Array.from({ length: Math.min(CROSSED, asked.length ** 2) }, (_, index) => {
    const one = asked[index % asked.length] as Asked;
    const other = asked[(index * 7919 + 13) % asked.length] as Asked;
    return { ...one.env, step: other.env.step };
  });
}

function ofQuestion(name: string, parts: Parts, { byQuestion }: Kept): Judgment {
  const answer = compile(parts.propositions[name] as Condition);
  const apart = (byQuestion.get(name) ?? []).filter(
    ({ env, answer: before }) => (answer(env) === "holds") !== before,
  );
  if (apart.length === 0) return equivalent("the question is always answered alike");
  const types = [...new Set(apart.map(({ pair }) => pair.step.type))];
  const chart = smallChart(parts, types);
  for (const { pair } of apart) {
    const judgment = compare(chart, pair);
    if (judgment !== null) return judgment;
  }
  return equivalent("the branches that the question chooses between lead alike");
}

const announcing = (type: string): readonly string[] =>
  Object.values(partsInForce.regions).flatMap(({ chart }) =>
    Object.entries(chart.on).flatMap(([each, transitions]) =>
      JSON.stringify(transitions, (_, value: unknown) =>
        typeof value === "function" ? (value as unknown as { event: unknown }).event : value,
      ).includes(`"${type}"`)
        ? [each]
        : [],
    ),
  );

function ofChart(touched: readonly string[], parts: Parts, { byStep }: Kept): Judgment {
  const types = touched.flatMap((type) =>
    announcements.includes(type as `$${string}`) ? announcing(type) : [type],
  );
  const chart = smallChart(parts, types);
  const named = rulesByStep(parts.regions);
  let count = 0;
  for (const type of types) {
    for (const pair of byStep.get(type) ?? []) {
      count += 1;
      const judgment = compare(chart, pair) ?? unasked(named.get(type), pair);
      if (judgment !== null) return judgment;
    }
  }
  return equivalent(count === 0 ? "no step of the kind is ever put" : "every step leads alike");
}

const rulesOfStep = rulesByStep(partsInForce.regions);

/** A rule that the law asks at a step, that the chart no longer names and that would say something. */
function unasked(named: readonly RuleName[] = [], { step, facts, law }: Pair): Judgment | null {
  const missing = (rulesOfStep.get(step.type) ?? []).filter((name) => !named.includes(name));
  const env = envOf(facts, step, law, "closed");
  const silenced = missing.filter((name) => answerOf(name, env) !== "holds");
  return silenced.length > 0 ? killed("answer", silenced) : null;
}

/** What a judge objects to when the chart is put to a pair; null if nothing. */
function compare(chart: SmallChart, pair: Pair): Judgment | null {
  const { step, value, facts, law } = pair;
  const at = chart.machine.resolveState({ value, context: { facts, law } });
  if (!pair.derived) {
    const closed = { ...step, world: "closed" as const };
    const clean = chart.can(at, { ...closed, waived: [] });
    const departing = clean || chart.can(at, { ...closed, waived: chart.departures });
    const [mayClean, mayDepart] = allowedByTable(pair);
    if (clean !== mayClean || departing !== mayDepart) {
      const env = envOf(facts, step, law, "closed");
      const broken = rulesOfStep.get(step.type)?.filter((name) => answerOf(name, env) !== "holds");
      return killed("acceptance", broken);
    }
  }
  const after = chart.evolve(at, { ...step, waived: "all", world: "open" });
  const then = { facts: after.context.facts, regions: statesOf(after) };
  const objection = tableObjects(pair, then);
  return objection === null ? null : killed(objection);
}

/** Where a judge objects to the chart in force itself: nowhere, or no mutant is judged by it. */
export function objectionsToTheChartInForce({ byStep }: Kept): readonly string[] {
  return [...byStep].flatMap(([type, pairs]) => {
    const chart = smallChart(partsInForce, [type]);
    return pairs.flatMap((pair) => {
      const judgment = compare(chart, pair);
      return judgment?.verdict === "killed" ? [`${type}: ${judgment.by}`] : [];
    });
  });
}

interface SmallChart extends Chart {
  readonly machine: ReturnType<typeof machineOf>;
  readonly departures: readonly RuleName[];
}

/** The changed chart with these types of step only, and what they announce: quick to put together. */
function smallChart(parts: Parts, types: readonly string[]): SmallChart {
  const wanted = new Set<string>([...types, ...announcements]);
  const only = <T>(table: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(table).filter(([type]) => wanted.has(type)));
  const regions = Object.fromEntries(
    Object.entries(parts.regions).map(([name, { chart, effects }]) => [
      name,
      { chart: { ...chart, on: only(chart.on) }, effects: only(effects) },
    ]),
  ) as Record<RegionName, Region>;
  const machine = machineOf({ regions, judge: judgeOf(parts) });
  const departures = ruleNames.filter((name) => parts.rules[name].onBreach === "depart");
  return { ...chartOf(machine), machine, departures };
}

function ofEffects(type: string, parts: Parts, { byEffects }: Kept): Judgment {
  const effects = Object.assign(
    {},
    ...Object.values(parts.regions).map(({ effects: each }) => each),
  ) as Effects;
  const apply = compileEffects({ [type]: effects[type] ?? [] });
  const pairs = byEffects.get(type) ?? [];
  const unsaid = new Set<string>();
  for (const pair of pairs) {
    const after = apply(pair.facts, pair.step);
    const regions = pair.regionsAfter;
    const objection = tableObjects(pair, { facts: after, regions });
    if (objection !== null) return killed(objection);
    for (const name of differing(pair.factsAfter, after)) unsaid.add(name);
  }
  if (unsaid.size > 0) return { verdict: "survived", why: `differs in ${[...unsaid].join()}` };
  return equivalent(pairs.length === 0 ? "no step of the kind is ever put" : "the same facts");
}

function ofStart(parts: Parts): Judgment {
  const input = { council: "council", functions: "csc", law: lawWith() };
  const start = (each: Parts) =>
    statesOf(chartOf(machineOf({ regions: each.regions, judge: judgeOf(each) })).startCase(input));
  const [before, after] = [start(partsInForce), start(parts)];
  if (JSON.stringify(before) !== JSON.stringify(after)) return killed("regions");
  return equivalent("the case starts alike, and every step names the position that it leads to");
}
