import { chartOf } from "#machines/evolve.ts";
import { machineOf, regions, type RegionName } from "#machines/intervention.machine.ts";
import { judge, judgeBy, type Book, type Judge } from "#machines/judge.ts";
import { propositions } from "#machines/chart/propositions.ts";
import type { Condition } from "#machines/logic/expression.ts";
import type { Region } from "#machines/regions/region.ts";
import { rules, type RuleName } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import type { Subject } from "#src/proof/explore.ts";

/** All that a chart is put together from, as data that can be copied with one thing changed. */
export interface Parts {
  readonly regions: Readonly<Record<RegionName, Region>>;
  readonly rules: Readonly<Record<RuleName, Rule>>;
  /** The questions by name; a mutant may add one. */
  readonly propositions: Readonly<Record<string, Condition>>;
}

export const partsInForce: Parts = { regions, rules, propositions };

/** What a mutant changes, and so which of the kept steps can tell it from the chart in force. */
export type Touches =
  | { readonly kind: "rule"; readonly rule: RuleName }
  | { readonly kind: "question"; readonly name: string }
  | { readonly kind: "chart"; readonly types: readonly string[] }
  | { readonly kind: "effects"; readonly type: string }
  | { readonly kind: "start" };

/** The chart or the rules with one thing changed. */
export interface Mutant {
  readonly operator: string;
  /** What is changed: a rule's id, a question's name or a step's type, and the place within it. */
  readonly where: string;
  readonly describe: string;
  readonly touches: Touches;
  readonly apply: (parts: Parts) => Parts;
}

/** A mutant's name: no two have the same. */
export const nameOf = ({ operator, where, describe }: Mutant): string =>
  `${operator} | ${where} | ${describe}`;

/** The judge by which the parts are judged. */
export const judgeOf = (parts: Parts): Judge =>
  parts.rules === rules && parts.propositions === propositions
    ? judge
    : // A question that a mutant adds is only ever asked by a chart that the mutant changed.
      judgeBy({ rules: parts.rules, propositions: parts.propositions as Book["propositions"] });

/** The chart put together from changed parts, as the explorer and the judges of sequence take it. */
export function subjectOf(parts: Parts): Subject {
  const judged = judgeOf(parts);
  return {
    chart: chartOf(machineOf({ regions: parts.regions, judge: judged })),
    regions: parts.regions,
    rules: parts.rules,
    judge: judged,
  };
}

/** The parts with one rule changed. */
export const withRule = (parts: Parts, name: RuleName, changed: Rule): Parts => ({
  ...parts,
  rules: { ...parts.rules, [name]: changed },
});

/** The parts with one region's transitions for a type of step changed; none, if there are none left. */
export function withTransitions(
  parts: Parts,
  name: RegionName,
  type: string,
  transitions: Region["chart"]["on"][string],
): Parts {
  const region = parts.regions[name];
  const { [type]: _, ...others } = region.chart.on;
  const on = transitions.length === 0 ? others : { ...region.chart.on, [type]: transitions };
  return {
    ...parts,
    regions: { ...parts.regions, [name]: { ...region, chart: { ...region.chart, on } } },
  };
}

/** The parts with what one type of step puts on record changed. */
export function withEffects(
  parts: Parts,
  name: RegionName,
  type: string,
  effects: Region["effects"][string],
): Parts {
  const region = parts.regions[name];
  return {
    ...parts,
    regions: {
      ...parts.regions,
      [name]: { ...region, effects: { ...region.effects, [type]: effects } },
    },
  };
}
