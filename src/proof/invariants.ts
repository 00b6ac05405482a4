import type { Facts } from "#machines/facts.ts";
import { envOf, judge } from "#machines/judge.ts";
import { rules } from "#machines/rules/registry.ts";
import type { Step } from "#machines/step.ts";
import type { Node, Observer, Tried } from "./explore.ts";
import { inForce } from "./explore.ts";
import { rulesByStep } from "./trial.ts";

/** An invariant that was broken, where, and by which step; the shortest of its kind. */
export interface Broken {
  readonly says: string;
  /** The rule that is broken; null for a position that is not what the facts show. */
  readonly rule: string | null;
  readonly node: Node;
  readonly step: Step | null;
}

const rulesOfLaw = rulesByStep(inForce.regions);

/**
 * What must be so of every chart, whatever its own rules say: a step that it allows breaks no rule in
 * force that rejects, nor, with nothing departed from, one to depart from; an act without power moves
 * nothing; and each region stands where the facts show it to stand.
 */
export class Invariants implements Observer {
  readonly #found = new Map<string, Broken>();

  get broken(): readonly Broken[] {
    return [...this.#found.values()];
  }

  readonly tried = (tried: Tried): void => {
    const { node, step, canClean, canDepart } = tried;
    if (!canDepart) return;
    const { facts, law } = node.snapshot.context;
    const env = envOf(facts, step, law, "closed");
    for (const name of rulesOfLaw.get(step.type) ?? []) {
      const { id, onBreach, statement } = rules[name];
      const truth = judge.answerOf(name, env);
      const rejects = onBreach === "reject" && truth !== "holds";
      const departs = canClean && onBreach === "depart" && truth === "fails";
      if (rejects || departs) {
        const how = rejects ? "even as a departure" : "with nothing departed from";
        this.#note(`it is allowed ${how}, and breaks ${id}: ${statement}`, id, node, step);
      }
    }
  };

  readonly reached = (node: Node): void => {
    const shown = positionsShown(node.snapshot.context.facts);
    for (const [region, position] of Object.entries(shown)) {
      if (node.regions[region] !== position) {
        const says = `${region} stands at “${node.regions[region]}”, and the facts show “${position}”`;
        this.#note(says, null, node, null);
      }
    }
  };

  #note(says: string, rule: string | null, node: Node, step: Step | null): void {
    const key = `${step?.type} ${says}`;
    if (!this.#found.has(key)) this.#found.set(key, { says, rule, node, step });
  }
}

/** Where each region stands by the facts alone. */
function positionsShown(facts: Facts): Readonly<Record<string, string>> {
  return {
    notice: noticeShown(facts),
    proposal: proposalShown(facts),
    direction: facts.directions.some(({ status }) => status === "inForce")
      ? "inForce"
      : facts.directions.some(({ status }) => status === "made")
        ? "made"
        : "none",
    commission: commissionShown(facts),
    delivery: facts.delivery.phase,
  };
}

function noticeShown({ notices, supervisions, supports }: Facts): string {
  if (notices.some(({ status }) => status === "open")) return "improvementNotice";
  if (supervisions.some((each) => each["status"] === "running")) return "supervisionAndSupport";
  const early = supports.some(
    ({ kind, status }) => kind === "earlySupport" && status === "running",
  );
  return early ? "earlySupport" : "none";
}

function proposalShown({ proposals, current }: Facts): string {
  const proposal = proposals.find(({ key }) => key === current.proposal);
  if (proposal === undefined) return "idle";
  const { status, receivedOn, waivedOn, consideredOn, window } = proposal;
  if (status !== "open") return "decided";
  if (receivedOn !== null || waivedOn !== null || consideredOn !== null) return "considering";
  const path = { notServed: "notServed", open: "windowOpen", closed: "windowClosed" } as const;
  return `mindedTo.${path[window]}`;
}

function commissionShown({ commissions }: Facts): string {
  const live = commissions.filter((each) => each.live).map(({ status }) => status);
  const furthest = (["reported", "overseeing", "inPost", "appointed"] as const).find((status) =>
    live.includes(status),
  );
  return furthest ?? "none";
}
