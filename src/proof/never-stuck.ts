import { assessStep } from "#machines/assess.ts";
import { judge as judgeInForce } from "#machines/judge.ts";
import type { Observer, Subject, Tried } from "./explore.ts";

/**
 * What a replay owes: every step can be taken in every position, every rule that does not hold
 * leaves exactly one finding, and regions that hear of a step move only when its owner does.
 */
export class ObligationsOfReplay implements Observer {
  readonly #subject: Subject;
  readonly #faults = new Map<string, string>();

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  /** Each kind of fault once, with the first step that showed it. */
  get faults(): readonly string[] {
    return [...this.#faults.values()];
  }

  readonly tried = ({ node, step, closed, canClean, canDepart, after }: Tried): void => {
    const put = { ...step, waived: "all", world: "open" } as const;
    if (!this.#subject.chart.can(node.snapshot, put)) this.#note("a replay cannot take", step.type);
    if (canClean && !canDepart) this.#note("a departure closes what is open", step.type);
    if (after.status !== "active") this.#note("the chart ends with", step.type);
    if (this.#subject.judge !== judgeInForce) return;
    const broken = [...closed].filter(([, truth]) => truth !== "holds").map(([name]) => name);
    const findings = assessStep(node.snapshot.context, step, "closed").map(({ name }) => name);
    if (findings.join() !== broken.join())
      this.#note("findings are not the breaches of", step.type);
  };

  #note(fault: string, type: string): void {
    this.#faults.set(`${fault} ${type}`, `${fault} ${type}`);
  }
}
