import fc from "fast-check";
import { definitionOf } from "#events/catalogue.ts";
import type { Entry } from "#events/envelope.ts";
import type { CaseSnapshot } from "#machines/evolve.ts";
import { lawWith } from "#machines/law/numbers.ts";
import type { Step } from "#machines/step.ts";
import { addDays, laterOf, type Day } from "#machines/time/day.ts";
import type { Span } from "#machines/time/span.ts";
import { stepOfMove, type Cone } from "#src/proof/cone.ts";
import { Explorer, type Node } from "#src/proof/explore.ts";
import { replay, type Replay, type View } from "#src/replay/replay.ts";
import { claim, defaultView, entryOf, type When } from "#tests/given.ts";

/** A step put where the record has brought the case by the day of the step. */
export interface Point {
  readonly snapshot: CaseSnapshot;
  readonly step: Step;
  /** What is on record already, in the order in which it was recorded. */
  readonly before: readonly Entry[];
}

/**
 * A shortest way to some position of a cone, and from there a few steps of its pool, lawful or not,
 * some of them recorded later than what happened after them.
 */
export interface Walk {
  readonly cone: Cone;
  /** In the order in which they were recorded. */
  readonly entries: readonly Entry[];
  readonly view: View;
  /** Where each of the few steps was put. */
  readonly points: readonly Point[];
  /** Every step of the pool, put at the end. */
  readonly atTheEnd: readonly Point[];
}

const found = new Map<Cone, readonly Node[]>();

/** Every abstract position of a cone as it was first reached, the nearest first. */
function positionsOf(cone: Cone): readonly Node[] {
  let positions = found.get(cone);
  if (positions === undefined) {
    const first = new Map<string, Node>();
    const reached = (node: Node): void => {
      if (!first.has(node.key)) first.set(node.key, node);
    };
    new Explorer(cone).run([{ reached }]);
    found.set(cone, (positions = [...first.values()]));
  }
  return positions;
}

function wayTo(node: Node): readonly Step[] {
  const steps: Step[] = [];
  for (let at: Node | null = node; at !== null; at = at.from) if (at.step) steps.push(at.step);
  return steps.toReversed();
}

const when = ({ from, to }: Span): When => `${from ?? ""}..${to ?? ""}`;

/** The value as a source would state it: every day with its words. */
function stated(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(stated);
  if ("from" in value && "to" in value) return claim(when(value as Span));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, stated(each)]));
}

/** The entry of a step; one that is put again gets a name of its own. */
export function recorded(step: Step, before: readonly Entry[]): Entry {
  const { type, on, dates, data, after } = step;
  const times = before.filter(({ id }) => id === step.id || id.startsWith(`${step.id} #`)).length;
  const claims = Object.entries(dates).map(([name, span]) => [name, when(span as Span)]);
  const rest = {
    id: times === 0 ? step.id : `${step.id} #${times + 1}`,
    dates: Object.fromEntries(claims) as Record<string, When>,
    ...(after !== undefined && { after }),
  };
  const name = type as Parameters<typeof entryOf>[0][0];
  return entryOf([name, when(on), stated(data) as object as Entry["data"], rest], before.length);
}

interface Drawn {
  readonly cone: Cone;
  readonly share: number;
  readonly moves: readonly { readonly share: number; readonly days: number }[];
}

// A share and not a number, so that a smaller one is always nearer to the start.
const WHOLE = 10_000;
const share = fc.nat(WHOLE - 1);
const atShare = <T>(list: readonly T[], part: number): T =>
  list[Math.floor((part * list.length) / WHOLE)] as T;

function walkOf({ cone, share: part, moves }: Drawn): Walk {
  const law = { ...lawWith(), ...cone.law };
  const seen = (entries: readonly Entry[], asAt: Day): Replay =>
    replay(entries, { ...defaultView, law, asAt });
  const node = atShare(positionsOf(cone), part);
  const entries: Entry[] = [];
  for (const step of wayTo(node)) entries.push(recorded(step, entries));
  const points: Point[] = [];
  let last = node.today;
  let furthest = node.today;
  const put = (move: Cone["moves"][number], today: Day): Point | null => {
    const { facts } = seen(entries, furthest).snapshot.context;
    const step = stepOfMove(move, { facts, law, today });
    const before = [...entries];
    return step === null ? null : { step, before, snapshot: seen(before, today).snapshot };
  };
  for (const { share: which, days } of moves) {
    const today = addDays(last, days);
    const point = put(atShare(cone.moves, which), today);
    if (point === null) continue;
    points.push(point);
    entries.push(recorded(point.step, entries));
    last = today;
    furthest = laterOf(furthest, today);
  }
  const view = { ...defaultView, law, asAt: furthest };
  const atTheEnd = cone.moves.flatMap((move) => put(move, furthest) ?? []);
  // A failing case is shown as its entries: a snapshot would print the whole chart.
  const shown = () => [cone.name, ...entries.map((entry) => `${dayOf(entry)} ${entry.id}`)];
  const words = { [fc.toStringMethod]: () => shown().join("\n  ") };
  return { cone, entries, view, points, atTheEnd, ...words };
}

/** The day on which it happened, or the first of the days. */
export function dayOf({ type, dates }: Entry): Day {
  const day = dates[definitionOf(type)?.happensOn ?? "stated"]?.from;
  if (typeof day !== "string") throw new Error(`no day of ${type}`);
  return day;
}

const days = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.constantFrom(1, -1, -2) },
  fc.nat(20),
);

/** Walks in these parts of the law; where they begin is found when the first is drawn. */
export const walkIn = (...cones: readonly Cone[]): fc.Arbitrary<Walk> =>
  fc
    .record({
      cone: fc.constantFrom(...cones),
      share,
      moves: fc.array(fc.record({ share, days }), { maxLength: 6, size: "max" }),
    })
    .map(walkOf);
