import { assessPosition } from "#machines/assess.ts";
import { answerTo, envOf } from "#machines/judge.ts";
import type { RuleName } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import type { Truth } from "#machines/logic/truth.ts";
import type { Node, Observer, Subject, Tried } from "./explore.ts";
import { stepsTo, type StoryStep } from "./story.ts";

/** The shortest stories in which a rule is kept (and had something to say), broken, and left open. */
export type Examples = Readonly<Partial<Record<Truth, readonly StoryStep[]>>>;

/**
 * Collects, for each rule, the shortest story of each answer, from the parts of the chart that hold the
 * rule: elsewhere it speaks only by the way. A rule that is never kept is vacuous.
 */
export class ExamplesOfRules {
  readonly #subject: Subject;
  readonly #found = new Map<RuleName, Partial<Record<Truth, readonly StoryStep[]>>>();

  readonly #shown = new Set<RuleName>();

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  of(name: RuleName): Examples {
    return this.#found.get(name) ?? {};
  }

  /** What is to be told of the exploration of a part that holds these rules. */
  readonly within = (held: readonly RuleName[]): Observer => ({
    tried: (tried) => this.#tried(tried, held),
    reached: (node) => this.#reached(node, held),
  });

  #tried({ node, step, closed, canDepart }: Tried, held: readonly RuleName[]): void {
    for (const [name, truth] of closed) {
      if (!held.includes(name)) continue;
      const { context } = node.snapshot;
      if (truth === "fails" && !this.#shown.has(name)) {
        // A breach that facts on record show says more than a step that lacks what it needs.
        const open = envOf(context.facts, step, context.law, "open");
        if (this.#subject.judge.answerOf(name, open) === "fails") {
          this.#shown.add(name);
          this.#found.set(name, { ...this.#found.get(name), fails: stepsTo(node, step) });
        }
      }
      if (this.#found.get(name)?.[truth] !== undefined) continue;
      const { when } = this.#subject.rules[name];
      const speaks = answerTo(when)(envOf(context.facts, step, context.law, "closed")) === "holds";
      if (truth === "holds" && (!speaks || !canDepart)) continue;
      this.#keep(name, truth, stepsTo(node, step));
    }
  }

  #reached(node: Node, held: readonly RuleName[]): void {
    const { context } = node.snapshot;
    const findings = assessPosition(context, node.today);
    for (const { name, verdict } of findings) {
      if (!held.includes(name)) continue;
      const truth = verdict === "gap" ? "unknown" : "fails";
      if (this.#found.get(name)?.[truth] === undefined) this.#keep(name, truth, stepsTo(node));
    }
    for (const [name, rule] of Object.entries(this.#subject.rules) as [RuleName, Rule][]) {
      if (rule.standing === undefined || !held.includes(name)) continue;
      if (this.#found.get(name)?.holds !== undefined) continue;
      const list = rule.standing.each.replace("facts.", "") as keyof typeof context.facts;
      const members = context.facts[list] as readonly { readonly key: string }[];
      const kept = members.filter(
        ({ key }) => !findings.some((f) => f.name === name && f.subject === key),
      );
      if (kept.length > 0 && this.#speaks(rule, kept, node))
        this.#keep(name, "holds", stepsTo(node));
    }
  }

  #speaks({ when, standing }: Rule, members: readonly object[], node: Node): boolean {
    if (when.op === "always" || standing === undefined) return true;
    const { facts, law } = node.snapshot.context;
    const day = { from: node.today, to: node.today };
    return members.some((subject) => {
      const step = { type: "$position", id: "", on: day, dates: {}, data: {}, subjects: [subject] };
      const some = {
        op: "some",
        list: "step.subjects",
        as: standing.as,
        where: when,
        words: "",
      } as const;
      return answerTo(some)(envOf(facts, step, law, "closed")) === "holds";
    });
  }

  #keep(name: RuleName, truth: Truth, story: readonly StoryStep[]): void {
    const known = this.#found.get(name) ?? {};
    this.#found.set(name, { ...known, [truth]: known[truth] ?? story });
  }
}
