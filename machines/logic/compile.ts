import type { Grounding, Variable } from "./dates.ts";
import type { Env } from "./env.ts";
import type { Condition } from "./expression.ts";
import type { Ground } from "./ground.ts";
import { nodeOf, type Node } from "./node.ts";
import { rootScope } from "./scope.ts";
import { BOX_CAP, codeOver, type Box } from "./search.ts";
import { truthOf, UNKNOWN, type Code, type Truth } from "./truth.ts";

/**
 * Compiles a condition once; the closure answers it in an environment.
 *
 * The law of the language: the answer on spans is the set of the answers over all combinations of
 * single days inside them (all hold: holds; all fail: fails; otherwise unknown). Each recorded date
 * is one variable however often it is read; a date not on record is any day. Facts other than dates
 * that are not on record are unknown throughout. Beyond `BOX_CAP` boxes the answer is unknown.
 *
 * Compiling throws on a path that starts nowhere known, an unknown operator or a day that is none;
 * answering throws when the record holds a value of another kind than the condition compares.
 */
export function compile(condition: Condition): (env: Env) => Truth {
  const node = rootNode(condition);
  const { notes } = node.scope;
  return (env) => {
    if (env.narrowed === null) {
      notes.sawUndecidedDates = false;
      const code = node.quick(env);
      if (code !== UNKNOWN || !notes.sawUndecidedDates) return truthOf(code);
    }
    return truthOf(exactCode(node, env));
  };
}

const nodes = new WeakMap<Condition, Node>();

/** A whole condition as a node, made once: conditions are never changed. */
export function rootNode(condition: Condition): Node {
  let node = nodes.get(condition);
  if (node === undefined) nodes.set(condition, (node = nodeOf(condition, rootScope())));
  return node;
}

/** A node with everything known filled in, the dates left open, and the box that they range over. */
export interface Grounded {
  readonly ground: Ground;
  readonly variables: readonly Variable[];
  readonly box: Box;
}

/** Grounds a node in an environment. Enclosing quantifiers must have bound their members. */
export function groundedIn(node: Node, env: Env): Grounded {
  const grounding: Grounding = { env, variables: [] };
  const ground = node.ground(grounding, false);
  const { variables } = grounding;
  const box = { low: variables.map(({ low }) => low), high: variables.map(({ high }) => high) };
  return { ground, variables, box };
}

/** The exact answer, by search. */
export function exactCode(node: Node, env: Env): Code {
  const { ground, box } = groundedIn(node, env);
  return codeOver(ground, box, { boxes: BOX_CAP });
}
