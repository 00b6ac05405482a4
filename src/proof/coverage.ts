import type { Effect } from "#machines/effect.ts";
import { regions } from "#machines/intervention.machine.ts";
import { fieldsRead } from "#machines/logic/fields-read.ts";
import { rules, type RuleName } from "#machines/rules/registry.ts";
import { wholeCondition } from "./abstraction.ts";
import { cones } from "./cones.ts";

const effectsByStep: ReadonlyMap<string, readonly Effect[]> = new Map(
  Object.values(regions).flatMap(({ effects }) => Object.entries(effects)),
);

/** The paths of the facts that a step writes. */
function factsWrittenBy(type: string): readonly string[] {
  return (effectsByStep.get(type) ?? []).flatMap((effect) => {
    if ("add" in effect) return Object.keys(effect.member).map((f) => `facts.${effect.add}[].${f}`);
    if ("change" in effect) {
      return Object.keys(effect.set).map((f) => `facts.${effect.change}[].${f}`);
    }
    return Object.keys(effect.to).map((f) => `facts.${effect.set}.${f}`);
  });
}

/** The steps that write a fact which the rule reads: its cone of influence, computed. */
function influencing(name: RuleName): readonly string[] {
  const read = new Set(fieldsRead(wholeCondition(rules[name])));
  return [...effectsByStep.keys()].filter((type) =>
    factsWrittenBy(type).some((path) => read.has(path)),
  );
}

/** Of these, the ones that no cone of the rule puts. Derived steps come by themselves. */
export function leftOutOf(name: RuleName): readonly string[] {
  const put = new Set<string>(
    cones
      .filter((cone) => cone.rules.includes(name))
      .flatMap(({ moves }) => moves.map(({ type }) => type)),
  );
  return influencing(name).filter((type) => !type.startsWith("$") && !put.has(type));
}
