import { z } from "zod";
import { daysApart } from "./days-apart.ts";
import { duration, stage } from "./durations.ts";
import { duty } from "./duties.ts";
import { councilShown, dated, findingShown, rungNumber, rungShown, supposition } from "./parts.ts";
import { outcome } from "./scenario.ts";

/** A time at one stage; `from` and `to` are each some day of a span. */
const period = z.strictObject({
  stage: rungNumber,
  label: z.string(),
  from: dated,
  /** Null where the council is at that stage on the last day of the variant. */
  to: dated.nullable(),
  days: daysApart,
});

/** A step of the story, or of the record since the first start of those compared. */
const step = z.strictObject({
  event: z.string(),
  says: z.string(),
  on: dated,
  /** What it states, as far as that is on record. */
  states: z.array(z.strictObject({ name: z.string(), says: z.string() })),
  outcome,
  /** Whether it stands in the story. A refused one does only where it is said to have happened. */
  taken: z.boolean(),
  rules: z.array(z.strictObject({ rule: z.string(), outcome })),
  /** What it is on paper: a document, a decision, or neither. Null for a step that is not taken. */
  paper: z.enum(["document", "decision"]).nullable(),
  /** The instrument that it made; null where it made none. */
  instrument: z.string().nullable(),
});

/** Findings of one verdict and one strength, on the whole history of the variant. */
const exposure = findingShown
  .pick({ verdict: true, strength: true, strengthWords: true })
  .extend({ count: z.int().min(1) });

const variant = z.strictObject({
  /** By which the differences name it: A, B, … The first is the baseline. */
  label: z.string(),
  /** The file, as it was named; null for the record itself. */
  file: z.string().nullable(),
  title: z.string(),
  council: councilShown,
  /** The council is made up, and nothing of the record is used. */
  madeUp: z.boolean(),
  functions: z.enum(["csc", "edu"]),
  /** The day on which it begins; for the record, the first on which one of the others does. */
  from: z.iso.date(),
  to: z.iso.date(),
  knownAt: z.iso.date().nullable(),
  logHead: z.strictObject({ size: z.int().min(0), root: z.string() }),
  suppositions: z.array(supposition),
  rulesVersion: z.string(),
  /** What may or may not have happened by the start, and whether it is taken to have. */
  unsettled: z.array(z.strictObject({ what: z.string(), on: dated, taken: z.boolean() })),
  /** Where it stands on its last day. */
  end: rungShown,
  stages: z.array(period),
  /** The first of each kind on the whole history, and the days between them. */
  milestones: z.array(stage),
  durations: z.array(duration),
  steps: z.array(step),
  exposure: z.array(exposure),
  findings: z.array(
    findingShown.pick({
      rule: true,
      statement: true,
      verdict: true,
      strength: true,
      about: true,
      on: true,
    }),
  ),
  /** Every duty of the whole history, as on the last day. */
  duties: z.array(
    duty
      .pick({
        rule: true,
        what: true,
        verified: true,
        when: true,
        by: true,
        state: true,
        owedBy: true,
      })
      .extend({ from: z.string(), met: duty.shape.met.shape.answer }),
  ),
  /** What the file expected, and how much of it came out otherwise. */
  expected: z.int().min(0),
  failed: z.int().min(0),
});
export type VariantShown = z.output<typeof variant>;

const difference = z.strictObject({
  group: z.string(),
  what: z.string(),
  /** What each variant says, in their order; null where there is no such thing in it. */
  values: z.array(z.string().nullable()),
});
export type Difference = z.output<typeof difference>;

/** `intervention scenario compare FILE... --json`. */
export const scenarioComparison = z.strictObject({
  schemaVersion: z.literal(1),
  view: z.literal("scenarioComparison"),
  whatIf: z.literal(true),
  /** Whatever is not the same in all of them; none where nothing differs. */
  differences: z.array(difference),
  variants: z.array(variant),
});
export type Comparison = z.output<typeof scenarioComparison>;
