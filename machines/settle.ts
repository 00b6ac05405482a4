import type { Day } from "#machines/time/day.ts";
import { shiftDays, type Span } from "#machines/time/span.ts";
import { evolve, type CaseSnapshot } from "./evolve.ts";
import type { Direction, Facts, Proposal } from "./facts.ts";
import type { Law } from "./law/numbers.ts";
import type { Step } from "./step.ts";

/** A step that follows from the record by the passing of days. It is never stored. */
export interface DerivedStep extends Step {
  readonly type: "$directionTookEffect" | "$directionExpired" | "$windowOpened" | "$windowClosed";
}

const derived = (
  type: DerivedStep["type"],
  id: string,
  on: Span,
  data: Readonly<Record<string, unknown>>,
): DerivedStep => ({ type, id, on, dates: {}, data });

function ofDirection(direction: Direction): readonly DerivedStep[] {
  const { key, status, effectiveFrom, replaces, term, until } = direction;
  if (status === "made") {
    return [
      derived("$directionTookEffect", key, effectiveFrom, {
        direction: key,
        replaces: (replaces ?? []).filter((other) => other !== key),
      }),
    ];
  }
  if (status === "inForce" && term === "fixed" && until !== null) {
    return [derived("$directionExpired", key, until, { direction: key })];
  }
  return [];
}

function ofProposal(proposal: Proposal, law: Law): readonly DerivedStep[] {
  const { key, status, servedOn, days, window } = proposal;
  if (status !== "open" || servedOn === null) return [];
  if (window === "notServed") return [derived("$windowOpened", key, servedOn, { proposal: key })];
  if (window === "closed" || days === null) return [];
  const dayAfterTheLast = shiftDays(servedOn, law["countsDayOfService"] === true ? days : days + 1);
  return [derived("$windowClosed", key, dayAfterTheLast, { proposal: key })];
}

/** Every step that the record shows to follow by the passing of days, due or not. */
export const derivedSteps = (facts: Facts, law: Law): readonly DerivedStep[] => [
  ...facts.directions.flatMap(ofDirection),
  ...facts.proposals.flatMap((proposal) => ofProposal(proposal, law)),
];

const hasHappened = (step: DerivedStep, by: Day): boolean =>
  step.on.to !== null && step.on.to <= by;

/** Derived steps whose day may lie on or before `by`, but need not. */
export const possiblyDue = (facts: Facts, law: Law, by: Day): readonly DerivedStep[] =>
  derivedSteps(facts, law).filter(
    (step) => !hasHappened(step, by) && (step.on.from === null || step.on.from <= by),
  );

/**
 * Takes, in the order of their days, the derived steps that have certainly happened by the end of
 * the day. `taken` is told of each. Applying it twice changes nothing.
 */
export function settle(
  snapshot: CaseSnapshot,
  by: Day,
  taken: (step: DerivedStep, after: CaseSnapshot) => void = () => {},
  evolveBy: typeof evolve = evolve,
): CaseSnapshot {
  let settled = snapshot;
  for (;;) {
    const { facts, law } = settled.context;
    const due = derivedSteps(facts, law).filter((step) => hasHappened(step, by));
    const next = due.sort((a, b) => ((a.on.to ?? "") < (b.on.to ?? "") ? -1 : 1))[0];
    if (next === undefined) return settled;
    settled = evolveBy(settled, { ...next, waived: "all", world: "open" });
    taken(next, settled);
  }
}
