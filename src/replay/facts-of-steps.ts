import type { Condition } from "#machines/logic/expression.ts";
import { fieldsRead } from "#machines/logic/fields-read.ts";
import type { Effect } from "#machines/effect.ts";
import { regions } from "#machines/intervention.machine.ts";
import { rulesOf } from "#machines/chart/rules-of.ts";
import { ruleCondition } from "#machines/judge.ts";

/** The names of facts, such as `directions`. */
export type FactNames = ReadonlySet<string>;

const effectsOf = (type: string): readonly Effect[] =>
  Object.values(regions).flatMap(({ effects }) => effects[type] ?? []);

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
  const own = effectsOf(type).map(written);
  return own.includes("directions") || own.includes("proposals") ? [...own, ...followers] : own;
});

/** The facts on which it depends what a step of a type leaves on record. */
export const dependsOn = perType((type) =>
  effectsOf(type).flatMap((effect) => [
    ...factsIn(effect.when),
    ...("add" in effect ? [] : [written(effect)]),
    ...("add" in effect && effect.each !== undefined ? [effect.each.of] : []),
  ]),
);

/** The facts that the rules of a type of step read. */
export const judgedBy = perType((type) =>
  rulesOf(type).flatMap((name) => factsIn(ruleCondition(name))),
);

/** Whether any name is in both. */
export const share = (one: FactNames, other: FactNames): boolean =>
  [...one].some((name) => other.has(name));
