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

/** A chart at work: where it starts, whether it lets a step be taken, and where the step leads. */
export interface Chart {
  /** The chart before anything is on record. Throws if the chart itself is broken: a bug. */
  readonly startCase: (input: CaseInput) => CaseSnapshot;
  /** Whether the chart lets the step be taken. Legality is this, never "did the snapshot change". */
  readonly can: (snapshot: CaseSnapshot, step: PutStep) => boolean;
  /** The chart after the step. Pure; a step that may not be taken changes nothing. */
  readonly evolve: (snapshot: CaseSnapshot, step: PutStep) => CaseSnapshot;
}

/** Puts a machine to work. */
export const chartOf = (machine: typeof interventionMachine): Chart => ({
  startCase: (input) => {
    const [snapshot] = initialTransition(machine, input);
    if (snapshot.status !== "active") throw new Error("bug: the chart did not start");
    return snapshot;
  },
  can: (snapshot, step) => snapshot.status === "active" && snapshot.can(step as never),
  evolve: (snapshot, step) =>
    machine.transition(snapshot, step as never, scope as never) as CaseSnapshot,
});

/** The chart in force. */
export const interventionChart = chartOf(interventionMachine);
export const { startCase, can, evolve } = interventionChart;
