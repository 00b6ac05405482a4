import { rulesOf } from "#machines/chart/rules-of.ts";
import type { CaseSnapshot } from "#machines/evolve.ts";
import { answerOf, envOf, ruleCondition } from "#machines/judge.ts";
import { NEVER } from "#machines/logic/dates.ts";
import { runsSupposing } from "#machines/logic/explain.ts";
import { rules, type RuleName } from "#machines/rules/registry.ts";
import { settle } from "#machines/settle.ts";
import type { Step } from "#machines/step.ts";
import { laterOf, LAST_DAY, type Day } from "#machines/time/day.ts";

/** A step that may be taken on a day, and the position that it is taken from. */
export interface Taking {
  readonly step: Step;
  readonly day: Day;
  readonly before: CaseSnapshot;
  /** The rules that do not let it be taken sooner. */
  readonly setBy: readonly RuleName[];
  /** The rules that it departs from. */
  readonly departures: readonly RuleName[];
}

/** The rules that stand in the way of a step: one that rejects must hold, one to depart from not fail. */
export function blockers(
  { context: { facts, law } }: CaseSnapshot,
  step: Step,
): readonly RuleName[] {
  const env = envOf(facts, step, law, "closed");
  return rulesOf(step.type).filter((name) => {
    const { onBreach } = rules[name];
    if (onBreach === "reject") return answerOf(name, env) !== "holds";
    return onBreach === "depart" && answerOf(name, env) === "fails";
  });
}

/**
 * The first day on which a step may be taken, from a day on, the record holding nothing more; null if
 * there is none. With `departing`, the first day on which every rule that rejects holds: the others
 * that fail then are departed from.
 */
export function firstTaking(
  snapshot: CaseSnapshot,
  from: Day,
  stepOn: (at: CaseSnapshot, day: Day) => Step,
  departing: boolean,
): Taking | null {
  let day = from;
  let setBy: readonly RuleName[] = [];
  // Another day may bring other rules into play: each round settles those that stood in the way.
  for (let round = 0; round <= rulesOf(stepOn(snapshot, from).type).length; round += 1) {
    const before = settle(snapshot, day);
    const step = stepOn(before, day);
    const all = blockers(before, step);
    const inTheWay = departing ? all.filter((name) => rules[name].onBreach === "reject") : all;
    if (inTheWay.length === 0) return { step, day, before, setBy, departures: all };
    const next = nextDay(before, step, day, inTheWay);
    if (next === null || next <= day) return null;
    setBy = inTheWay.filter((name) => dayFor(before, step, day, name) === next);
    day = next;
  }
  return null;
}

/** The first day on which none of the rules stands in the way, as the record stands; null if none. */
function nextDay(
  snapshot: CaseSnapshot,
  step: Step,
  day: Day,
  names: readonly RuleName[],
): Day | null {
  let latest = day;
  for (const name of names) {
    const first = dayFor(snapshot, step, day, name);
    if (first === null) return null;
    latest = laterOf(latest, first);
  }
  return latest;
}

function dayFor(
  { context: { facts, law } }: CaseSnapshot,
  step: Step,
  day: Day,
  name: RuleName,
): Day | null {
  const env = envOf(facts, step, law, "closed");
  const runs =
    runsSupposing(ruleCondition(name), env, "step.on", { from: day, to: LAST_DAY }) ?? [];
  const isContent = (truth: string): boolean =>
    rules[name].onBreach === "reject" ? truth === "holds" : truth !== "fails";
  const first = runs.find(({ truth }) => isContent(truth))?.from ?? null;
  return first === null || first >= NEVER ? null : first;
}
