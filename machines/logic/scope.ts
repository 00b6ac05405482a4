import { ROOTS, type Env, type Facts } from "./env.ts";

/** The place of the member that an enclosing `some` or `every` is looking at. */
export interface Slot {
  value: unknown;
  /** The member's full path, as in 'facts.directions[2]'; kept only on the slow path. */
  key: string;
}

/** What a path may start at, and what one evaluation notes as it goes. */
export interface Scope {
  readonly slots: ReadonlyMap<string, Slot>;
  readonly notes: { sawUndecidedDates: boolean };
}

/** A compiled path: reads the record, and gives its own full path with list positions. */
export interface Reader {
  readonly read: (env: Env) => unknown;
  readonly key: () => string;
}

const PATH = /^[A-Za-z_$][\w$]*(\.[\w$-]+)*$/;

/** The scope outside every quantifier. */
export function rootScope(): Scope {
  return { slots: new Map(), notes: { sawUndecidedDates: false } };
}

/** The scope inside a quantifier. Throws if the name is taken: shadowing would mislead a reader. */
export function innerScope(scope: Scope, name: string, slot: Slot): Scope {
  if (isRoot(name) || scope.slots.has(name) || !/^[A-Za-z_$][\w$]*$/.test(name)) {
    throw new Error(`bug: a member cannot be called "${name}" here`);
  }
  return { slots: new Map([...scope.slots, [name, slot]]), notes: scope.notes };
}

/** Compiles a path. Throws if it does not start at a known root or bound name. */
export function readerOf(path: string, scope: Scope): Reader {
  if (!PATH.test(path)) throw new Error(`bug: not a path: "${path}"`);
  const [root = "", ...keys] = path.split(".");
  const slot = scope.slots.get(root);
  if (slot !== undefined) {
    const tail = keys.map((key) => `.${key}`).join("");
    return { read: walk(() => slot.value, keys), key: () => slot.key + tail };
  }
  if (!isRoot(root)) throw new Error(`bug: a path cannot start at "${root}": "${path}"`);
  return { read: walk(rootReader(root), keys), key: () => path };
}

function isRoot(name: string): name is (typeof ROOTS)[number] {
  return ROOTS.some((root) => root === name);
}

function rootReader(root: (typeof ROOTS)[number]): (env: Env) => unknown {
  switch (root) {
    case "facts":
      return (env) => env.facts;
    case "step":
      return (env) => env.step;
    case "law":
      return (env) => env.law;
  }
}

// Spelt out by length: most paths are short, and this is the hot path of every rule.
function walk(root: (env: Env) => unknown, keys: readonly string[]): (env: Env) => unknown {
  const [first, second, third] = keys;
  if (first === undefined) return root;
  if (second === undefined) return (env) => property(root(env), first);
  if (third === undefined) return (env) => property(property(root(env), first), second);
  if (keys.length === 3) {
    return (env) => property(property(property(root(env), first), second), third);
  }
  return (env) => {
    let at = root(env);
    for (const key of keys) at = property(at, key);
    return at;
  };
}

function property(of: unknown, key: string): unknown {
  return typeof of === "object" && of !== null ? (of as Facts)[key] : undefined;
}
