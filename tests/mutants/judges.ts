import type { Facts } from "#machines/facts.ts";
import type { Pair } from "./kept.ts";

/**
 * What the judges of a mutant know of the facts that a step leaves. Acceptance, positions and the
 * answers of the rules need no word here: on every kept pair the judges were shown to say what the
 * chart in force says, so a kept pair holds their answers.
 */
export interface FactsJudge {
  /** Who objects to these facts after the step: the judge's name, or null if nobody does. */
  readonly objectsTo: (pair: Pair, after: Facts) => string | null;
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The lists and records of facts in which two moments differ. */
export const differing = (a: Facts, b: Facts): readonly (keyof Facts)[] =>
  (Object.keys(a) as (keyof Facts)[]).filter((name) => !same(a[name], b[name]));

/** Stands in for a table of what each step leaves: the facts that the chart in force leaves. */
const asTheChartInForceLeaves: FactsJudge = {
  objectsTo: ({ factsAfter }, after) => (differing(factsAfter, after).length > 0 ? "leaves" : null),
};

/** The judge of the facts. A table of powers, once there is one, takes this place. */
export const factsJudge: FactsJudge = asTheChartInForceLeaves;
