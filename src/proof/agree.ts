import { envOf } from "#machines/judge.ts";
import type { Power } from "#machines/law/power.ts";
import type { Step } from "#machines/step.ts";
import type { Settled, Node, Observer, Tried } from "./explore.ts";
import { inTheWay, movedInVain, notAsItLeads, voidedBy } from "./power-says.ts";

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
    const { facts, law } = node.snapshot.context;
    const closed = envOf(facts, step, law, "closed");
    this.#compareLeave(tried, power, closed, "clean", canClean);
    this.#compareLeave(tried, power, closed, "departing", canDepart);
    const open = { ...closed, world: "open" } as const;
    const before = { facts, regions: node.regions };
    const then = { facts: after.context.facts, regions: regionsAfter };
    const voided = voidedBy(power, open);
    if (voided === undefined) {
      for (const { says } of notAsItLeads(power, open, before, then))
        this.#note(node, step, says, null);
    } else {
      for (const { says } of movedInVain(before, then)) {
        this.#note(node, step, `${says} although “${voided.says}” fails`, voided.from);
      }
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
    const then = { facts: after.context.facts, regions: regionsAfter };
    for (const { says } of notAsItLeads(power, env, { facts, regions }, then)) {
      this.#note(node, step, says, null);
    }
  };

  #compareLeave(
    { node, step }: Tried,
    power: Power,
    env: ReturnType<typeof envOf>,
    how: "clean" | "departing",
    allowed: boolean,
  ): void {
    const broken = inTheWay(power, env, how);
    if (allowed === (broken === undefined)) return;
    const with_ = how === "clean" ? "with nothing departed from" : "even as a departure";
    if (allowed) {
      const says = `the chart allows it ${with_} although “${broken?.says}” does not hold`;
      this.#note(node, step, says, broken?.from ?? null);
    } else {
      this.#note(node, step, `the chart refuses it ${with_}, which the table allows`, null);
    }
  }

  #note(node: Node, step: Step, says: string, from: string | null): void {
    const key = `${step.type}: ${says}`;
    if (!this.#found.has(key)) this.#found.set(key, { step, node, says, from });
  }
}
