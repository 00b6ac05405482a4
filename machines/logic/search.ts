import { valueAt, reduced, type Atom, type Ground } from "./ground.ts";
import { FAILS, HOLDS, UNKNOWN, type Code } from "./truth.ts";

/** How many boxes one question may cost; beyond it the answer is honestly unknown. */
export const BOX_CAP = 20_000;

/** What is left of the cap. Shared by the searches of one question. */
export interface Budget {
  boxes: number;
}

/** Every variable lies between its low and its high, ends included. */
export interface Box {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Days on which each answer was met, null if it was not met before the search stopped. */
export interface Outcome {
  readonly holdsAt: readonly number[] | null;
  readonly failsAt: readonly number[] | null;
  readonly unknownAt: readonly number[] | null;
  readonly isCutShort: boolean;
}

/**
 * Decides a ground condition over a box by branch and bound: what Kleene's tables and the ends of
 * the box leave undecided is cut in two. Stops when `isSettled` says that enough answers were met: by
 * default as soon as the answer is sure to be unknown.
 */
export function search(
  ground: Ground,
  box: Box,
  budget: Budget,
  isSettled: (outcome: Outcome) => boolean = isMixed,
): Outcome {
  const outcome: Mutable<Outcome> = {
    holdsAt: null,
    failsAt: null,
    unknownAt: null,
    isCutShort: false,
  };
  const open = [{ ground: reduced(ground, box.low, box.high), box }];
  if (open[0]?.ground.kind !== "constant") tryCorners(ground, box, outcome);
  for (let next = open.pop(); next !== undefined && !isSettled(outcome); next = open.pop()) {
    if (budget.boxes <= 0) {
      outcome.isCutShort = true;
      break;
    }
    budget.boxes -= 1;
    if (next.ground.kind === "constant") {
      note(outcome, next.ground.code, next.box.low);
      continue;
    }
    for (const half of halves(next.ground, next.box)) {
      open.push({ ground: reduced(next.ground, half.low, half.high), box: half });
    }
  }
  return outcome;
}

/** The one answer of an outcome; unknown if answers differ or the search was cut short. */
export function codeOfOutcome(outcome: Outcome): Code {
  if (outcome.isCutShort || isMixed(outcome)) return UNKNOWN;
  return outcome.holdsAt === null ? FAILS : HOLDS;
}

/** The answer over all days of a box. */
export function codeOver(ground: Ground, box: Box, budget: Budget): Code {
  return ground.kind === "constant" ? ground.code : codeOfOutcome(search(ground, box, budget));
}

/** The box with one variable between these days. */
export function withRange(box: Box, variable: number, low: number, high: number): Box {
  return { low: box.low.with(variable, low), high: box.high.with(variable, high) };
}

function isMixed(outcome: Outcome): boolean {
  return outcome.unknownAt !== null || (outcome.holdsAt !== null && outcome.failsAt !== null);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function note(outcome: Mutable<Outcome>, code: Code, days: readonly number[]): void {
  if (code === HOLDS) outcome.holdsAt ??= days;
  else if (code === FAILS) outcome.failsAt ??= days;
  else outcome.unknownAt ??= days;
}

/** Most mixed answers show at a corner; a handful of them is cheaper than cutting. */
function tryCorners(ground: Ground, box: Box, outcome: Mutable<Outcome>): void {
  tryDays(ground, box.low, outcome);
  tryDays(ground, box.high, outcome);
  for (let variable = 0; variable < box.low.length && !isMixed(outcome); variable += 1) {
    tryDays(ground, box.low.with(variable, box.high[variable] ?? NaN), outcome);
    tryDays(ground, box.high.with(variable, box.low[variable] ?? NaN), outcome);
  }
}

function tryDays(ground: Ground, days: readonly number[], outcome: Mutable<Outcome>): void {
  const point = reduced(ground, days, days);
  if (point.kind === "constant") note(outcome, point.code, days);
}

/**
 * The box in two. A comparison of which only one date is open is cut exactly where it turns;
 * otherwise the wider date of some undecided comparison is cut in the middle.
 */
function halves(ground: Ground, box: Box): readonly [Box, Box] {
  const atoms = atomsOf(ground);
  const single = atoms.find((atom) => openVariables(atom, box).length === 1 && !isLoop(atom));
  const chosen = single ?? atoms[0];
  const open = chosen === undefined ? [] : openVariables(chosen, box);
  const [variable] = open.toSorted((a, b) => width(box, b) - width(box, a));
  if (chosen === undefined || variable === undefined) {
    throw new Error("bug: an undecided box has no date left to cut");
  }
  const low = box.low[variable] ?? NaN;
  const high = box.high[variable] ?? NaN;
  const end =
    single === undefined ? Math.floor((low + high) / 2) : lastBeforeTurn(single, box, variable);
  return [withRange(box, variable, end + 1, high), withRange(box, variable, low, end)];
}

function atomsOf(ground: Ground): readonly Atom[] {
  switch (ground.kind) {
    case "constant":
      return [];
    case "atom":
      return [ground];
    case "all":
    case "any":
      return ground.parts.flatMap(atomsOf);
  }
}

function openVariables(atom: Atom, box: Box): readonly number[] {
  const { left, right } = atom;
  const variables = isLoop(atom) ? [left.variable] : [left.variable, right.variable];
  return variables.filter((variable) => variable >= 0 && width(box, variable) > 0);
}

/** Both sides move with one variable, so the comparison may turn more than once. */
function isLoop(atom: Atom): boolean {
  return atom.left.variable === atom.right.variable;
}

function width(box: Box, variable: number): number {
  return (box.high[variable] ?? NaN) - (box.low[variable] ?? NaN);
}

/** The last day on which the comparison stands as on the first; one side moves, in one direction. */
function lastBeforeTurn(atom: Atom, box: Box, variable: number): number {
  const days = [...box.low];
  const standAt = (day: number): number => {
    days[variable] = day;
    return stand(atom, days);
  };
  let same = box.low[variable] ?? NaN;
  let other = box.high[variable] ?? NaN;
  const first = standAt(same);
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (standAt(middle) === first) same = middle;
    else other = middle;
  }
  return same;
}

/** How a comparison stands on given days: undefined on either side, or its difference's sign. */
function stand(atom: Atom, days: readonly number[]): number {
  const difference = valueAt(atom.right, days) - valueAt(atom.left, days);
  if (!Number.isFinite(difference)) return difference;
  return (atom.isStrict ? difference > 0 : difference >= 0) ? 1 : 0;
}
