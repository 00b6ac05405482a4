import type { CaseSnapshot } from "#machines/evolve.ts";
import { answerTo, envOf } from "#machines/judge.ts";
import type { Outcome, Power, Precondition } from "#machines/law/power.ts";
import type { Env } from "#machines/logic/env.ts";
import type { Step } from "#machines/step.ts";
import type { RegionStates } from "#src/replay/replay.ts";
import type { Settled, Node, Observer, Tried } from "./explore.ts";

/** Where the chart and the table of powers say different things, at its shortest. */
export interface Disagreement {
  /** The step of which they differ. */
  readonly step: Step;
  /** The position in which it is put. */
  readonly node: Node;
  /** What the difference is, with the part of the table's row that shows it. */
  readonly says: string;
  /** The rule or paragraph of the dossier that the part comes from; null for an effect. */
  readonly from: string | null;
}

/**
 * Holds every step that is tried against the table of powers: allowed if and only if the power's
 * preconditions say so, with nothing waived and with every departure; leading where its outcome
 * says; and touching nothing else. The first difference of each kind is kept: explored by breadth,
 * it is the shortest.
 */
export class PowersAgreement implements Observer {
  readonly #powers: ReadonlyMap<string, Power>;
  readonly #found = new Map<string, Disagreement>();
  #compared = 0;

  constructor(powers: readonly Power[]) {
    this.#powers = new Map(powers.map((power) => [power.event, power]));
  }

  /** The differences found, one of each kind for each type of step. */
  get disagreements(): readonly Disagreement[] {
    return [...this.#found.values()];
  }

  /** How many pairs of a position and a step were compared. */
  get compared(): number {
    return this.#compared;
  }

  readonly tried = (tried: Tried): void => {
    const { node, step, after, regionsAfter, canClean, canDepart } = tried;
    const power = this.#powers.get(step.type);
    this.#compared += 1;
    if (power === undefined) {
      this.#note(node, step, "the table has no row for it", null);
      return;
    }
    const { context } = node.snapshot;
    const closed = envOf(context.facts, step, context.law, "closed");
    this.#compareLeave(tried, power, closed, "clean", canClean);
    this.#compareLeave(tried, power, closed, "departing", canDepart);
    const open = { ...closed, world: "open" } as const;
    const void_ = power.preconditions.find(
      (part) => part.withoutEffect === true && answerTo(part.holds)(open) === "fails",
    );
    if (void_ === undefined) {
      this.#compareOutcome(
        node,
        step,
        power,
        open,
        node.snapshot,
        after,
        node.regions,
        regionsAfter,
      );
    } else if (
      changed(context.facts, after.context.facts).some((name) => name !== "withoutEffect")
    ) {
      this.#note(node, step, `it moves the record although “${void_.says}” fails`, void_.from);
    } else if (moved(node.regions, regionsAfter).length > 0) {
      this.#note(node, step, `it moves a region although “${void_.says}” fails`, void_.from);
    }
  };

  readonly settled = ({ node, step, before, after, regions, regionsAfter }: Settled): void => {
    const power = this.#powers.get(step.type);
    this.#compared += 1;
    if (power === undefined) {
      this.#note(node, step, "the table has no row for it", null);
      return;
    }
    const { facts, law } = before.context;
    const env = envOf(facts, step, law, "open");
    this.#compareOutcome(node, step, power, env, before, after, regions, regionsAfter);
  };

  #compareLeave(
    { node, step }: Tried,
    power: Power,
    env: Env,
    how: "clean" | "departing",
    allowed: boolean,
  ): void {
    const broken = power.preconditions.find((part) => stands(part, env, how));
    if (allowed === (broken === undefined)) return;
    const with_ = how === "clean" ? "with nothing departed from" : "even as a departure";
    if (allowed) {
      const says = `the chart allows it ${with_} although “${broken?.says}” does not hold`;
      this.#note(node, step, says, broken?.from ?? null);
    } else {
      this.#note(node, step, `the chart refuses it ${with_}, which the table allows`, null);
    }
  }

  #compareOutcome(
    node: Node,
    step: Step,
    power: Power,
    env: Env,
    before: CaseSnapshot,
    after: CaseSnapshot,
    regions: RegionStates,
    regionsAfter: RegionStates,
  ): void {
    const outcome = power.outcomes.find(
      ({ when }) => when === undefined || answerTo(when)(env) === "holds",
    );
    if (outcome === undefined) {
      this.#note(node, step, "no outcome of the table applies", null);
      return;
    }
    const expected: RegionStates = { ...regions, ...movesOf(outcome) };
    for (const region of moved(expected, regionsAfter)) {
      const says = `${region} is then “${regionsAfter[region]}”; the table says “${expected[region]}” (${outcome.says})`;
      this.#note(node, step, says, null);
    }
    const facts = after.context.facts;
    const then = { ...env, facts: facts as unknown as Env["facts"] };
    const unmet = (outcome.leaves ?? []).findIndex((leaf) => answerTo(leaf)(then) !== "holds");
    if (unmet >= 0) {
      this.#note(
        node,
        step,
        `the record afterwards lacks part ${unmet + 1} of “${outcome.says}”`,
        null,
      );
    }
    const beyond = changed(before.context.facts, facts).filter(
      (name) => !(power.changes as readonly string[]).includes(name),
    );
    if (beyond.length > 0) {
      this.#note(node, step, `it changes ${beyond.join(", ")}, which the table leaves alone`, null);
    }
  }

  #note(node: Node, step: Step, says: string, from: string | null): void {
    const key = `${step.type}: ${says}`;
    if (!this.#found.has(key)) this.#found.set(key, { step, node, says, from });
  }
}

/** The part stands in the way of the step. */
function stands(part: Precondition, env: Env, how: "clean" | "departing"): boolean {
  if (part.onBreach === "reject") return answerTo(part.holds)(env) !== "holds";
  return part.onBreach === "depart" && how === "clean" && answerTo(part.holds)(env) === "fails";
}

const movesOf = ({ moves }: Outcome): RegionStates =>
  Object.fromEntries(Object.entries(moves).filter(([, to]) => to !== undefined));

const moved = (before: RegionStates, after: RegionStates): readonly string[] =>
  Object.keys(after).filter((region) => before[region] !== after[region]);

type Facts = CaseSnapshot["context"]["facts"];

/** The parts of the record that differ. What an effect writes again just as it was is no change. */
function changed(before: Facts, after: Facts): readonly string[] {
  const was = before as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(after).flatMap(([name, value]) =>
    was[name] === value || JSON.stringify(was[name]) === JSON.stringify(value) ? [] : [name],
  );
}
