import { createEmptyActor, initialTransition, type AnyActorScope, type SnapshotFrom } from "xstate";
import { interventionMachine, type CaseInput } from "./intervention.machine.ts";
import type { PutStep } from "./step.ts";

/** The chart's position and facts at one moment. */
export type CaseSnapshot = SnapshotFrom<typeof interventionMachine>;

const self = createEmptyActor();

// One inert scope for every step: the chart starts nothing and sends nothing outside itself.
const scope = {
  self,
  system: self.system,
  id: "",
  sessionId: "",
  logger: () => {},
  defer: () => {},
  emit: () => {},
  stopChild: () => {},
  actionExecutor: () => {},
} as unknown as AnyActorScope;

/** The chart before anything is on record. Throws if the chart itself is broken: a bug. */
export function startCase(input: CaseInput): CaseSnapshot {
  const [snapshot] = initialTransition(interventionMachine, input);
  if (snapshot.status !== "active") throw new Error("bug: the chart did not start");
  return snapshot;
}

/** Whether the chart lets the step be taken. Legality is this, never "did the snapshot change". */
export const can = (snapshot: CaseSnapshot, step: PutStep): boolean =>
  snapshot.status === "active" && snapshot.can(step as never);

/** The chart after the step. Pure; a step that may not be taken changes nothing. */
export const evolve = (snapshot: CaseSnapshot, step: PutStep): CaseSnapshot =>
  interventionMachine.transition(snapshot, step as never, scope as never) as CaseSnapshot;
