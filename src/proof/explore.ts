import { interventionChart, type CaseSnapshot, type Chart } from "#machines/evolve.ts";
import { regions, type ChartParts } from "#machines/intervention.machine.ts";
import { judge, type Book, type Judge } from "#machines/judge.ts";
import { lawWith, type Law } from "#machines/law/numbers.ts";
import type { Truth } from "#machines/logic/truth.ts";
import { rules, type RuleName } from "#machines/rules/registry.ts";
import type { Facts } from "#machines/facts.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { settle } from "#machines/settle.ts";
import type { Step } from "#machines/step.ts";
import { addDays, type Day } from "#machines/time/day.ts";
import { statesOf, type RegionStates } from "#src/replay/replay.ts";
import { abstractionOf, keyOf, turnsToCome, type Abstraction } from "./abstraction.ts";
import { stepOfMove, type Cone, type Move } from "./cone.ts";
import { trialOf, type Trial } from "./trial.ts";

/** The chart that is proved, with all that it is made of: the one in force, or a changed one. */
export interface Subject extends ChartParts {
  readonly chart: Chart;
  readonly rules: Book["rules"];
  readonly judge: Judge;
}

export const inForce: Subject = { chart: interventionChart, regions, judge, rules };

/**
 * How far a way to a position departs from the rules: 0, every step keeps them; 1, some step needs
 * a stated departure, and every rule that rejects holds; 2, some step would have been refused.
 */
export type Level = 0 | 1 | 2;

/** A position that was reached, on a day. */
export interface Node {
  readonly id: number;
  readonly key: string;
  readonly snapshot: CaseSnapshot;
  readonly regions: RegionStates;
  readonly today: Day;
  readonly level: Level;
  readonly from: Node | null;
  /** The step that led here; null where only days passed. */
  readonly step: Step | null;
}

/** A step put in a position, and what the chart made of it. */
export interface Tried {
  /** The name of the part that is explored. */
  readonly cone: string;
  readonly node: Node;
  readonly move: Move;
  readonly step: Step;
  readonly canClean: boolean;
  readonly canDepart: boolean;
  readonly after: CaseSnapshot;
  readonly regionsAfter: RegionStates;
  /** What each rule that the chart names for the step says of it, in the closed and the open world. */
  readonly closed: ReadonlyMap<RuleName, Truth>;
}

/** A step that followed from the passing of days, from a position and what came just before. */
export interface Settled {
  readonly node: Node;
  readonly step: Step;
  readonly before: CaseSnapshot;
  readonly after: CaseSnapshot;
  readonly regions: RegionStates;
  readonly regionsAfter: RegionStates;
}

/** Told of each step that is tried, of each that follows by itself, and of each new position. */
export interface Observer {
  readonly tried?: (tried: Tried) => void;
  readonly settled?: (settled: Settled) => void;
  readonly reached?: (node: Node) => void;
}

export interface Explored {
  readonly cone: string;
  /** Distinct abstract positions reached: with every rule kept, with departures, in any replay. */
  readonly positions: readonly [clean: number, departing: number, replayed: number];
  /** Concrete positions that stood for them. */
  readonly representatives: number;
  /** Steps tried, and of these allowed with nothing waived, with every departure, and refused. */
  readonly steps: number;
  readonly allowed: number;
  readonly allowedDeparting: number;
  readonly refused: number;
  /** Where two positions that the abstraction takes for one were answered apart: must be empty. */
  readonly blurred: readonly string[];
}

const REPRESENTATIVES = 2;

/** An abstract position: how it was first reached, and the concrete positions that stand for it. */
interface Known {
  readonly level: Level;
  readonly concrete: Set<string>;
  answers: string | null;
}

/** How the chart is put to each position, by breadth, the least departing first. */
export class Explorer {
  readonly #cone: Cone;
  readonly #subject: Subject;
  readonly #seen: Abstraction;
  readonly #law: Law;
  readonly #trial: Trial;
  readonly #queues: [Node[], Node[], Node[]] = [[], [], []];
  readonly #known = new Map<string, Known>();
  readonly #counts = { steps: 0, allowed: 0, allowedDeparting: 0, refused: 0 };
  readonly #blurred: string[] = [];
  #nodes = 0;

  constructor(cone: Cone, subject: Subject = inForce, apartDays = 0) {
    this.#cone = cone;
    this.#subject = subject;
    this.#law = { ...lawWith(), ...cone.law };
    const named = cone.rules.map((name): Rule => subject.rules[name]);
    this.#seen = abstractionOf(named, subject.regions, cone.days, apartDays);
    this.#trial = trialOf(subject);
  }

  run(observers: readonly Observer[]): Explored {
    const { chart } = this.#subject;
    const start = chart.startCase({ council: "council", functions: "csc", law: this.#law });
    this.#reach(start, this.#cone.begins, 0, null, null, observers);
    for (;;) {
      const queue = this.#queues.find(({ length }) => length > 0);
      const node = queue?.shift();
      if (node === undefined) break;
      this.#expand(node, observers);
    }
    const levels = [...this.#known.values()];
    const within = (level: Level) => levels.filter((known) => known.level <= level).length;
    return {
      cone: this.#cone.name,
      positions: [within(0), within(1), within(2)],
      representatives: this.#nodes,
      ...this.#counts,
      blurred: this.#blurred,
    };
  }

  #expand(node: Node, observers: readonly Observer[]): void {
    const answers: string[] = [];
    for (const move of this.#cone.moves) {
      const at = { facts: node.snapshot.context.facts, law: this.#law, today: node.today };
      const step = stepOfMove(move, at);
      if (step === null) continue;
      answers.push(this.#try(node, move, step, observers));
    }
    const known = this.#known.get(node.key);
    const said = answers.join("\n");
    if (known !== undefined && known.answers === null) known.answers = said;
    else if (known !== undefined && known.answers !== said) {
      const first = known.answers?.split("\n") ?? [];
      const apart = answers.find((answer, at) => answer !== first[at]);
      this.#blurred.push(`${apart} <> ${first.find((answer, at) => answer !== answers[at])}`);
    }
    this.#letDaysPass(node, observers);
  }

  #try(node: Node, move: Move, step: Step, observers: readonly Observer[]): string {
    const tried = this.#trial(this.#cone.name, node, move, step);
    const { canClean, canDepart, after, closed } = tried;
    this.#counts.steps += 1;
    this.#counts.allowed += Number(canClean);
    this.#counts.allowedDeparting += Number(canDepart);
    this.#counts.refused += Number(!canDepart);
    for (const { tried: tell } of observers) tell?.(tried);
    const level: Level = canClean ? 0 : canDepart ? 1 : 2;
    const to = Math.max(level, node.level) as Level;
    const key = this.#reach(after, node.today, to, node, step, observers);
    return `${move.name} ${level} ${[...closed.values()].join()} ${key}`;
  }

  #letDaysPass(node: Node, observers: readonly Observer[]): void {
    const { today, snapshot } = node;
    const days = new Set([addDays(today, 1)]);
    for (const day of turnsToCome(this.#seen, snapshot.context.facts, this.#law, today)) {
      for (const near of [addDays(day, -1), day]) if (near > today) days.add(near);
    }
    for (const day of [...days].toSorted()) {
      this.#reach(snapshot, day, node.level, node, null, observers);
    }
  }

  #settle(
    reached: CaseSnapshot,
    today: Day,
    node: Node | null,
    observers: readonly Observer[],
  ): CaseSnapshot {
    let before = reached;
    const taken = (step: Step, after: CaseSnapshot): void => {
      const regions = statesOf(before);
      const regionsAfter = statesOf(after);
      for (const { settled: tell } of observers) {
        if (node !== null) tell?.({ node, step, before, after, regions, regionsAfter });
      }
      before = after;
    };
    return settle(reached, today, taken, this.#subject.chart.evolve);
  }

  #reach(
    reached: CaseSnapshot,
    today: Day,
    level: Level,
    from: Node | null,
    step: Step | null,
    observers: readonly Observer[],
  ): string {
    const snapshot = this.#settle(reached, today, from, observers);
    const { facts } = snapshot.context;
    const states = statesOf(snapshot);
    const key = `${Object.values(states).join()} ${keyOf(this.#seen, facts, this.#law, today)}`;
    const known = this.#known.get(key);
    if (known !== undefined) {
      if (known.concrete.size >= REPRESENTATIVES || known.level < level) return key;
      const concrete = concreteKey(facts, today);
      if (known.concrete.has(concrete)) return key;
      known.concrete.add(concrete);
    } else {
      const concrete = new Set([concreteKey(facts, today)]);
      this.#known.set(key, { level, concrete, answers: null });
    }
    const node: Node = {
      id: this.#nodes,
      key,
      snapshot,
      regions: states,
      today,
      level,
      from,
      step,
    };
    this.#nodes += 1;
    this.#queues[level].push(node);
    for (const { reached: tell } of observers) tell?.(node);
    return key;
  }
}

const concreteKey = (facts: Facts, today: Day): string => `${today} ${JSON.stringify(facts)}`;
