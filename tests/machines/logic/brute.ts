/**
 * The meaning of the language a second time, as plainly as possible and sharing no code with the
 * first but the calendar: walk through every combination of single days and collect the answers.
 */
import { addMonths, dayNumber, dayOf } from "#machines/time/day.ts";
import { addWorkingDays } from "#machines/time/working-days.ts";
import type { Span } from "#machines/time/span.ts";
import type { Env } from "#machines/logic/env.ts";
import type { Condition, DateTerm, Field, Term, Value } from "#machines/logic/expression.ts";
import type { Truth } from "#machines/logic/truth.ts";

export interface World {
  readonly env: Env;
  /** The single day that each date is taken to be. */
  readonly days: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, string>;
}

/** Where a variable may lie when both of its ends are on record, or in the window if not. */
export type Ranges = ReadonlyMap<string, { readonly low: number; readonly high: number }>;

export function bruteTruth(condition: Condition, env: Env, ranges: Ranges): Truth {
  const answers = new Set<Truth>();
  for (const days of combinations([...ranges])) {
    answers.add(singleTruth(condition, { env, days, names: new Map() }));
  }
  return answers.size === 1 ? ([...answers][0] ?? "unknown") : "unknown";
}

function* combinations(
  ranges: readonly (readonly [string, { readonly low: number; readonly high: number }])[],
): Generator<ReadonlyMap<string, number>> {
  const [first, ...rest] = ranges;
  if (first === undefined) {
    yield new Map();
    return;
  }
  const [key, { low, high }] = first;
  for (const others of combinations(rest)) {
    for (let day = low; day <= high; day += 1) yield new Map([...others, [key, day]]);
  }
}

function singleTruth(condition: Condition, world: World): Truth {
  switch (condition.op) {
    case "always":
      return "holds";
    case "and":
      return conjunction(condition.parts.map((part) => singleTruth(part, world)));
    case "or":
      return disjunction(condition.parts.map((part) => singleTruth(part, world)));
    case "not":
      return opposite(singleTruth(condition.part, world));
    case "implies": {
      const given = opposite(singleTruth(condition.given, world));
      return disjunction([given, singleTruth(condition.required, world)]);
    }
    case "named":
      return singleTruth(condition.part, world);
    case "some":
    case "every": {
      const list = resolved(condition.list, world);
      const members = recorded(list, world.env);
      if (!Array.isArray(members)) return "unknown";
      const answers = members.map((_, index) => {
        const names = new Map([...world.names, [condition.as, `${list}[${index}]`]]);
        return singleTruth(condition.where, { ...world, names });
      });
      if (condition.op === "every") return conjunction(answers);
      return disjunction(world.env.world === "open" ? [...answers, "unknown"] : answers);
    }
    case "before":
    case "onOrBefore":
    case "after":
    case "onOrAfter":
      return compared(condition.op, condition.left, condition.right, world);
    case "equals":
      return conjunction([
        compared("onOrBefore", condition.left, condition.right, world),
        compared("onOrAfter", condition.left, condition.right, world),
      ]);
    case "isTrue": {
      const flag = scalarOf(condition.term, world);
      return flag === undefined || flag === null ? "unknown" : flag === true ? "holds" : "fails";
    }
    case "isOnRecord":
      return isOnRecord(condition.term, world) ? "holds" : "fails";
    default:
      throw new Error(`the brute reading does not know ${condition.op}`);
  }
}

function conjunction(answers: readonly Truth[]): Truth {
  if (answers.includes("fails")) return "fails";
  return answers.includes("unknown") ? "unknown" : "holds";
}

function disjunction(answers: readonly Truth[]): Truth {
  if (answers.includes("holds")) return "holds";
  return answers.includes("unknown") ? "unknown" : "fails";
}

function opposite(answer: Truth): Truth {
  return answer === "holds" ? "fails" : answer === "fails" ? "holds" : "unknown";
}

/** Earliest and latest are read as "one of them" and "all of them", so a lost period stays local. */
function compared(
  op: "before" | "onOrBefore" | "after" | "onOrAfter",
  left: Term,
  right: Term,
  world: World,
): Truth {
  const isUpward = op === "before" || op === "onOrBefore";
  const a = candidates(left, world);
  const b = candidates(right, world);
  const rows = a.days.map((x) => {
    const cells = b.days.map((y): Truth => {
      if (x === null || y === null) return "unknown";
      const isSo =
        op === "before" ? x < y : op === "onOrBefore" ? x <= y : op === "after" ? x > y : x >= y;
      return isSo ? "holds" : "fails";
    });
    return (b.pick === "latest") === isUpward ? disjunction(cells) : conjunction(cells);
  });
  return (a.pick === "earliest") === isUpward ? disjunction(rows) : conjunction(rows);
}

function candidates(term: Term, world: World) {
  if (term.op === "earliest" || term.op === "latest") {
    return { pick: term.op, days: term.dates.map((date) => dayFor(date, world)) };
  }
  return { pick: "earliest" as const, days: [dayFor(term as DateTerm, world)] };
}

function dayFor(term: DateTerm, world: World): number | null {
  switch (term.op) {
    case "day":
      return dayNumber(term.day);
    case "date": {
      const key = resolved(term.path, world);
      const chosen = world.days.get(key);
      if (chosen !== undefined) return chosen;
      return dayNumber((recorded(key, world.env) as Span).from ?? "");
    }
    case "earliest":
    case "latest": {
      const days = term.dates.map((date) => dayFor(date, world));
      if (days.includes(null)) throw new Error("too deep for the brute reading");
      const known = days.filter((each) => each !== null);
      return term.op === "earliest" ? Math.min(...known) : Math.max(...known);
    }
    default:
      return reckoned(term, dayFor(term.date, world), countOf(term.count, world), world);
  }
}

function reckoned(
  { op }: { readonly op: "plusDays" | "plusMonths" | "plusWorkingDays" | "lastDayOfPeriod" },
  from: number | null,
  count: number | null,
  { env }: World,
): number | null {
  if (from === null || count === null) return null;
  if (op === "plusDays") return from + count;
  if (op === "lastDayOfPeriod") return from + count - (env.law["countsDayOfService"] ? 1 : 0);
  if (op === "plusMonths") return dayNumber(addMonths(dayOf(from), count));
  const day = addWorkingDays(dayOf(from), count);
  return day === null ? null : dayNumber(day);
}

function countOf(term: Field | Value, world: World): number | null {
  return (scalarOf(term, world) as number | null | undefined) ?? null;
}

function scalarOf(term: Term, world: World): unknown {
  if (term.op === "value") return term.value;
  return term.op === "field" ? recorded(resolved(term.path, world), world.env) : undefined;
}

function isOnRecord(term: Term, world: World): boolean {
  const raw = JSON.stringify(term);
  if (term.op !== "date") throw new Error(`the brute reading asks only of dates: ${raw}`);
  const span = recorded(resolved(term.path, world), world.env) as Span | null | undefined;
  return span !== null && span !== undefined && (span.from !== null || span.to !== null);
}

function resolved(path: string, world: World): string {
  const [root = "", ...rest] = path.split(".");
  return [world.names.get(root) ?? root, ...rest].join(".");
}

/** Reads a full path with list positions, as in 'facts.spans[1].end'. */
function recorded(key: string, env: Env): unknown {
  return key
    .replaceAll(/\[(\d+)\]/g, ".$1")
    .split(".")
    .reduce<unknown>(
      (at, name) => (at === null || at === undefined ? at : (at as Record<string, unknown>)[name]),
      env,
    );
}
