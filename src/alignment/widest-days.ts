import { addDays, type Day } from "#machines/time/day.ts";
import type { Span } from "#machines/time/span.ts";
import type { Option } from "./choice.ts";
import { costsWith, type Case } from "./judged-plan.ts";
import type { Repair } from "./repair.ts";

/** No day is tried further away than this: about forty years. */
const furthestDays = 1 << 14;

/**
 * The same fillings, each on as many days as it may lie on without changing what the plan leaves. One
 * is widened after another: each span is the widest given those before it, and on every day inside it,
 * the others being as they are, the plan leaves the same. `matters` says of which questions that is
 * asked.
 */
export function withDays(
  of: Case,
  options: readonly Option[],
  matters: (question: string) => boolean = () => true,
): readonly Option[] {
  const places = options.flatMap(({ repairs }, at) =>
    repairs.flatMap((repair, part) => (dayOf(repair) === null ? [] : [{ at, part }])),
  );
  let best = options;
  const left = (tried: readonly Option[]): string =>
    [
      ...costsWith(
        of,
        tried.flatMap(({ repairs }) => repairs),
      ),
    ]
      .filter(([question]) => matters(question))
      .map(([question, cost]) => `${question} ${cost}`)
      .toSorted()
      .join("\n");
  const wanted = left(options);
  for (const { at, part } of places) {
    const repair = best[at]?.repairs[part];
    const day = repair === undefined ? null : dayOf(repair);
    if (repair === undefined || day === null) continue;
    const keeps = (span: Span): boolean => left(placed(best, at, part, span)) === wanted;
    const span = widest(day, limitsOf(repair, of), keeps);
    best = placed(best, at, part, throughout(span, day, cutsIn(repair, of, best), keeps));
  }
  return best;
}

const dayOf = (repair: Repair): Span | null => repair.day;

/** A day that is narrowed stays inside what is on record, and nothing comes after the view. */
function limitsOf(repair: Repair, { facts, view }: Case): Span {
  if (repair.kind === "insert") return { from: repair.notBefore, to: view.asAt };
  const on = facts.find(({ entry }) => entry.id === repair.entry)?.on;
  if (repair.kind === "narrowing") return on ?? repair.day;
  return { from: null, to: on?.to ?? view.asAt };
}

const placed = (
  options: readonly Option[],
  at: number,
  part: number,
  day: Span,
): readonly Option[] =>
  options.map((option, place) =>
    place === at
      ? {
          ...option,
          repairs: option.repairs.map((repair, index) =>
            index === part ? { ...repair, day } : repair,
          ),
        }
      : option,
  );

/**
 * The days at which a fact passes another one in the replay’s order. A span stands in one place of that
 * order; a day inside it may stand in another.
 */
function cutsIn(repair: Repair, { facts }: Case, options: readonly Option[]): readonly Day[] {
  if (repair.kind === "detail") return [];
  const supposed = options.flatMap(({ repairs }) =>
    repairs.flatMap((one) => (one.kind === "insert" && one !== repair ? [one.day] : [])),
  );
  const others = facts.flatMap(({ entry, on }) =>
    repair.kind === "narrowing" && entry.id === repair.entry ? [] : [on],
  );
  const days = [...others, ...supposed].flatMap(({ from, to }) => from ?? to ?? []);
  return [...new Set(days)].toSorted();
}

/** The part of a span around a day in which the plan leaves the same wherever in the order it stands. */
function throughout(
  span: Span,
  day: Span,
  cuts: readonly Day[],
  keeps: (span: Span) => boolean,
): Span {
  const pieces = piecesOf(span, cuts);
  const own = pieces.findIndex(({ to }) => to === null || (day.from !== null && to >= day.from));
  const isFine = (at: number): boolean => pieces[at] !== undefined && keeps(pieces[at]);
  if (pieces.length < 2) return span;
  if (!isFine(own)) return day;
  let [first, last] = [own, own];
  while (isFine(first - 1)) first -= 1;
  while (isFine(last + 1)) last += 1;
  if (first === 0 && last === pieces.length - 1) return span;
  const whole = { from: pieces[first]?.from ?? null, to: pieces[last]?.to ?? null };
  return keeps(whole) ? whole : (pieces[own] ?? day);
}

function piecesOf({ from, to }: Span, cuts: readonly Day[]): readonly Span[] {
  const inside = cuts.filter((cut) => (from === null || cut >= from) && (to === null || cut < to));
  const starts = [from, ...inside.map((cut) => addDays(cut, 1))];
  return starts.map((start, at) => ({ from: start, to: inside[at] ?? to }));
}

function widest(day: Span, limits: Span, keeps: (span: Span) => boolean): Span {
  const from = earliestOf(day, limits.from, keeps);
  const to = latestOf({ from, to: day.to }, limits.to, keeps);
  return { from, to };
}

function earliestOf({ from, to }: Span, limit: Day | null, keeps: (span: Span) => boolean) {
  if (from === null || from === limit) return from;
  if (limit === null || limit < from) {
    if (keeps({ from: limit, to })) return limit;
  }
  const reach = furthest((days) => {
    const day = addDays(from, -days);
    return (limit === null || day >= limit) && keeps({ from: day, to });
  });
  return addDays(from, -reach);
}

function latestOf({ from, to }: Span, limit: Day | null, keeps: (span: Span) => boolean) {
  if (to === null || to === limit) return to;
  const reach = furthest((days) => {
    const day = addDays(to, days);
    return (limit === null || day <= limit) && keeps({ from, to: day });
  });
  return addDays(to, reach);
}

/** The most days that still will do, if fewer always do where more do. */
function furthest(willDo: (days: number) => boolean): number {
  let good = 0;
  let bad = 1;
  while (bad <= furthestDays && willDo(bad)) {
    good = bad;
    bad *= 2;
  }
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (willDo(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
