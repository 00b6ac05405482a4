import { askedOfEach, standingQuestions } from "#machines/assess.ts";
import { propositions, type PropositionName } from "#machines/chart/propositions.ts";
import { interventionChart, type CaseSnapshot } from "#machines/evolve.ts";
import type { Facts } from "#machines/facts.ts";
import { regions, type RegionName } from "#machines/intervention.machine.ts";
import { answerOf, answerTo, envOf, judge, ruleCondition } from "#machines/judge.ts";
import type { Law } from "#machines/law/numbers.ts";
import type { Env } from "#machines/logic/env.ts";
import type { Truth } from "#machines/logic/truth.ts";
import { ruleNames, rules, type RuleName } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { settle } from "#machines/settle.ts";
import type { Step } from "#machines/step.ts";
import { anyDay } from "#machines/time/span.ts";
import { hasTwins } from "#src/proof/every-event.ts";
import type { Node, Observer, Tried } from "#src/proof/explore.ts";
import { rulesByStep } from "#src/proof/trial.ts";
import { statesOf, type RegionStates } from "#src/replay/replay.ts";
import { announcements, questionsOf } from "./chart-mutants.ts";
import { isWithoutEffect } from "./judges.ts";
import { numberOf, remembered, sightOf, sightOfEffects, type Sight } from "./seen-by.ts";

/** A step put in a position, and what the chart in force makes of it. */
export interface Pair {
  readonly step: Step;
  readonly value: CaseSnapshot["value"];
  readonly facts: Facts;
  readonly regions: RegionStates;
  readonly law: Law;
  /** Taken by the passing of days: nobody asks whether it may be. */
  readonly derived: boolean;
  readonly regionsAfter: RegionStates;
  readonly factsAfter: Facts;
}

/** A rule asked, and the answer, which the oracle gives too; of a step, or of a position itself. */
export interface Asked {
  readonly env: Env;
  readonly truth: Truth;
  readonly pair: Pair | null;
}

/** A question of the chart, asked of a pair before the step or, by another region, after it. */
export interface QuestionAsked {
  readonly env: Env;
  readonly answer: boolean;
  readonly pair: Pair;
}

/** Everything that can tell a mutant from the chart in force, each thing once. */
export interface Kept {
  readonly byStep: ReadonlyMap<string, readonly Pair[]>;
  readonly byEffects: ReadonlyMap<string, readonly Pair[]>;
  readonly byRule: ReadonlyMap<RuleName, readonly Asked[]>;
  readonly byQuestion: ReadonlyMap<string, readonly QuestionAsked[]>;
}

const regionOf = new Map<string, RegionName>(
  (Object.entries(regions) as [RegionName, (typeof regions)[RegionName]][]).flatMap(
    ([name, { chart }]) =>
      Object.keys(chart.on)
        .filter((type) => !announcements.includes(type as `$${string}`))
        .map((type) => [type, name] as const),
  ),
);
const rulesOfStep = rulesByStep(regions);
const effectsOfStep = new Map(
  Object.values(regions).flatMap(({ effects }) => Object.entries(effects)),
);
const heardBy = [...new Set(announcements)].flatMap((type) =>
  Object.values(regions).flatMap(({ chart }) =>
    (chart.on[type] ?? []).flatMap(({ guard }) => guard.params.given ?? []),
  ),
);
const announced: Step = { type: "$announced", id: "", on: anyDay, dates: {}, data: {} };

const ruleSight = new Map<RuleName, Sight>(
  ruleNames.map((name) => {
    const rule: Rule = rules[name];
    const whole =
      rule.standing === undefined ? ruleCondition(name) : askedOfEach(rule, rule.standing);
    return [name, sightOf(whole, rule.inForceOn === undefined ? [] : ["step.on"])];
  }),
);
const questionSight = new Map<PropositionName, Sight>(
  (Object.keys(propositions) as PropositionName[]).map((name) => [
    name,
    sightOf(propositions[name]),
  ]),
);
const effectSight = new Map(
  [...effectsOfStep].map(([type, effects]) => [type, sightOfEffects(effects)]),
);
const questionsOfStep = new Map<string, readonly PropositionName[]>(
  [...regionOf].map(([type, name]) => [type, questionsOf(regions[name])]),
);

/** Keeps what the explorer shows it, dropping what tells nothing new. */
export class Keeper {
  readonly #byStep = new Map<string, Map<string, Pair>>();
  readonly #byEffects = new Map<string, Map<string, Pair>>();
  readonly #byRule = new Map<RuleName, Map<string, Asked>>();
  readonly #byQuestion = new Map<string, Map<string, QuestionAsked>>();

  /** What to tell of an exploration. Standing rules are asked in the cones about them. */
  observer(rulesAbout: readonly RuleName[]): Observer {
    const about = new Set(rulesAbout);
    let last: CaseSnapshot | null = null;
    return {
      tried: (tried) => {
        last = tried.after;
        const pair = pairOf(tried);
        this.#keep(pair);
        for (const name of rulesOfStep.get(pair.step.type) ?? []) this.#ask(name, pair);
      },
      reached: (node) => {
        const { context } = node.snapshot;
        this.#standing(context.facts, context.law, node, about);
        const from = node.step === null ? node.from?.snapshot : last;
        if (from !== undefined && from !== null) this.settled(from, node);
      },
    };
  }

  /** Keeps the steps that the passing of days takes on the way to a position. */
  settled(from: CaseSnapshot, { today }: Pick<Node, "today">): void {
    let before = from;
    settle(from, today, (step, after) => {
      const { facts, law } = before.context;
      this.#keep({
        step,
        value: before.value,
        facts,
        regions: statesOf(before),
        law,
        derived: true,
        regionsAfter: statesOf(after),
        factsAfter: after.context.facts,
      });
      before = after;
    });
  }

  /** Keeps a step that no cone puts, put to the chart in force. One recorded again is not kept. */
  put(snapshot: CaseSnapshot, step: Step): CaseSnapshot {
    const after = interventionChart.evolve(snapshot, { ...step, waived: "all", world: "open" });
    if (hasTwins(after.context.facts)) return after;
    this.#keep({
      step,
      value: snapshot.value,
      facts: snapshot.context.facts,
      regions: statesOf(snapshot),
      law: snapshot.context.law,
      derived: false,
      regionsAfter: statesOf(after),
      factsAfter: after.context.facts,
    });
    return after;
  }

  kept(): Kept {
    const listed = <K, T>(held: ReadonlyMap<K, ReadonlyMap<string, T>>) =>
      new Map([...held].map(([key, each]) => [key, [...each.values()]] as const));
    return {
      byStep: listed(this.#byStep),
      byEffects: listed(this.#byEffects),
      byRule: listed(this.#byRule),
      byQuestion: listed(this.#byQuestion),
    };
  }

  #keep(pair: Pair): void {
    const { step, facts } = pair;
    const asked = rulesOfStep.get(step.type) ?? [];
    const signature = signatureOf(pair, asked);
    first(this.#byStep, step.type, `${signature}`, () => pair);
    const sight = effectSight.get(step.type);
    if (sight !== undefined && !isWithoutEffect(pair)) {
      const key = `${stepKey(step)} ${sight(facts)}`;
      first(this.#byEffects, step.type, key, () => pair);
    }
    for (const name of questionsOfStep.get(step.type) ?? []) {
      const env = envOf(facts, step, pair.law, "closed");
      this.#question(name, env, pair, `${signature}`);
    }
    for (const name of heardBy) {
      const env = envOf(pair.factsAfter, announced, pair.law, "open");
      this.#question(name, env, pair, `after ${signature}`);
    }
  }

  #question(name: PropositionName, env: Env, pair: Pair, signature: string): void {
    const sight = questionSight.get(name) as Sight;
    const key = `${signature} ${sight.ofFacts(env.facts as unknown as Facts)} ${sight.ofStep(env.step)}`;
    first(this.#byQuestion, name, key, () => ({ env, answer: judge.isSo(name, env), pair }));
  }

  #ask(name: RuleName, pair: Pair): void {
    const { facts, step, law } = pair;
    const sight = ruleSight.get(name) as Sight;
    const key = `${lawKey(law)} ${sight.ofFacts(facts)} ${sight.ofStep(step)}`;
    first(this.#byRule, name, key, () => {
      const env = envOf(facts, step, law, "closed");
      return { env, truth: answerOf(name, env), pair };
    });
  }

  #standing(facts: Facts, law: Law, { today }: Node, about: ReadonlySet<RuleName>): void {
    if (![...about].some((name) => (rules[name] as Rule).standing !== undefined)) return;
    for (const { name, condition, env } of standingQuestions({ facts, law }, today)) {
      if (!about.has(name)) continue;
      const sight = ruleSight.get(name) as Sight;
      const key = `${lawKey(law)} ${sight.ofFacts(env.facts as unknown as Facts)} ${sight.ofStep(env.step)}`;
      first(this.#byRule, name, `of itself ${key}`, () => ({
        env,
        truth: answerTo(condition)(env),
        pair: null,
      }));
    }
  }
}

function pairOf({ node, step, after, regionsAfter }: Tried): Pair {
  const { value, context } = node.snapshot;
  const { facts, law } = context;
  const factsAfter = after.context.facts;
  const { regions: before } = node;
  return { step, value, facts, regions: before, law, derived: false, regionsAfter, factsAfter };
}

function first<K, T>(held: Map<K, Map<string, T>>, name: K, key: string, made: () => T): void {
  let each = held.get(name);
  if (each === undefined) held.set(name, (each = new Map()));
  if (!each.has(key)) each.set(key, made());
}

const lawKeys = new WeakMap<Law, number>();
function lawKey(law: Law): number {
  let key = lawKeys.get(law);
  if (key === undefined) lawKeys.set(law, (key = numberOf(JSON.stringify(law))));
  return key;
}

/**
 * All that the chart's transitions can see of a pair. Guards are data, so two pairs with the same
 * positions and the same answers are led to the same place by any chart made of the same questions.
 */
function signatureOf(pair: Pair, asked: readonly RuleName[]): number {
  const { step, facts, law, factsAfter, value } = pair;
  const closed = envOf(facts, step, law, "closed");
  const open = envOf(facts, step, law, "open");
  const truths = asked.map((name) => {
    const voids = (rules[name] as Rule).withoutEffect === true ? answerOf(name, open) : "";
    return pair.derived ? "" : `${answerOf(name, closed)}${voids}`;
  });
  const asks = (questionsOfStep.get(step.type) ?? []).map((name) => judge.isSo(name, closed));
  const whole = [
    JSON.stringify(value),
    truths,
    asks,
    answersAfter(factsAfter),
    changed(facts, factsAfter),
  ];
  return numberOf(whole.join(" | "));
}

const stepKey = (step: Step): number => numberOf(JSON.stringify(step));

const answersAfter = remembered((facts) =>
  heardBy.map((name) => judge.isSo(name, envOf(facts, announced, {}, "open"))).join(),
);

const changed = (before: Facts, after: Facts): string =>
  (Object.keys(after) as (keyof Facts)[]).filter((name) => before[name] !== after[name]).join();
