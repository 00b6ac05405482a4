import { propositions } from "#machines/chart/propositions.ts";
import type { Effect } from "#machines/effect.ts";
import type { Facts } from "#machines/facts.ts";
import { conditionOf } from "#machines/judge.ts";
import type { Law } from "#machines/law/numbers.ts";
import { and, every, type Condition } from "#machines/logic/expression.ts";
import { fieldsRead } from "#machines/logic/fields-read.ts";
import type { Region } from "#machines/regions/region.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { addDays, daysBetween, type Day } from "#machines/time/day.ts";
import type { Span } from "#machines/time/span.ts";
import { ownDays } from "./own-days.ts";
import {
  comparedIn,
  daysOf,
  originOf,
  pathsIn,
  type Compared,
  type Comparison,
} from "./compared-days.ts";
import { settledIn } from "./settled-days.ts";

type Values = Readonly<Record<string, unknown>>;

/** What a cone of the chart can see of the facts: values as they are, days by how they compare. */
export interface Abstraction {
  /** The paths that its rules, its questions and its effects read. */
  readonly reads: ReadonlySet<string>;
  /** The fields of each list or record of facts that are among them. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
  readonly compared: readonly Comparison[];
  /** Days of the calendar that steps put in this cone may name. */
  readonly named: readonly Day[];
  /** Days apart that are seen: none, and only which came first counts. */
  readonly apartDays: number;
}

/** A rule's whole condition; a standing one is judged of each thing that it is about. */
export function wholeCondition(rule: Rule): Condition {
  const condition = conditionOf(rule);
  if (rule.standing === undefined) return condition;
  return every(rule.standing.each, rule.standing.as, condition, rule.statement);
}

/**
 * What the rules, with every question and effect of the regions, can see. With `apartDays`, days are
 * told apart also by how far apart they are, up to that many: as rules a day off would see them.
 */
export function abstractionOf(
  rules: readonly Rule[],
  regions: Readonly<Record<string, Region>>,
  named: readonly Day[] = [],
  apartDays = 0,
): Abstraction {
  const effects = Object.values(regions).flatMap(({ effects: each }) => Object.values(each).flat());
  const conditions = [
    ...rules.map(wholeCondition),
    ...Object.values(propositions),
    ...effects.flatMap(({ when }) => when ?? []),
  ];
  const reads = new Set(fieldsRead(and(...conditions)));
  for (const effect of effects) {
    if ("change" in effect) {
      for (const field of Object.keys(effect.where)) reads.add(`facts.${effect.change}[].${field}`);
    }
  }
  for (const field of ["status", "effectiveFrom", "replaces", "term", "until"]) {
    reads.add(`facts.directions[].${field}`);
  }
  for (const field of ["status", "servedOn", "days", "window"]) {
    reads.add(`facts.proposals[].${field}`);
  }
  reads.add("facts.directions[].effectiveStatedOn");
  return {
    reads,
    fields: fieldsByList(reads),
    compared: distinct(conditions, effects),
    named,
    apartDays,
  };
}

function fieldsByList(reads: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const fields = new Map<string, Set<string>>();
  for (const path of reads) {
    const [, list = "", field] = /^facts\.([a-zA-Z]+)(?:\[\])?(?:\.([a-zA-Z]+))?/.exec(path) ?? [];
    const held = fields.get(list) ?? new Set();
    fields.set(list, field === undefined ? held : held.add(field));
  }
  return fields;
}

function distinct(
  conditions: readonly Condition[],
  effects: readonly Effect[],
): readonly Comparison[] {
  const all = new Map<string, Comparison>();
  const written = conditions.flatMap((condition) => comparedIn(condition));
  for (const compared of [...written, ...written.flatMap((each) => beforeCopied(each, effects))]) {
    const { op, left, right, names } = compared;
    const says = [said(left), said(right)] as const;
    const of = [originOf(left), originOf(right)] as const;
    all.set(JSON.stringify([op, ...says, ...names]), { ...compared, says, of });
  }
  return [...all.values()];
}

// A day that an effect copies from one member to another is compared in its first place too.
function beforeCopied(compared: Compared, effects: readonly Effect[]): readonly Compared[] {
  return effects.flatMap((effect) => {
    if (!("add" in effect) || effect.each === undefined) return [];
    const { of } = effect.each;
    const alias = [...compared.names].find(([, list]) => list === `facts.${effect.add}`)?.[0];
    if (alias === undefined) return [];
    const copied = Object.entries(effect.member).flatMap(([field, source]) =>
      "own" in source ? [[`"${alias}.${field}"`, `"${alias}.${source.own}"`] as const] : [],
    );
    const asOf = <T>(term: T): T =>
      JSON.parse(
        copied.reduce((text, [to, from]) => text.replaceAll(to, from), JSON.stringify(term)),
      ) as T;
    const names = new Map([...compared.names, [alias, `facts.${of}`]]);
    return [{ ...compared, left: asOf(compared.left), right: asOf(compared.right), names }];
  });
}

const said = (term: Compared["left"]): string =>
  JSON.stringify(term, (name, value: unknown) => (name === "words" ? undefined : value));

/**
 * Everything about the facts, on a day, that the cone can see, as text. Two positions with one key
 * are answered alike by every rule and every step, now and later; the explorer checks that they are.
 */
export function keyOf(seen: Abstraction, facts: Facts, law: Law, today: Day): string {
  const { values, turns, settled } = seenIn(seen, facts, law);
  const past = turns.filter(([, day]) => day <= today).map(([name]) => name);
  let last = today;
  let rank = 0;
  const ahead = turns
    .filter(([, day]) => day > today)
    .map(([name, day]) => {
      // A step of today may turn an answer tomorrow; beyond that only the order of the days counts.
      rank += Math.min(rank === 0 ? 2 : 1, daysBetween(last, day));
      last = day;
      return `${name} ${rank}`;
    });
  return [values, past.toSorted().join(), ahead.join(), settled].join(" | ");
}

interface Seen {
  readonly values: string;
  /** When each comparison with the day of a step turns, in the order of the days. */
  readonly turns: readonly (readonly [name: string, day: Day])[];
  readonly settled: string;
}

const seenBefore = new WeakMap<Abstraction, WeakMap<Facts, Seen>>();

/** What does not depend on the day of the view: worked out once for the same facts. */
function seenIn(seen: Abstraction, facts: Facts, law: Law): Seen {
  let before = seenBefore.get(seen);
  if (before === undefined) seenBefore.set(seen, (before = new WeakMap()));
  let found = before.get(facts);
  if (found === undefined) {
    const turns = [...turnsOf(seen, facts, law)].toSorted(([a, x], [b, y]) =>
      x === y ? (a < b ? -1 : 1) : x < y ? -1 : 1,
    );
    const settled = settledIn(seen, facts, law).join();
    before.set(facts, (found = { values: valuesSeen(seen, facts), turns, settled }));
  }
  return found;
}

function valuesSeen({ fields }: Abstraction, facts: Facts): string {
  const values: string[] = [];
  for (const [name, held] of Object.entries(facts) as [string, unknown][]) {
    const seen = fields.get(name);
    if (seen === undefined || typeof held !== "object" || held === null) continue;
    const members = (Array.isArray(held) ? held : [held]).map((each) =>
      shown(each as Values, seen),
    );
    const apart = [...new Set(members)].toSorted();
    if (apart.length > 0) values.push(`${name} ${apart.join()}`);
  }
  return values.join("; ");
}

const shown = (held: Values, seen: ReadonlySet<string>): string =>
  [...("key" in held ? ["key"] : []), ...[...seen].filter((field) => field !== "key")]
    .map((field) => `${field}:${JSON.stringify(blurred(held[field]))}`)
    .join();

// A day stands only for being on record: how it compares is said apart.
const blurred = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "from" in value && !("of" in value)
    ? (value as Span).from === null
      ? "some day"
      : "a day"
    : value;

/**
 * The day from which each comparison with the day of a step is answered otherwise than before. A day
 * not yet on record will be the day of some step, so what is compared with it counts too.
 */
function turnsOf(
  { compared, named }: Abstraction,
  facts: Facts,
  law: Law,
): ReadonlyMap<string, Day> {
  const turns = new Map<string, Day>();
  const turnsOn = (op: Compared["op"], stepIsLeft: boolean, name: string, day: Day): void => {
    // "step < day" and "step >= day" turn on the day itself; "step <= day" and "step > day" after it.
    const onIt = stepIsLeft
      ? op === "before" || op === "onOrAfter"
      : op === "after" || op === "onOrBefore";
    if (onIt || op === "equals") turns.set(`${name} from`, day);
    if (!onIt || op === "equals") turns.set(`${name} after`, addDays(day, 1));
  };
  for (const { op, left, right, names, of, says } of compared) {
    if (of[0] === "step" && of[1] === "step") continue;
    const lefts = of[0] === "step" ? null : daysOf(left, says[0], names, facts, law);
    const rights = of[1] === "step" ? null : daysOf(right, says[1], names, facts, law);
    // What a step says of another day than its own is put on record, and then stands beside the rest.
    const other = of[0] === "step" ? left : of[1] === "step" ? right : null;
    const asked = other !== null && !pathsIn(other).includes("step.on") ? "equals" : op;
    // Another member may come, with the day of a step to come; so may what is not yet said of this one.
    const roots = [rootsOf(left, names), rootsOf(right, names)];
    const apart = roots[0]?.join() !== roots[1]?.join();
    const isOpen = (days: ReturnType<typeof daysOf> | null): boolean =>
      apart || days === null || days.length === 0 || days.some(({ day }) => day === null);
    if (isOpen(rights)) {
      for (const { name, day } of lefts ?? []) if (day !== null) turnsOn(asked, false, name, day);
    }
    if (isOpen(lefts)) {
      for (const { name, day } of rights ?? []) if (day !== null) turnsOn(asked, true, name, day);
    }
  }
  for (const [name, day] of ownDays(facts, law)) turns.set(name, day);
  for (const day of named) {
    turns.set(`${day} from`, day);
    turns.set(`${day} after`, addDays(day, 1));
  }
  return turns;
}

const rootsOf = (term: Compared["left"], names: Compared["names"]): readonly string[] =>
  pathsIn(term)
    .map((path) => path.split(".")[0] ?? "")
    .filter((root) => names.has(root));

/** The days to come on which some answer turns, in order. */
export const turnsToCome = (
  seen: Abstraction,
  facts: Facts,
  law: Law,
  today: Day,
): readonly Day[] => [
  ...new Set(
    seenIn(seen, facts, law)
      .turns.map(([, day]) => day)
      .filter((day) => day > today),
  ),
];
