import { regions } from "#machines/intervention.machine.ts";
import type { RuleName } from "#machines/rules/registry.ts";

const byStep: ReadonlyMap<string, readonly RuleName[]> = new Map(
  Object.values(regions)
    .flatMap(({ chart }) =>
      Object.entries(chart.on).map(
        ([type, transitions]) =>
          [type, [...new Set(transitions.flatMap(({ guard }) => guard.params.rules))]] as const,
      ),
    )
    .filter(([, names]) => names.length > 0),
);

/** The rules that the chart names for a type of step, in its order. */
export const rulesOf = (type: string): readonly RuleName[] => byStep.get(type) ?? [];
