import { regions } from "#machines/intervention.machine.ts";
import type { Effect } from "#machines/effect.ts";
import { and } from "#machines/logic/expression.ts";
import { fieldsRead } from "#machines/logic/fields-read.ts";
import { rules } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { wholeCondition } from "./abstraction.ts";
import { typesOf, type Cone } from "./cone.ts";

/** The facts that the rules of a cone read, as paths. */
export const factsReadIn = (cone: Cone): readonly string[] =>
  fieldsRead(and(...cone.rules.map((name) => wholeCondition(rules[name] as Rule)))).filter((path) =>
    path.startsWith("facts."),
  );

const effectsByStep: ReadonlyMap<string, readonly Effect[]> = new Map(
  Object.values(regions).flatMap(({ effects }) => Object.entries(effects)),
);

/** The paths of the facts that a step writes. */
export function factsWrittenBy(type: string): readonly string[] {
  return (effectsByStep.get(type) ?? []).flatMap((effect) => {
    if ("add" in effect) return Object.keys(effect.member).map((f) => `facts.${effect.add}[].${f}`);
    if ("change" in effect)
      return Object.keys(effect.set).map((f) => `facts.${effect.change}[].${f}`);
    return Object.keys(effect.to).map((f) => `facts.${effect.set}.${f}`);
  });
}

/** The steps that write a fact which the rules of a cone read: its cone of influence. */
export function influencing(cone: Cone): readonly string[] {
  const read = new Set(factsReadIn(cone));
  return [...effectsByStep.keys()].filter((type) =>
    factsWrittenBy(type).some((path) => read.has(path)),
  );
}

/** Influencing steps that the cone does not put. Derived steps come by themselves. */
export const leftOut = (cone: Cone): readonly string[] =>
  influencing(cone).filter(
    (type) => !type.startsWith("$") && !(typesOf(cone) as ReadonlySet<string>).has(type),
  );
