import type { Condition } from "#machines/logic/expression.ts";
import { fieldsRead } from "#machines/logic/fields-read.ts";
import type { Effect, Fields } from "#machines/effect.ts";
import { regions } from "#machines/intervention.machine.ts";
import { rulesOf } from "#machines/chart/rules-of.ts";
import { ruleCondition } from "#machines/judge.ts";
import { rules, type RuleName } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";

/** The names of facts, such as `directions`. */
export type FactNames = ReadonlySet<string>;

// Events that a step raises move other regions and leave nothing on record: they have no effects.
const effectsByType: ReadonlyMap<string, readonly Effect[]> = new Map(
  Object.values(regions).flatMap(({ effects }) => Object.entries(effects)),
);

const effectsOf = (type: string): readonly Effect[] => effectsByType.get(type) ?? [];

/** The rules by which a step may turn out to have no effect in law. */
export const mayVoid = (type: string): readonly RuleName[] =>
  rulesOf(type).filter((name) => (rules[name] as Rule).withoutEffect === true);

const factsIn = (condition: Condition | undefined): readonly string[] =>
  condition === undefined
    ? []
    : fieldsRead(condition).flatMap((path) => /^facts\.(\w+)/.exec(path)?.[1] ?? []);

const written = (effect: Effect): string =>
  "add" in effect ? effect.add : "change" in effect ? effect.change : effect.set;

const derived = ["$directionTookEffect", "$directionExpired", "$windowOpened", "$windowClosed"];

/** What steps follow by the passing of days, once a direction or a proposal is on record. */
const followers: readonly string[] = derived.flatMap((type) => effectsOf(type).map(written));

/** Remembers what is worked out of a type: the chart is the same for every replay. */
function perType(work: (type: string) => readonly string[]): (type: string) => FactNames {
  const known = new Map<string, FactNames>();
  return (type) => {
    let names = known.get(type);
    if (names === undefined) known.set(type, (names = new Set(work(type))));
    return names;
  };
}

/** The facts that a step of a type may change, at once or by what follows from it. */
export const mayChange = perType((type) => {
  const own = [
    ...effectsOf(type).map(written),
    ...(mayVoid(type).length > 0 ? ["withoutEffect"] : []),
  ];
  return own.includes("directions") || own.includes("proposals") ? [...own, ...followers] : own;
});

/** Whether members are found by what the step states, as by a key. */
const isByKey = (where: Fields): boolean => Object.values(where).some((source) => "step" in source);

/** The facts whose members a step of a type finds by what it states, and then changes or goes by. */
export const findsByKey = perType((type) =>
  effectsOf(type).flatMap((effect) => {
    if ("change" in effect) return isByKey(effect.where) ? [effect.change] : [];
    if (!("add" in effect) || effect.each === undefined) return [];
    return isByKey(effect.each.where) ? [effect.each.of] : [];
  }),
);

/** The facts on which it depends, whatever the step states, what it leaves on record. */
export const goesBy = perType((type) => [
  ...mayVoid(type).flatMap((name) => factsIn(ruleCondition(name))),
  ...effectsOf(type).flatMap((effect) => [
    ...factsIn(effect.when),
    ...("set" in effect && !("change" in effect) ? [written(effect)] : []),
    ...("change" in effect && !isByKey(effect.where) ? [effect.change] : []),
    ...("add" in effect && effect.each !== undefined && !isByKey(effect.each.where)
      ? [effect.each.of]
      : []),
  ]),
]);

/** The facts on which it depends what a step of a type leaves on record. */
export const dependsOn = perType((type) => [...goesBy(type), ...findsByKey(type)]);

/** The facts that a rule reads. */
export const readBy = perType((name) => factsIn(ruleCondition(name as RuleName))) as (
  name: RuleName,
) => FactNames;

/** The facts that the rules of a type of step read. */
export const judgedBy = perType((type) => rulesOf(type).flatMap((name) => [...readBy(name)]));

/**
 * The types of step that can have a part in what the rules of a type of step read: those that change
 * it, and those that change what it depends on what these leave.
 */
export const typesBehind = perType((type) => {
  const names = new Set(judgedBy(type));
  const types = new Set<string>();
  for (let size = -1; size < types.size;) {
    size = types.size;
    for (const other of effectsByType.keys()) {
      if (types.has(other) || !share(mayChange(other), names)) continue;
      types.add(other);
      for (const name of dependsOn(other)) names.add(name);
    }
  }
  return [...types];
});

/** Whether any name is in both. */
export function share(one: FactNames, other: FactNames): boolean {
  for (const name of one) if (other.has(name)) return true;
  return false;
}
