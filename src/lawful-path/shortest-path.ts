import type { EventType } from "#events/catalogue.ts";
import type { FunctionSet } from "#events/values.ts";
import { evolve, type CaseSnapshot } from "#machines/evolve.ts";
import type { RuleName } from "#machines/rules/registry.ts";
import { derivedSteps, settle, type DerivedStep } from "#machines/settle.ts";
import type { Step } from "#machines/step.ts";
import type { Day } from "#machines/time/day.ts";
import { blockers, firstTaking, type Taking } from "./day-allowed.ts";
import { stepStated, type Setting } from "./step-stated.ts";
import { isPlanned, onceFor } from "./steps-to-plan.ts";
import { usefulFor } from "./useful-steps.ts";

/** What is looked for, and from where. */
export interface Goal {
  readonly snapshot: CaseSnapshot;
  readonly asAt: Day;
  readonly functions: FunctionSet;
  readonly type: EventType;
  /** What the step is said to state. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The fastest way, departing from rules where that saves time; else the shortest lawful one. */
  readonly atRisk: boolean;
}

/** A step on the way. */
export interface OnTheWay extends Taking {
  /** What it had to wait for that follows by the passing of days, such as `$windowClosed`. */
  readonly awaits: readonly string[];
}

export interface PathFound {
  /** Null: no way was found within the bound. */
  readonly path: readonly OnTheWay[] | null;
  /** The rules in the way of the step if it were taken at once. */
  readonly inTheWay: readonly RuleName[];
  /** Every way within the bound was tried. */
  readonly isComplete: boolean;
  readonly tried: number;
}

/** A way adds at most so many steps, none of them of a kind twice. */
export const mostAdded = 6;
/** So many ways are tried at most. */
export const mostTried = 4000;

interface Node {
  readonly snapshot: CaseSnapshot;
  readonly day: Day;
  readonly takings: readonly OnTheWay[];
  readonly departures: number;
  readonly isThere: boolean;
}

/**
 * The shortest lawful way from a position to a step of a kind: the fewest steps, then the earliest day.
 * With `atRisk`, the earliest day, then the fewest departures, then the fewest steps; a rule that
 * rejects is never departed from. The world is closed: what is not on record cannot be relied on. Pure.
 */
export function shortestPath(goal: Goal): PathFound {
  const start = settle(goal.snapshot, goal.asAt);
  const inTheWay = blockers(start, stepAtOnce(goal));
  const first = { snapshot: start, day: goal.asAt, takings: [], departures: 0, isThere: false };
  const open: Node[] = [first];
  const seen = new Set<string>();
  let tried = 0;
  while (open.length > 0) {
    const node = takeBest(open, goal.atRisk);
    if (node.isThere) return { path: node.takings, inTheWay, isComplete: true, tried };
    const key = keyOf(node);
    if (seen.has(key)) continue;
    seen.add(key);
    tried += 1;
    if (tried > mostTried) return { path: null, inTheWay, isComplete: false, tried: mostTried };
    open.push(...afterwards(goal, node));
  }
  return { path: null, inTheWay, isComplete: true, tried };
}

/** The step as it would be taken on the day of the view. */
export const stepAtOnce = (goal: Goal): Step =>
  stepFor(goal, goal.type)(settle(goal.snapshot, goal.asAt), goal.asAt);

/** The ways one step longer. */
function afterwards(goal: Goal, node: Node): readonly Node[] {
  const there = takingsOf(goal, node, goal.type).map((taking) => after(node, taking, true));
  if (node.takings.length >= mostAdded) return there;
  const taken = new Set(node.takings.map(({ step }) => step.type));
  const inTheWayOf = (type: EventType): readonly RuleName[] =>
    blockers(node.snapshot, stepFor(goal, type)(node.snapshot, node.day));
  const further = usefulFor(goal.type, inTheWayOf)
    .filter((type) => !taken.has(type) && isPlanned(type))
    .flatMap((type) => takingsOf(goal, node, type).map((taking) => after(node, taking, false)));
  return [...there, ...further];
}

/**
 * The ways to take a step of a kind: when it is lawful, at once or after what falls due on later days;
 * and at risk sooner, as a departure.
 */
function takingsOf(goal: Goal, node: Node, type: EventType): readonly OnTheWay[] {
  const once = type === goal.type ? null : onceFor(type);
  const found = daysToTry(node).flatMap((from) => {
    const at = settle(node.snapshot, from);
    if (once !== null && !once.isSo(at.context.facts)) return [];
    const awaits = dueOf(node).flatMap(({ type: due, on }) => (on.to === from ? [due] : []));
    const stepOn = stepFor(goal, type);
    const lawful = firstTaking(at, from, stepOn, false);
    const sooner = goal.atRisk ? firstTaking(at, from, stepOn, true) : null;
    return [lawful, sooner].flatMap((taking) => (taking === null ? [] : [{ ...taking, awaits }]));
  });
  // Of the same step on the same day, the one of which a rule sets the day says more.
  return [...new Map(found.toReversed().map((taking) => [sameness(taking), taking])).values()];
}

const sameness = ({ step, day, departures }: Taking): string =>
  `${day} ${JSON.stringify(step.data)} ${departures.join()}`;

/** The day of the way so far, and the later days on which something falls due. */
const daysToTry = (node: Node): readonly Day[] =>
  [node.day, ...new Set(dueOf(node).flatMap(({ on }) => on.to ?? []))].toSorted();

const dueOf = ({ snapshot, day }: Node): readonly DerivedStep[] =>
  derivedSteps(snapshot.context.facts, snapshot.context.law).filter(
    ({ on: { to } }) => to !== null && to > day,
  );

function stepFor(goal: Goal, type: EventType) {
  const { functions } = goal;
  const powers = needsRemoval(goal) ? ["4A", "4B"] : ["4B"];
  return (at: CaseSnapshot, day: Day) => {
    const { facts, law } = at.context;
    const usualDays = Number(law["usualRepresentationsDays"]);
    const setting: Setting = { facts, day, functions, usualDays, powers };
    return stepStated(type, setting, type === goal.type ? goal.data : {});
  };
}

/** Rights that only a direction that removes functions gives. */
const needsRemoval = ({ type, data }: Goal): boolean =>
  (type === "InspectionRightsUsed" && data["basis"] === "EA1996/s497B") ||
  (type === "FunctionsExercised" &&
    data["exercisedBy"] !== undefined &&
    data["exercisedBy"] !== "council");

function after(node: Node, taking: OnTheWay, isThere: boolean): Node {
  const { step, day, before, departures } = taking;
  const taken = evolve(before, { ...step, waived: departures, world: "closed" });
  return {
    snapshot: settle(taken, day),
    day,
    takings: [...node.takings, taking],
    departures: node.departures + departures.length,
    isThere,
  };
}

const costsOf = (
  { takings, day, departures }: Node,
  atRisk: boolean,
): readonly (number | string)[] =>
  atRisk ? [day, departures, takings.length] : [takings.length, day];

function isBetter(a: Node, b: Node, atRisk: boolean): boolean {
  const [left, right] = [costsOf(a, atRisk), costsOf(b, atRisk)];
  const at = left.findIndex((cost, place) => cost !== right[place]);
  if (at < 0) return a.isThere && !b.isThere;
  return (left[at] ?? 0) < (right[at] ?? 0);
}

function takeBest(open: Node[], atRisk: boolean): Node {
  let best = 0;
  for (let at = 1; at < open.length; at += 1) {
    if (isBetter(open[at] as Node, open[best] as Node, atRisk)) best = at;
  }
  const [node] = open.splice(best, 1);
  if (node === undefined) throw new Error("bug: nothing is left to try");
  return node;
}

/** The same steps in another order lead to the same place. */
const keyOf = ({ takings, isThere }: Node): string =>
  `${isThere} ${takings
    .map(
      ({ step, day, departures }) =>
        `${step.type} ${day} ${JSON.stringify(step.data)} ${departures.join()}`,
    )
    .toSorted()
    .join("\n")}`;
