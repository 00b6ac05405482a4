import { z } from "zod";
import { moves } from "./moves.ts";
import { councilShown, dated, findingShown, moveShown, rungShown, supposition } from "./parts.ts";
import { position } from "./position.ts";

/** One thing that is wrong with a scenario’s file. */
const fault = z.strictObject({
  line: z.int().min(1).nullable(),
  field: z.string().nullable(),
  expected: z.string(),
  found: z.string(),
  remedy: z.string(),
});

export const outcome = z.enum(["allowed", "refused", "challengeable", "unusual", "notKnown"]);

const expectation = z.strictObject({ words: z.string(), met: z.boolean(), found: z.string() });

/** What of the record a scenario begins with, and what it leaves out. */
const start = z.strictObject({
  council: councilShown,
  /** The council is made up, and nothing of the record is used. */
  madeUp: z.boolean(),
  asAt: z.iso.date(),
  knownAt: z.iso.date().nullable(),
  functions: z.enum(["csc", "edu"]),
  logHead: z.strictObject({ size: z.int().min(0), root: z.string() }),
  suppositions: z.array(supposition),
  rulesVersion: z.string(),
  rung: rungShown,
  /** Entries of later days, which this story goes on without. */
  setAside: z.int().min(0),
  /** Entries that were not public, or that corrections overtook. */
  notKnown: z.int().min(0),
  /** What may or may not have happened by the start; `taken` is taken to have. */
  unsettled: z.array(
    z.strictObject({
      /** Null for what follows by the passing of days, which counts from its last possible day. */
      entry: z.string().nullable(),
      what: z.string(),
      on: dated,
      taken: z.boolean(),
      /** It makes or ends a direction: which one was in force at the start is not known. */
      changesDirection: z.boolean(),
    }),
  ),
});

const passed = z.strictObject({ on: z.iso.date(), what: z.string() });

const supplier = z.strictObject({
  what: z.string(),
  event: z.string(),
  by: z.string(),
  /** The detail in which the step itself would state it; null where another step does. */
  detail: z.string().nullable(),
});

const step = z.strictObject({
  event: z.string(),
  says: z.string(),
  states: z.array(z.strictObject({ name: z.string(), says: z.string() })),
  happened: z.boolean(),
  outcome,
  /** Whether it stands in the story. */
  taken: z.boolean(),
  /** Details that it must state and does not. */
  lacks: z.array(z.string()),
  findings: z.array(
    findingShown.extend({
      outcome,
      /**
       * By which steps, and by whom, what is missing would come to be on record; where the rule does
       * not stand in the way, only what the step itself could state.
       */
      suppliers: z.array(supplier),
    }),
  ),
  /** The first day on which no rule would block it, all else staying as it is. */
  earliest: z.iso.date().nullable(),
});

const moment = z.strictObject({
  line: z.int().min(1).nullable(),
  from: z.iso.date(),
  on: z.iso.date(),
  /** What came about by the passing of days, and what the step brought about on its own day. */
  passed: z.array(passed),
  due: z.array(
    z.strictObject({
      on: z.iso.date(),
      is: z.enum(["due", "overdue"]),
      rule: z.string(),
      what: z.string(),
      /** False where the period, or the source of it, is unverified. */
      verified: z.boolean(),
    }),
  ),
  /** Null where only the clock was moved. */
  step: step.nullable(),
  followed: z.array(passed),
  before: rungShown,
  after: rungShown,
  moves: z.array(moveShown),
  /** Of a move of the clock: what a diligent department would do on the day to which it moves. */
  tasks: z.array(z.strictObject({ event: z.string(), says: z.string(), because: z.string() })),
  expected: z.array(expectation),
});
export type MomentShown = z.output<typeof moment>;

/** A scenario played to its end. */
const story = z.strictObject({
  title: z.string(),
  about: z.string().nullable(),
  start,
  moments: z.array(moment),
  stages: z.array(expectation),
  end: z.strictObject({ asAt: z.iso.date(), rung: rungShown }),
  expected: z.int().min(0),
  failed: z.int().min(0),
});
export type StoryShown = z.output<typeof story>;

/** `intervention scenario run FILE... --json`. */
export const scenarioRun = z.strictObject({
  schemaVersion: z.literal(1),
  view: z.literal("scenarioRun"),
  whatIf: z.literal(true),
  scenarios: z.array(
    z.strictObject({
      file: z.string(),
      faults: z.array(fault),
      /** Null where the file has a fault. */
      story: story.nullable(),
    }),
  ),
});
export type ScenarioRun = z.output<typeof scenarioRun>;

/** What `scenario new`, `from`, `show`, `step` and `advance` print with `--json`. */
export const whatIf = z.strictObject({
  schemaVersion: z.literal(1),
  view: z.literal("whatIf"),
  whatIf: z.literal(true),
  title: z.string(),
  start,
  /** The file that was written; null where none was. */
  written: z.string().nullable(),
  /** The step or the move of the clock; null where none was asked for. */
  moment: moment.nullable(),
  /** Where the council stands at the end, for `show`. */
  position: position.nullable(),
  /** What may happen next and what may not, for `step` without an event. */
  moves: moves.nullable(),
});
export type WhatIf = z.output<typeof whatIf>;

/** `intervention scenario list --json`. */
export const scenarioList = z.strictObject({
  schemaVersion: z.literal(1),
  view: z.literal("scenarioList"),
  scenarios: z.array(
    z.strictObject({ name: z.string(), shipped: z.boolean(), title: z.string().nullable() }),
  ),
});
export type ScenarioList = z.output<typeof scenarioList>;
