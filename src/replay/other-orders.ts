import { definitionOf } from "#events/catalogue.ts";
import { rulesOf } from "#machines/chart/rules-of.ts";
import type { CaseContext } from "#machines/case-context.ts";
import type { Facts } from "#machines/facts.ts";
import { findingOf, type Finding } from "#machines/finding.ts";
import { envOf } from "#machines/judge.ts";
import type { Env } from "#machines/logic/env.ts";
import { rules, type RuleName } from "#machines/rules/registry.ts";
import type { Step } from "#machines/step.ts";
import type { WorkingFact } from "./claims.ts";
import {
  judgedBy,
  mayChange,
  readBy,
  share,
  typesBehind,
  type FactNames,
} from "./facts-of-steps.ts";
import type { Placed } from "./placed.ts";
import type { RuleBook } from "#machines/rule-book.ts";
import { acrossFrom, asTold, overlapping, reordered } from "./reordered.ts";
import { mostAcross, mostGoneThrough, spending } from "./spending.ts";
import { contextOn, contextThrough, firstDayOf, inTurn } from "./facts-after.ts";
import { mayDiffer, swaps, type Crowd, type Swap } from "./swaps.ts";

/** A step of a replay as it was judged: what went before, and what is found of it. */
export interface JudgedStep extends Placed {
  readonly fact: WorkingFact;
  readonly findings: readonly Finding[];
}

/** What later facts show of the days on which a step is judged (`hindsight.ts`). */
type Hindsight = (facts: Facts, on: Step["on"]) => Facts;

/**
 * The findings of each step where the days of steps overlap, so that one may have come before or
 * after another. A replay takes one order; in each other order the rules of the step are asked again,
 * and where the answers differ the record does not show which is right: an evidence gap that names
 * the steps whose order decides (semantics 3: the answer on spans is the set of the answers on the
 * days inside them). Other steps are put on the other side of the one that is judged: each by itself,
 * all together, and up to three in every combination; and two steps before it change places where
 * that leaves something else on record. Where that would be too many orders the rule is left open,
 * neither kept nor broken. A step stays after the one that put on record what it is
 * about. Pure.
 */
export function findingsInAnyOrder(
  judged: readonly JudgedStep[],
  hindsight: Hindsight,
  book: RuleBook,
): readonly (readonly Finding[])[] {
  const { swapped, crowds } = swaps(judged);
  const told = inToldOrder(judged, hindsight);
  const across = onTheOtherSide(judged, hindsight);
  return judged.map((one, at) => {
    const { type } = one.step;
    if (rulesOf(type).length === 0) return one.findings;
    const read = judgedBy(type);
    const isBefore = ({ last, names }: Swap | Crowd): boolean => last < at && share(names, read);
    const before = swapped.filter(isBefore).map((swap): OtherOrder => ({
      weight: 1,
      says: [swapSays(swap, judged)],
      ...setFor(one, swap.before(at), hindsight),
    }));
    const { orders, crowd } = across(one, at);
    const tried = [...orders, ...before, ...told(one, at)];
    const untried = [...crowds.filter(isBefore), ...(crowd === null ? [] : [crowd])];
    if (tried.length + untried.length === 0) return one.findings;
    return rulesOf(type).flatMap((name) => {
      const open = untried.filter(({ names }) => share(names, readBy(name)));
      if (open.length === 0) return findingInAnyOrder(one, name, tried, book) ?? [];
      return leftOpen(one, name, asJudged(one, hindsight), open, book) ?? [];
    });
  });
}

/** Gives the orders in which others stand on the other side of a step, and those too many to try. */
function onTheOtherSide(
  judged: readonly JudgedStep[],
  hindsight: Hindsight,
): (
  one: JudgedStep,
  at: number,
) => { readonly orders: readonly OtherOrder[]; readonly crowd: Crowd | null } {
  const spend = spending(mostGoneThrough);
  return (one, at) => {
    const read = judgedBy(one.step.type);
    const behind = typesBehind(one.step.type);
    const isRead = ({ step }: Placed): boolean => share(mayChange(step.type), read);
    const places = overlapping(judged, at, isRead);
    const orders: OtherOrder[] = [];
    let isTried = places.length <= mostAcross;
    for (const sets of isTried ? choices(acrossFrom(judged, at, isRead)) : []) {
      const moved = [...new Set(sets.flat())].toSorted((a, b) => a - b);
      const order = reordered(judged, at, moved);
      if (order === null) continue;
      const says = moved.map((place) => orderSays(judged[place]));
      const start = order.findIndex((other, place) => other !== judged[place]);
      const steps = order
        .slice(start, order.indexOf(one))
        .flatMap(({ step }) => (behind.has(step.type) ? [step] : []));
      isTried &&= spend(steps.length);
      if (!isTried) break;
      const context = contextThrough((judged[start] ?? one).before.context, steps);
      orders.push({ weight: moved.length, says, ...setFor(one, context, hindsight) });
    }
    if (isTried) return { orders, crowd: null };
    const names = mayDiffer(
      places.flatMap((place) => [...mayChange(judged[place]?.step.type ?? "")]),
      judged,
    );
    return { orders, crowd: { last: at, names, places: [...places, at] } };
  };
}

// Where the order of the days is not the one that the steps tell of themselves.
function inToldOrder(
  judged: readonly JudgedStep[],
  hindsight: Hindsight,
): (one: JudgedStep, at: number) => readonly OtherOrder[] {
  const told = asTold(judged);
  const first = told?.findIndex((other, at) => other !== judged[at]) ?? -1;
  const start = judged[first];
  if (told === null || start === undefined) return () => [];
  const before = inTurn(
    start.before.context,
    told.map(({ step }) => step),
    first,
  );
  const places = new Map(judged.map((one, at) => [one, at]));
  return (one, at) => {
    const place = told.indexOf(one);
    if (place < first) return [];
    const crossing = told.filter(
      (other, there) => other !== one && there < place !== (places.get(other) ?? 0) < at,
    );
    const others = crossing.length > 0 ? crossing : [start];
    const set = setFor(one, before(place), hindsight);
    return [{ weight: others.length, says: others.map(orderSays), ...set }];
  };
}

interface OtherOrder {
  /** How many steps stand elsewhere: the fewest say best what decides. */
  readonly weight: number;
  readonly says: readonly string[];
  readonly env: Env;
  /** The facts that may be other than in the order of the replay. */
  readonly touched: FactNames;
}

function findingInAnyOrder(
  { step, fact, findings }: JudgedStep,
  name: RuleName,
  orders: readonly OtherOrder[],
  book: RuleBook,
): Finding | null {
  const found = findings.find((finding) => finding.name === name) ?? null;
  if (found?.verdict === "gap") return found;
  const truth = found === null ? "holds" : "fails";
  const differing = orders.filter(
    ({ env, touched }) => share(touched, readBy(name)) && book.answerOf(name, env) !== truth,
  );
  const [first] = differing;
  if (first === undefined) return found;
  const fewest = Math.min(...differing.map(({ weight }) => weight));
  const deciding = differing.filter(({ weight }) => weight === fewest);
  const broken = found ?? brokenBy({ step, fact }, name, first.env, book);
  const missing = [...new Set(deciding.flatMap(({ says }) => says))];
  return broken === null ? null : undecided(broken, missing);
}

/** A rule that turns on steps in more orders than are tried: neither kept nor broken. */
function leftOpen(
  one: JudgedStep,
  name: RuleName,
  env: Env,
  untried: readonly Crowd[],
  book: RuleBook,
): Finding | null {
  const found = one.findings.find((finding) => finding.name === name);
  if (found?.verdict === "gap") return found;
  const broken = found ?? brokenBy(one, name, env, book);
  const { size } = new Set(untried.flatMap(({ places }) => places));
  const missing = `in which order ${size} steps came whose days overlap: more orders than are tried`;
  return broken === null ? null : undecided(broken, [missing]);
}

function brokenBy(
  { step, fact }: Pick<JudgedStep, "step" | "fact">,
  name: RuleName,
  env: Env,
  book: RuleBook,
): Finding | null {
  const departure = fact.entry.departures.find(({ rule }) => rule === rules[name].id)?.reason;
  const about = { entry: step.id, subject: null, on: step.on, departure: departure ?? null };
  return findingOf(name, book.conditionOf(name), env, "fails", about);
}

function choices<T>(all: readonly T[]): readonly (readonly T[])[] {
  if (all.length > 3) return [...all.map((one) => [one]), all];
  return all
    .reduce<readonly (readonly T[])[]>(
      (some, one) => [...some, ...some.map((few) => [...few, one])],
      [[]],
    )
    .filter((some) => some.length > 0);
}

/** What a step is judged against, had this been on record before it. */
function setFor(
  { step, before: { context } }: Placed,
  before: CaseContext,
  hindsight: Hindsight,
): Pick<OtherOrder, "env" | "touched"> {
  const { facts, law } = contextOn(before, firstDayOf(step));
  // The facts are a closed list of names, which Object.keys widens.
  const names = Object.keys(facts) as (keyof Facts)[];
  const touched = new Set(names.filter((name) => facts[name] !== context.facts[name]));
  return { env: envOf(hindsight(facts, step.on), step, law, "open"), touched };
}

// The chart before a step is settled to its first day already.
const asJudged = ({ step, before: { context } }: Placed, hindsight: Hindsight): Env =>
  envOf(hindsight(context.facts, step.on), step, context.law, "open");

const named = (one: Placed | undefined): string => {
  const type = one?.step.type ?? "";
  return `“${definitionOf(type)?.says ?? type}” (${one?.step.id ?? ""})`;
};

const orderSays = (other: Placed | undefined): string =>
  `whether it came before or after ${named(other)}`;

const swapSays = ({ first, last }: Swap, judged: readonly Placed[]): string =>
  `whether ${named(judged[first])} came before or after ${named(judged[last])}`;

function undecided(finding: Finding, missing: readonly string[]): Finding {
  const { rule, name, statement, strength, basis, confirmed, ifBroken } = finding;
  const { entry, subject, on, departure, hint } = finding;
  const about = { rule, name, statement, strength, basis, confirmed, ifBroken };
  const judgedOf = { entry, subject, on, departure, hint };
  const open = { verdict: "gap", missing, because: [], turns: [], measured: null } as const;
  // Its reasons are worked out when they are read, so they are not copied.
  return { ...about, ...judgedOf, ...open };
}
