/**
 * A condition with everything known filled in: what is left depends on dates alone. Quantifiers are
 * spelt out over the members on record, every date that is not exact is a variable ranging over day
 * numbers, and earliest and latest are dissolved into and and or. `search.ts` decides it.
 */
import { numberPlusMonths } from "#machines/time/day.ts";
import { numberPlusWorkingDays } from "#machines/time/working-days.ts";
import { FAILS, HOLDS, UNKNOWN, type Code } from "./truth.ts";

export interface Constant {
  readonly kind: "constant";
  readonly code: Code;
}
/** `left < right` if strict, else `left <= right`; unknown on days where a side is undefined. */
export interface Atom {
  readonly kind: "atom";
  readonly left: Chain;
  readonly right: Chain;
  readonly isStrict: boolean;
}
export interface Joined {
  readonly kind: "all" | "any";
  readonly parts: readonly Ground[];
}
export type Ground = Constant | Atom | Joined;

/** A period to be added to a day. */
export interface Period {
  readonly unit: "days" | "months" | "workingDays";
  readonly count: number;
}

/** A variable (or, when that is -1, a known day) and the periods added to it, in order. */
export interface Chain {
  readonly variable: number;
  readonly start: number;
  readonly periods: readonly Period[];
}

/** A date term: a chain, the least or greatest of several, or null when a period is not on record. */
export type Shape =
  | { readonly kind: "chain"; readonly chain: Chain }
  | { readonly kind: "earliest" | "latest"; readonly of: readonly (Shape | null)[] };

const HOLDING: Constant = { kind: "constant", code: HOLDS };
const FAILING: Constant = { kind: "constant", code: FAILS };
const UNKNOWABLE: Constant = { kind: "constant", code: UNKNOWN };

export function constant(code: Code): Constant {
  return code === HOLDS ? HOLDING : code === FAILS ? FAILING : UNKNOWABLE;
}

/** And or or, simplified as far as Kleene's tables go. */
export function joined(kind: "all" | "any", parts: readonly Ground[]): Ground {
  const neutral = kind === "all" ? HOLDS : FAILS;
  const kept: Ground[] = [];
  let hasUnknown = false;
  for (const part of parts) {
    if (part.kind !== "constant") kept.push(part);
    else if (part.code === UNKNOWN) hasUnknown = true;
    else if (part.code !== neutral) return part;
  }
  if (hasUnknown) kept.push(UNKNOWABLE);
  const [first] = kept;
  if (first === undefined) return constant(neutral);
  return kept.length === 1 ? first : { kind, parts: kept };
}

/** `left < right` or `left <= right` for whole terms. */
export function ordered(left: Shape | null, right: Shape | null, isStrict: boolean): Ground {
  if (left === null || right === null) return UNKNOWABLE;
  if (left.kind !== "chain") {
    const kind = left.kind === "earliest" ? "any" : "all";
    return joined(
      kind,
      left.of.map((each) => ordered(each, right, isStrict)),
    );
  }
  if (right.kind !== "chain") {
    const kind = right.kind === "latest" ? "any" : "all";
    return joined(
      kind,
      right.of.map((each) => ordered(left, each, isStrict)),
    );
  }
  return { kind: "atom", left: left.chain, right: right.chain, isStrict };
}

/** The term with a period added. Every period keeps the order of days, so it passes inside. */
export function later(shape: Shape | null, period: Period): Shape | null {
  if (shape === null) return null;
  if (shape.kind !== "chain") {
    return { kind: shape.kind, of: shape.of.map((each) => later(each, period)) };
  }
  const { chain } = shape;
  return { kind: "chain", chain: { ...chain, periods: extended(chain.periods, period) } };
}

/** Days add up, and nothing is nothing, so that equal chains look equal. */
function extended(periods: readonly Period[], period: Period): readonly Period[] {
  if (period.unit === "workingDays") return [...periods, period];
  const last = periods.at(-1);
  if (last?.unit === "days" && period.unit === "days") {
    return extended(periods.slice(0, -1), { unit: "days", count: last.count + period.count });
  }
  return period.count === 0 ? periods : [...periods, period];
}

/** What a chain yields when variables have these values; infinite where it is undefined. */
export function valueAt(chain: Chain, days: readonly number[]): number {
  let number = chain.variable < 0 ? chain.start : (days[chain.variable] ?? NaN);
  for (const period of chain.periods) number = plus(number, period);
  return number;
}

function plus(number: number, period: Period): number {
  if (!Number.isFinite(number)) return number;
  switch (period.unit) {
    case "days":
      return number + period.count;
    case "months":
      return numberPlusMonths(number, period.count);
    case "workingDays":
      return numberPlusWorkingDays(number, period.count);
  }
}

/** What is left undecided when every variable lies between `low` and `high`, ends included. */
export function reduced(ground: Ground, low: readonly number[], high: readonly number[]): Ground {
  switch (ground.kind) {
    case "constant":
      return ground;
    case "atom":
      return reducedAtom(ground, low, high);
    case "all":
    case "any":
      return joined(
        ground.kind,
        ground.parts.map((part) => reduced(part, low, high)),
      );
  }
}

// Chains never decrease, so the ends of the box give the ends of each side.
function reducedAtom(atom: Atom, low: readonly number[], high: readonly number[]): Ground {
  const leftLow = valueAt(atom.left, low);
  const leftHigh = valueAt(atom.left, high);
  const rightLow = valueAt(atom.right, low);
  const rightHigh = valueAt(atom.right, high);
  const isUndefined =
    leftHigh === -Infinity ||
    leftLow === Infinity ||
    rightHigh === -Infinity ||
    rightLow === Infinity;
  if (isUndefined) return UNKNOWABLE;
  if (!Number.isFinite(leftHigh - leftLow) || !Number.isFinite(rightHigh - rightLow)) return atom;
  if (atom.isStrict ? leftHigh < rightLow : leftHigh <= rightLow) return HOLDING;
  if (atom.isStrict ? leftLow >= rightHigh : leftLow > rightHigh) return FAILING;
  return atom.left.variable === atom.right.variable ? reducedByOffsets(atom) : atom;
}

/** Both sides move with one variable: compare what they add to it, whatever its value. */
function reducedByOffsets(atom: Atom): Ground {
  if (areEqual(atom.left.periods, atom.right.periods)) return atom.isStrict ? FAILING : HOLDING;
  const left = offsets(atom.left);
  const right = offsets(atom.right);
  if (atom.isStrict ? left.most < right.least : left.most <= right.least) return HOLDING;
  if (atom.isStrict ? left.least >= right.most : left.least > right.most) return FAILING;
  return atom;
}

/** Bounds, generous ones for months, on the days that a chain adds to its variable. */
function offsets(chain: Chain): { least: number; most: number } {
  let least = 0;
  let most = 0;
  for (const { unit, count } of chain.periods) {
    if (unit === "workingDays") return { least: -Infinity, most: Infinity };
    const days = unit === "days" ? count : Math.round(count * 30.436875);
    const slack = unit === "days" ? 0 : 7;
    least += days - slack;
    most += days + slack;
  }
  return { least, most };
}

/** Called only where both sides are defined on every day of the box. */
function areEqual(left: readonly Period[], right: readonly Period[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ unit, count }, at) => unit === right[at]?.unit && count === right[at].count)
  );
}
