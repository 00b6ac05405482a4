import type { CaseSnapshot } from "#machines/evolve.ts";
import type { ChartParts } from "#machines/intervention.machine.ts";
import { envOf } from "#machines/judge.ts";
import type { RuleName } from "#machines/rules/registry.ts";
import type { PutStep, Step } from "#machines/step.ts";
import { statesOf } from "#src/replay/replay.ts";
import type { Move } from "./cone.ts";
import type { Node, Subject, Tried } from "./explore.ts";

/** Puts a step in a position and tells what the chart makes of it. */
export type Trial = (cone: string, node: Node, move: Move, step: Step) => Tried;

/** How steps are put to the chart: with nothing waived, with every departure, and as a replay does. */
export function trialOf({ chart, judge, regions, rules }: Subject): Trial {
  const departures = (Object.keys(rules) as RuleName[]).filter(
    (name) => rules[name].onBreach === "depart",
  );
  const asked = rulesByStep(regions);
  return (cone, node, move, step) => {
    const { snapshot } = node;
    const put = (waived: PutStep["waived"], world: PutStep["world"]): PutStep => ({
      ...step,
      waived,
      world,
    });
    const canClean = chart.can(snapshot, put([], "closed"));
    const canDepart = canClean || chart.can(snapshot, put(departures, "closed"));
    const after: CaseSnapshot = chart.evolve(snapshot, put("all", "open"));
    const env = envOf(snapshot.context.facts, step, snapshot.context.law, "closed");
    const closed = new Map(
      (asked.get(step.type) ?? []).map((name) => [name, judge.answerOf(name, env)] as const),
    );
    const regionsAfter = statesOf(after);
    return { cone, node, move, step, canClean, canDepart, after, regionsAfter, closed };
  };
}

/** The rules that a chart's regions name for each type of step. */
export const rulesByStep = (
  parts: ChartParts["regions"],
): ReadonlyMap<string, readonly RuleName[]> =>
  new Map(
    Object.values(parts).flatMap(({ chart }) =>
      Object.entries(chart.on).map(
        ([type, transitions]) =>
          [type, [...new Set(transitions.flatMap(({ guard }) => guard.params.rules))]] as const,
      ),
    ),
  );
