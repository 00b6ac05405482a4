import { assessPosition } from "#machines/assess.ts";
import { interventionChart, type Chart } from "#machines/evolve.ts";
import { rules } from "#machines/rules/registry.ts";
import { settle } from "#machines/settle.ts";
import type { Step } from "#machines/step.ts";
import type { Span } from "#machines/time/span.ts";
import type { Node, Observer, Tried } from "#src/proof/explore.ts";
import type { OracleResult } from "#src/proof/report.ts";
import { stepsTo, told } from "#src/proof/story.ts";
import { statesOf } from "#src/replay/replay.ts";
import type { Oracle, OracleStep, Positions, Truth } from "#tests/oracle/interface.ts";
import { createOracle } from "#tests/oracle/oracle.ts";

type State = ReturnType<ReturnType<typeof createOracle>["start"]>;

/**
 * Holds the chart against the oracle: in every position what every rule says of every step, where
 * the step leads, and what is to be said of the position itself. The oracle keeps its own state,
 * which it works out from the same steps along the way by which the position was reached.
 */
export class OracleAgreement implements Observer {
  readonly #oracles = new Map<string, Oracle<State>>();
  readonly #states = new WeakMap<Node, State>();
  readonly #found = new Map<string, string>();
  readonly #chart: Chart;
  #steps = 0;
  #positions = 0;

  /** Of the chart in force, or of a changed one. */
  constructor(chart: Chart = interventionChart) {
    this.#chart = chart;
  }

  get result(): OracleResult {
    return {
      steps: this.#steps,
      positions: this.#positions,
      differences: [...this.#found.values()],
    };
  }

  get hasDifferences(): boolean {
    return this.#found.size > 0;
  }

  readonly reached = (node: Node): void => {
    const oracle = this.#oracleOf(node);
    const before = node.from === null ? oracle.start() : this.#stateOf(node.from);
    const after = node.step === null ? before : oracle.next(before, asOracle(node.step));
    const state = oracle.settle(after, node.today);
    this.#states.set(node, state);
    this.#positions += 1;
    this.#comparePositions(node, null, oracle.positions(state), node.regions);
    this.#compareStanding(node, oracle.standing(state, node.today));
  };

  readonly tried = ({ node, step, closed, after }: Tried): void => {
    const oracle = this.#oracleOf(node);
    const state = this.#stateOf(node);
    const put = asOracle(step);
    this.#steps += 1;
    const said = oracle.judge(state, put, "closed");
    for (const [name, truth] of closed) {
      const { id } = rules[name];
      const other = said[id] ?? "holds";
      if (other !== truth) this.#note(node, step, `${id}: chart ${truth}, oracle ${other}`);
    }
    const ids = new Set([...closed.keys()].map((name) => rules[name].id));
    for (const [id, truth] of Object.entries(said)) {
      if (!ids.has(id) && truth !== "holds") {
        this.#note(node, step, `${id}: chart says nothing, oracle ${truth}`);
      }
    }
    // What falls due on the day of the step has followed by its end.
    const then = oracle.settle(oracle.next(state, put), node.today);
    const regions = statesOf(settle(after, node.today, () => {}, this.#chart.evolve));
    this.#comparePositions(node, step, oracle.positions(then), regions);
  };

  #comparePositions(
    node: Node,
    step: Step | null,
    said: Positions,
    regions: Readonly<Record<string, string>>,
  ): void {
    for (const [region, position] of Object.entries(said)) {
      if (regions[region] !== position) {
        this.#note(node, step, `${region}: chart ${regions[region]}, oracle ${position}`);
      }
    }
  }

  #compareStanding(node: Node, said: Readonly<Record<string, Truth>>): void {
    const chart: Record<string, Truth> = {};
    for (const { rule, subject, verdict } of assessPosition(node.snapshot.context, node.today)) {
      chart[`${rule}:${subject}`] = verdict === "gap" ? "unknown" : "fails";
    }
    for (const key of new Set([...Object.keys(said), ...Object.keys(chart)])) {
      const [a, b] = [chart[key] ?? "holds", said[key] ?? "holds"];
      if (a !== b) this.#note(node, null, `${key.split(":")[0]}: chart ${a}, oracle ${b}`);
    }
  }

  #stateOf(node: Node): State {
    const state = this.#states.get(node);
    if (state === undefined) throw new Error("bug: a position that was not told of");
    return state;
  }

  #oracleOf(node: Node): Oracle<State> {
    const { law } = node.snapshot.context;
    const key = JSON.stringify(law);
    let oracle = this.#oracles.get(key);
    if (oracle === undefined) this.#oracles.set(key, (oracle = createOracle(law)));
    return oracle;
  }

  #note(node: Node, step: Step | null, says: string): void {
    const of = step === null ? "the position" : step.type;
    const key = `${of} ${says}`;
    if (this.#found.has(key)) return;
    const story = told(stepsTo(node, step)).join(" / ");
    this.#found.set(key, `${of}: ${says}. ${story}`);
  }
}

/** The step with every span as the day that it is; the explorer puts no other. */
const asOracle = (step: Step): OracleStep => ({
  type: step.type,
  id: step.id,
  on: String(step.on.from),
  ...(step.after !== undefined && { after: step.after }),
  dates: Object.fromEntries(
    Object.entries(step.dates).flatMap(([name, span]) => (span ? [[name, span.from]] : [])),
  ),
  data: dayed(step.data) as OracleStep["data"],
});

function dayed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dayed);
  if (typeof value !== "object" || value === null) return value;
  if ("from" in value && "to" in value && !("of" in value)) return (value as Span).from;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, dayed(part)]));
}
