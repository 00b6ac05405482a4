import { chartMutants } from "./chart-mutants.ts";
import { effectMutants } from "./effect-mutants.ts";
import type { Mutant } from "./mutant.ts";
import { questionMutants, ruleMutants } from "./rule-mutants.ts";

/** Every mutant of the rules, the questions, the chart and the effects, always in the same order. */
export const everyMutant = (): readonly Mutant[] => [
  ...ruleMutants(),
  ...questionMutants(),
  ...chartMutants(),
  ...effectMutants(),
];
