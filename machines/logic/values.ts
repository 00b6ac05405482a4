import type { Env } from "./env.ts";
import type { Comparison, Field, Scalar, Term, Value } from "./expression.ts";
import { readerOf, type Scope } from "./scope.ts";
import { codeOf, UNKNOWN, type Code } from "./truth.ts";

/** Compiles a recorded or constant value; undefined or null is not on record. */
export function valueReader(term: Term, scope: Scope): (env: Env) => unknown {
  if (term.op === "field") return readerOf(term.path, scope).read;
  if (term.op === "value") {
    const constant = term.value;
    return () => constant;
  }
  throw new Error(`bug: a date where a value is needed: ${JSON.stringify(term)}`);
}

/** Compiles a number; NaN is not on record. Throws when the record holds something else. */
export function numberReader(term: Field | Value, scope: Scope): (env: Env) => number {
  const read = valueReader(term, scope);
  return (env) => {
    const number = read(env);
    if (typeof number === "number") return number;
    if (isMissing(number)) return NaN;
    throw notA("number", term, number);
  };
}

/** Not on record. */
export function isMissing(recorded: unknown): recorded is null | undefined {
  return recorded === null || recorded === undefined;
}

/** Compiles a comparison of values, unknown when either is not on record. */
export function comparisonCode(condition: Comparison, scope: Scope): (env: Env) => Code {
  const left = valueReader(condition.left, scope);
  const right = valueReader(condition.right, scope);
  const compare = comparer(condition);
  return (env) => {
    const a = left(env);
    const b = right(env);
    return isMissing(a) || isMissing(b) ? UNKNOWN : codeOf(compare(a, b));
  };
}

function comparer(condition: Comparison): (a: unknown, b: unknown) => boolean {
  const { left, right } = condition;
  switch (condition.op) {
    case "equals":
      return (a, b) => scalar(a, left) === scalar(b, right);
    case "isOneOf":
      return (a, b) => list(b, right).includes(scalar(a, left));
    case "includes":
      return (a, b) => list(a, left).includes(scalar(b, right));
    case "intersects":
      return (a, b) => list(a, left).some((each) => list(b, right).includes(each));
    case "within":
      return (a, b) => list(a, left).every((each) => list(b, right).includes(each));
    case "atLeast":
      return (a, b) => numeric(a, left) >= numeric(b, right);
  }
}

/** Compiles `notEmpty`. */
export function notEmptyCode(term: Term, scope: Scope): (env: Env) => Code {
  const read = valueReader(term, scope);
  return (env) => {
    const recorded = read(env);
    return isMissing(recorded) ? UNKNOWN : codeOf(list(recorded, term).length > 0);
  };
}

/** Compiles `isTrue`. */
export function isTrueCode(term: Term, scope: Scope): (env: Env) => Code {
  const read = valueReader(term, scope);
  return (env) => {
    const recorded = read(env);
    if (isMissing(recorded)) return UNKNOWN;
    if (typeof recorded !== "boolean") throw notA("boolean", term, recorded);
    return codeOf(recorded);
  };
}

function scalar(recorded: unknown, term: Term): Scalar {
  if (typeof recorded === "object" || typeof recorded === "function") {
    throw notA("scalar", term, recorded);
  }
  return recorded as Scalar;
}

function numeric(recorded: unknown, term: Term): number {
  if (typeof recorded !== "number") throw notA("number", term, recorded);
  return recorded;
}

function list(recorded: unknown, term: Term): readonly unknown[] {
  if (!Array.isArray(recorded)) throw notA("list", term, recorded);
  return recorded;
}

function notA(kind: string, term: Term, recorded: unknown): Error {
  return new Error(`bug: not a ${kind}: ${JSON.stringify(term)} is ${JSON.stringify(recorded)}`);
}
