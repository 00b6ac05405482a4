import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from "xstate";

/** A construct of a chart that this project does without, where it stands. */
export interface Fault {
  readonly fault: string;
  readonly at: string;
}

const RECORDING = ["apply", "noteWithoutEffect"];

const nodesBelow = (node: AnyStateNode): readonly AnyStateNode[] => [
  node,
  ...Object.values(node.states).flatMap(nodesBelow),
];
const transitionsOf = (node: AnyStateNode): readonly AnyTransitionDefinition[] =>
  [...node.transitions.values()].flat();
const isPublic = (type: string): boolean => !type.startsWith("$");

/** The region that a node stands in: the ancestor, or the node itself, right below the root. */
function regionOf(node: AnyStateNode): AnyStateNode {
  const { parent } = node;
  return parent === undefined || parent.parent === undefined ? node : regionOf(parent);
}

/** The structural faults of a chart whose steps from outside are those of the catalogue. */
export function faultsOf(machine: AnyStateMachine, catalogue: readonly string[]): readonly Fault[] {
  const root = machine.root as AnyStateNode;
  const nodes = nodesBelow(root);
  return [
    ...nodes.flatMap((node) => nodeFaults(node, root)),
    ...nodes.flatMap((node) =>
      transitionsOf(node).flatMap((each) => transitionFaults(node, each, root)),
    ),
    ...nodes.flatMap(stuckFaults),
    ...ownerFaults(nodes),
    ...catalogue
      .filter((type) => !isPublic(type))
      .map((at) => ({ fault: "internal event in the catalogue", at })),
  ];
}

function nodeFaults(node: AnyStateNode, root: AnyStateNode): readonly Fault[] {
  const isLeaf = Object.keys(node.states).length === 0 && node !== root && node.type !== "history";
  const has = {
    always: (node.always ?? []).length > 0,
    after: node.after.length > 0,
    "history state": node.type === "history",
    "entry action": node.entry.length > 0 && node.after.length === 0,
    "exit action": node.exit.length > 0 && node.after.length === 0,
    invoke: node.invoke.length > 0,
    "leaf without a label": isLeaf && typeof node.meta?.label !== "string",
  };
  return Object.entries(has).flatMap(([fault, is]) => (is ? [{ fault, at: node.id }] : []));
}

function transitionFaults(
  node: AnyStateNode,
  { eventType, guard, target, reenter, actions }: AnyTransitionDefinition,
  root: AnyStateNode,
): readonly Fault[] {
  const kind = typeof guard === "object" && guard !== null ? (guard as { type: string }).type : "";
  const recorded = actions.some((action) => RECORDING.includes(action as unknown as string));
  const targets: readonly AnyStateNode[] = target ?? [];
  const has = {
    reenter: reenter === true,
    "target on the root": node === root && targets.length > 0,
    "target in another region":
      node !== root && targets.some((to) => regionOf(to) !== regionOf(node)),
    "wildcard event": eventType === "*" || eventType.endsWith(".*"),
    "inline guard": typeof guard === "function",
    "guard of another type": typeof guard === "string" || (kind !== "" && kind !== "rules"),
    "public transition without a guard": isPublic(eventType) && guard === undefined,
    "public transition that records nothing": isPublic(eventType) && !recorded,
  };
  const at = `${node.id}: ${eventType}`;
  return Object.entries(has).flatMap(([fault, is]) => (is ? [{ fault, at }] : []));
}

interface Params {
  readonly given?: string;
  readonly withoutEffect?: boolean;
}

// However the questions are answered, a waived step must find a branch to take.
function stuckFaults(node: AnyStateNode): readonly Fault[] {
  return [...node.transitions.entries()].flatMap(([type, branches]) => {
    const params = branches.map(({ guard }) => (guard as { params?: Params })?.params ?? {});
    const last = params.findLast(({ withoutEffect }) => withoutEffect !== true);
    return last?.given === undefined ? [] : [{ fault: "stuck", at: `${node.id}: ${type}` }];
  });
}

function ownerFaults(nodes: readonly AnyStateNode[]): readonly Fault[] {
  const owners = new Map<string, Set<string>>();
  for (const node of nodes) {
    for (const type of node.transitions.keys()) {
      if (!isPublic(type)) continue;
      owners.set(type, (owners.get(type) ?? new Set()).add(node.id));
    }
  }
  return [...owners].flatMap(([at, by]) => (by.size > 1 ? [{ fault: "two owners", at }] : []));
}
