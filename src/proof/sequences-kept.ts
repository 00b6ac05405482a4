import { advance, start, verdicts, type Monitors } from "#machines/law/sequences/monitor.ts";
import type { Node, Observer, Tried } from "./explore.ts";
import { stepsTo, type StoryStep } from "./story.ts";

/** How a rule of sequence fared over everything explored. */
export interface SequenceExplored {
  /** Steps allowed with every rule kept, after which it was kept although it had spoken. */
  kept: number;
  /** Positions, on ways that keep every rule, in which something was owed. */
  pending: number;
  /** Steps that would have broken it, and that the chart therefore refused or noted. */
  stopped: number;
  /** The shortest way on which the chart let through a step that breaks it; none, or not proved. */
  broken: readonly StoryStep[] | null;
}

/**
 * Runs the automata of the rules of sequence beside the chart, along the way by which each position
 * was reached. A step that the chart allows outright may break no rule of sequence that rejects or
 * is departed from.
 */
export class SequencesKept implements Observer {
  readonly #monitors = new WeakMap<Node, Monitors>();
  readonly #found = new Map<string, SequenceExplored>();

  of(id: string): SequenceExplored {
    let found = this.#found.get(id);
    if (found === undefined) {
      this.#found.set(id, (found = { kept: 0, pending: 0, stopped: 0, broken: null }));
    }
    return found;
  }

  readonly reached = (node: Node): void => {
    const before = node.from === null ? start() : (this.#monitors.get(node.from) ?? start());
    const monitors = node.step === null ? before : advance(before, node.step);
    this.#monitors.set(node, monitors);
    if (node.level > 0) return;
    for (const { rule, verdict } of verdicts(monitors)) {
      if (verdict === "pending") this.of(rule.id).pending += 1;
    }
  };

  readonly tried = ({ node, step, canClean }: Tried): void => {
    if (node.level > 0) return;
    const before = this.#monitors.get(node) ?? start();
    const after = advance(before, step);
    if (after === before) return;
    const was = new Map(
      verdicts(before).map((each) => [`${each.rule.id} ${each.key}`, each.verdict]),
    );
    for (const { rule, key, verdict } of verdicts(after)) {
      const found = this.of(rule.id);
      const isNew = verdict === "broken" && was.get(`${rule.id} ${key}`) !== "broken";
      if (!isNew) found.kept += Number(canClean && verdict !== "broken");
      else if (!canClean || rule.onBreach === "note") found.stopped += 1;
      else found.broken ??= stepsTo(node, step);
    }
  };
}
