import { dateCode, isDateTerm } from "./dates.ts";
import type { Env } from "./env.ts";
import type {
  Comparison,
  Condition,
  Implication,
  Junction,
  Leaf,
  Negation,
  Quantified,
  Test,
} from "./expression.ts";
import { constant, joined } from "./ground.ts";
import { dateOrder, sameDay, type Meaning } from "./orders.ts";
import { innerScope, readerOf, type Reader, type Scope, type Slot } from "./scope.ts";
import { codeOf, FAILS, HOLDS, notCode, UNKNOWN, type Code } from "./truth.ts";
import { comparisonCode, isMissing, isTrueCode, notEmptyCode, valueReader } from "./values.ts";

/** A compiled condition, with the compiled conditions in it. */
export interface Node extends Meaning {
  readonly condition: Condition;
  readonly scope: Scope;
  readonly parts: readonly Node[];
  /** Where a quantifier keeps the member it looks at; null on other conditions. */
  readonly loop: Loop | null;
}

export interface Loop {
  readonly slot: Slot;
  readonly list: Reader;
}

/** Compiles a condition. Throws on an unknown operator, path root or constant. */
export function nodeOf(condition: Condition, scope: Scope): Node {
  switch (condition.op) {
    case "and":
    case "or":
      return junction(condition, scope);
    case "not":
      return negation(condition, scope);
    case "implies":
      return implication(condition, scope);
    case "named": {
      const part = nodeOf(condition.part, scope);
      return { ...part, condition, parts: [part], loop: null };
    }
    case "some":
    case "every":
      return quantified(condition, scope);
    case "always":
      return leaf(condition, scope, { quick: () => HOLDS, ground: fixed(() => HOLDS) });
    default:
      return leaf(condition, scope, leafMeaning(condition, scope));
  }
}

/** The members of a list on record; null if the list is not on record. */
export function membersOf(list: Reader, env: Env): readonly unknown[] | null {
  const members = list.read(env);
  if (isMissing(members)) return null;
  if (!Array.isArray(members)) throw new Error(`bug: not a list: ${list.key()}`);
  return members;
}

/** Puts a member where the compiled body of its quantifier finds it. */
export function bind(loop: Loop, members: readonly unknown[], index: number, listKey: string) {
  loop.slot.value = members[index];
  loop.slot.key = `${listKey}[${index}]`;
}

function leaf(condition: Condition, scope: Scope, meaning: Meaning): Node {
  return { condition, scope, ...meaning, parts: [], loop: null };
}

/** The grounding of a condition in which no date is read. */
function fixed(quick: (env: Env) => Code): Node["ground"] {
  return ({ env }, isNegated) => constant(isNegated ? notCode(quick(env)) : quick(env));
}

function junction(condition: Junction, scope: Scope): Node {
  const parts = condition.parts.map((part) => nodeOf(part, scope));
  const isAnd = condition.op === "and";
  const quicks = parts.map((part) => part.quick);
  return {
    condition,
    scope,
    quick: isAnd ? (env) => least(quicks, env) : (env) => greatest(quicks, env),
    ground: (grounding, isNegated) =>
      joined(
        isAnd === isNegated ? "any" : "all",
        parts.map((part) => part.ground(grounding, isNegated)),
      ),
    parts,
    loop: null,
  };
}

function least(quicks: readonly ((env: Env) => Code)[], env: Env): Code {
  let answer: Code = HOLDS;
  for (const quick of quicks) {
    const code = quick(env);
    if (code === FAILS) return FAILS;
    if (code < answer) answer = code;
  }
  return answer;
}

function greatest(quicks: readonly ((env: Env) => Code)[], env: Env): Code {
  let answer: Code = FAILS;
  for (const quick of quicks) {
    const code = quick(env);
    if (code === HOLDS) return HOLDS;
    if (code > answer) answer = code;
  }
  return answer;
}

function negation(condition: Negation, scope: Scope): Node {
  const part = nodeOf(condition.part, scope);
  return {
    condition,
    scope,
    quick: (env) => notCode(part.quick(env)),
    ground: (grounding, isNegated) => part.ground(grounding, !isNegated),
    parts: [part],
    loop: null,
  };
}

function implication(condition: Implication, scope: Scope): Node {
  const given = nodeOf(condition.given, scope);
  const required = nodeOf(condition.required, scope);
  return {
    condition,
    scope,
    quick: (env) => {
      const code = notCode(given.quick(env));
      if (code === HOLDS) return HOLDS;
      const other = required.quick(env);
      return other > code ? other : code;
    },
    ground: (grounding, isNegated) =>
      joined(isNegated ? "all" : "any", [
        given.ground(grounding, !isNegated),
        required.ground(grounding, isNegated),
      ]),
    parts: [given, required],
    loop: null,
  };
}

function quantified(condition: Quantified, scope: Scope): Node {
  const slot: Slot = { value: undefined, key: "" };
  const list = readerOf(condition.list, scope);
  const part = nodeOf(condition.where, innerScope(scope, condition.as, slot));
  const loop: Loop = { slot, list };
  const isSome = condition.op === "some";
  const enough = isSome ? HOLDS : FAILS;
  return {
    condition,
    scope,
    quick: (env) => {
      const members = membersOf(list, env);
      if (members === null) return UNKNOWN;
      let answer: Code = isSome ? (env.world === "open" ? UNKNOWN : FAILS) : HOLDS;
      for (const member of members) {
        slot.value = member;
        const code = part.quick(env);
        if (code === enough) return enough;
        if (code === UNKNOWN) answer = UNKNOWN;
      }
      return answer;
    },
    ground: (grounding, isNegated) => {
      const { env } = grounding;
      const members = membersOf(list, env);
      if (members === null) return constant(UNKNOWN);
      const listKey = list.key();
      const grounds = members.map((_, index) => {
        bind(loop, members, index, listKey);
        return part.ground(grounding, isNegated);
      });
      if (isSome && env.world === "open") grounds.push(constant(UNKNOWN));
      return joined(isSome === isNegated ? "all" : "any", grounds);
    },
    parts: [part],
    loop,
  };
}

function leafMeaning(condition: Leaf, scope: Scope): Meaning {
  switch (condition.op) {
    case "before":
    case "onOrBefore":
    case "after":
    case "onOrAfter":
      return dateOrder(condition, scope);
    case "equals":
      if (isDateTerm(condition.left) && isDateTerm(condition.right)) {
        return sameDay(condition.left, condition.right, scope);
      }
      return comparison(condition, scope);
    case "isOneOf":
    case "includes":
    case "intersects":
    case "within":
    case "atLeast":
      return comparison(condition, scope);
    case "isTrue":
    case "notEmpty":
    case "isOnRecord":
      return test(condition, scope);
    default:
      throw new Error(`bug: not a condition: ${JSON.stringify(condition)}`);
  }
}

function comparison(condition: Comparison, scope: Scope): Meaning {
  const quick = comparisonCode(condition, scope);
  return { quick, ground: fixed(quick) };
}

function test(condition: Test, scope: Scope): Meaning {
  const quick = testCode(condition, scope);
  return { quick, ground: fixed(quick) };
}

function testCode({ op, term }: Test, scope: Scope): (env: Env) => Code {
  if (op === "isTrue") return isTrueCode(term, scope);
  if (op === "notEmpty") return notEmptyCode(term, scope);
  if (isDateTerm(term)) {
    const { isOnRecord } = dateCode(term, scope);
    return (env) => codeOf(isOnRecord(env));
  }
  const read = valueReader(term, scope);
  return (env) => codeOf(!isMissing(read(env)));
}
