import { groundedIn } from "./compile.ts";
import {
  missingValues,
  operandOf,
  termsOf,
  isLeaf,
  type MissingFact,
  type Operand,
} from "./describe.ts";
import type { Variable } from "./dates.ts";
import type { Env } from "./env.ts";
import type { Leaf } from "./expression.ts";
import { reduced, type Ground } from "./ground.ts";
import { bind, membersOf, type Node } from "./node.ts";
import { BOX_CAP, codeOver } from "./search.ts";
import { truthOf, UNKNOWN, type Code, type Truth } from "./truth.ts";

/** A comparison, or a list without a member that could decide, on which an answer rests. */
export interface Reason {
  readonly comparison: Leaf["op"] | "some" | "every";
  readonly truth: Truth;
  readonly left: Operand;
  readonly right: Operand | null;
  /** The names of the named propositions around it, outermost first. */
  readonly within: readonly string[];
}

/** A named proposition and its own answer; `member` is the list member it was judged of, if any. */
export interface Part {
  readonly name: string;
  readonly truth: Truth;
  readonly member: string | null;
  readonly parts: readonly Part[];
}

/** A condition judged with all that is in it. */
export interface Judged {
  readonly code: Code;
  readonly reasons: readonly Reason[];
  /** Empty unless the answer is unknown. */
  readonly missing: readonly MissingFact[];
  /** Dates on record, but too imprecise for the unknown answer. Empty unless it is unknown. */
  readonly imprecise: readonly Variable[];
  readonly parts: readonly Part[];
}

/** Where the walk is: the names around it, and the innermost list member. */
interface Place {
  readonly within: readonly string[];
  readonly member: string | null;
}

/** Judges a compiled condition and everything in it. */
export function judge(node: Node, env: Env, place: Place = { within: [], member: null }): Judged {
  const { ground, variables, box } = groundedIn(node, env);
  const code = codeOver(ground, box, { boxes: BOX_CAP });
  const { condition } = node;
  if (isLeaf(condition)) {
    const open = variablesIn(reduced(ground, box.low, box.high));
    const undecided = new Set(variables.filter((_, index) => open.has(index)));
    return judgedLeaf(node, condition, code, { variables, undecided }, env, place);
  }
  if (condition.op === "named") {
    const [part] = node.parts.map((each) =>
      judge(each, env, { ...place, within: [...place.within, condition.name] }),
    );
    if (part === undefined) throw new Error(`bug: nothing is named ${condition.name}`);
    const { member } = place;
    const self = { name: condition.name, truth: truthOf(code), member, parts: part.parts };
    return { ...part, parts: [self] };
  }
  return resting(code, judgedParts(node, code, env, place));
}

/** What is in it, each with its own code as the condition around it counts it. */
function judgedParts(node: Node, code: Code, env: Env, place: Place): readonly Counted[] {
  const { condition, parts } = node;
  switch (condition.op) {
    case "not":
      return parts.map((part) => negated(judge(part, env, place)));
    case "implies":
      return parts.map((part, index) => {
        const judged = judge(part, env, place);
        return index === 0 ? negated(judged) : plain(judged);
      });
    case "some":
    case "every": {
      const members = judgedMembers(node, env, place);
      // More may exist off the record; but where a member on record might do, that one is in question.
      const isOpen = condition.op === "some" && code === UNKNOWN;
      const isShort =
        members.length === 0 || (isOpen && members.every(({ counts }) => counts !== UNKNOWN));
      return isShort ? [...members, plain(judgedList(node, code, env, place))] : members;
    }
    default:
      return parts.map((part) => plain(judge(part, env, place)));
  }
}

interface Counted {
  readonly judged: Judged;
  readonly counts: Code;
}

function plain(judged: Judged): Counted {
  return { judged, counts: judged.code };
}

function negated(judged: Judged): Counted {
  return { judged, counts: (2 - judged.code) as Code };
}

/**
 * An answer rests on the parts that count the same way: all of an `and` that holds, the broken ones
 * of an `and` that fails, the unknown ones of either. Where no part does (only the dates taken
 * together decide), it rests on the parts left unknown.
 */
function resting(code: Code, counted: readonly Counted[]): Judged {
  const alike = counted.filter(({ counts }) => counts === code);
  const chosen = alike.length > 0 ? alike : counted.filter(({ counts }) => counts === UNKNOWN);
  const judged = chosen.map((each) => each.judged);
  const isUnknown = code === UNKNOWN;
  return {
    code,
    reasons: judged.flatMap(({ reasons }) => reasons),
    missing: isUnknown ? judged.flatMap(({ missing }) => missing) : [],
    imprecise: isUnknown ? judged.flatMap(({ imprecise }) => imprecise) : [],
    parts: counted.flatMap((each) => each.judged.parts),
  };
}

function judgedMembers(node: Node, env: Env, place: Place): readonly Counted[] {
  const { loop } = node;
  const [part] = node.parts;
  if (loop === null || part === undefined) throw new Error("bug: a quantifier without a body");
  const listKey = loop.list.key();
  return (membersOf(loop.list, env) ?? []).map((_, index, members) => {
    bind(loop, members, index, listKey);
    return plain(judge(part, env, { ...place, member: loop.slot.key }));
  });
}

/** The list itself as the reason: it is absent or empty, or more may exist off the record. */
function judgedList(node: Node, code: Code, env: Env, place: Place): Judged {
  const { condition, loop } = node;
  if (loop === null || (condition.op !== "some" && condition.op !== "every")) {
    throw new Error("bug: not a quantifier");
  }
  const path = loop.list.key();
  const { words } = condition;
  const left: Operand = { path, words, value: membersOf(loop.list, env)?.length ?? null };
  const { within } = place;
  const reason = { comparison: condition.op, truth: truthOf(code), left, right: null, within };
  const missing = code === UNKNOWN ? [{ path, words }] : [];
  return { code, reasons: [reason], missing, imprecise: [], parts: [] };
}

function judgedLeaf(
  { scope }: Node,
  condition: Leaf,
  code: Code,
  dates: { readonly variables: readonly Variable[]; readonly undecided: ReadonlySet<Variable> },
  env: Env,
  { within }: Place,
): Judged {
  const [left, right] = termsOf(condition).map((term) => operandOf(term, scope, env));
  if (left === undefined) throw new Error("bug: a comparison of nothing");
  const reason: Reason = {
    comparison: condition.op,
    truth: truthOf(code),
    left,
    right: right ?? null,
    within,
  };
  if (code !== UNKNOWN) return { code, reasons: [reason], missing: [], imprecise: [], parts: [] };
  const values = termsOf(condition).flatMap((term) => missingValues(term, scope, env));
  // Where a period is not on record nothing is left to decide, but its date is needed all the same.
  const needed = dates.variables.filter((each) => values.length > 0 || dates.undecided.has(each));
  const isAbsent = ({ span }: Variable) => span.from === null && span.to === null;
  return {
    code,
    reasons: [reason],
    missing: [
      ...needed.filter(isAbsent).map(({ key, words }) => ({ path: key, words })),
      ...values,
    ],
    imprecise: needed.filter((variable) => !isAbsent(variable)),
    parts: [],
  };
}

function variablesIn(ground: Ground): ReadonlySet<number> {
  switch (ground.kind) {
    case "constant":
      return new Set();
    case "atom":
      return new Set([ground.left.variable, ground.right.variable]);
    case "all":
    case "any":
      return new Set(ground.parts.flatMap((part) => [...variablesIn(part)]));
  }
}
