import { toDirectedGraph } from "@xstate/graph";
import { interventionMachine, type RegionName } from "#machines/intervention.machine.ts";
import type { RulesGuard } from "#machines/chart/transition.ts";
import type { RuleName } from "#machines/rules/registry.ts";
import { plainWords } from "#machines/words.ts";

/** A legal position of a region. */
export interface PositionDrawn {
  /** Its path within the region, such as `mindedTo.windowOpen`. */
  readonly path: string;
  readonly label: string;
  /** It has parts; a step that leads to it leads to the first of them. */
  readonly hasParts: boolean;
}

/** Where one branch of a step leads. */
export interface EdgeDrawn {
  readonly step: string;
  /** The question that is answered yes, in words; null for the last branch, taken otherwise. */
  readonly given: string | null;
  /** The position that it leads to; null where the region stays as it is. */
  readonly to: string | null;
  readonly rules: readonly RuleName[];
  /** The branch for a step to which a rule gives no legal effect. */
  readonly withoutEffect: boolean;
  /** Steps that other regions hear of. */
  readonly raises: readonly string[];
}

export interface RegionDrawn {
  readonly name: RegionName;
  readonly positions: readonly PositionDrawn[];
  readonly edges: readonly EdgeDrawn[];
}

type Node = ReturnType<typeof toDirectedGraph>;

/** The chart as a graph: each region with its positions and the branches of its steps. */
export const regionsDrawn = (): readonly RegionDrawn[] =>
  // The graph is read as any machine's: the library's type does not know this chart's own.
  toDirectedGraph(interventionMachine as never).children.map((region) => ({
    name: region.stateNode.key as RegionName,
    positions: descendants(region).map((node) => ({
      path: pathIn(region, node.stateNode),
      label: labelOf(node),
      hasParts: node.children.length > 0,
    })),
    edges: region.edges.map((edge) => {
      const { params } = edge.transition.guard as unknown as RulesGuard;
      return {
        step: edge.transition.eventType,
        given: params.given === undefined ? null : plainWords(params.given),
        to: edge.transition.target === undefined ? null : pathIn(region, edge.target),
        rules: params.rules,
        withoutEffect: params.withoutEffect === true,
        raises: edge.transition.actions.flatMap(raisedBy),
      };
    }),
  }));

const descendants = (node: Node): readonly Node[] =>
  node.children.flatMap((child) => [child, ...descendants(child)]);

const pathIn = (region: Node, { path }: Node["stateNode"]): string =>
  path.slice(region.stateNode.path.length).join(".");

function labelOf({ stateNode }: Node): string {
  const meta = stateNode.meta as { readonly label?: string } | undefined;
  if (meta?.label === undefined) throw new Error(`bug: ${stateNode.id} has no label`);
  return meta.label;
}

function raisedBy(action: unknown): readonly string[] {
  const event = (action as { readonly event?: { readonly type?: string } }).event;
  return event?.type === undefined ? [] : [event.type];
}
