import { z } from "zod";
import { daysApart } from "./days-apart.ts";
import { councilShown, dated, stated } from "./parts.ts";

/** The stages that are measured, in the order in which they usually come. No law sets that order. */
export const stageName = z.enum([
  "inadequate",
  "notice",
  "mindedTo",
  "direction",
  "directionAfterLetter",
  "commissioner",
  "report",
  "decision",
  "launch",
  "ended",
]);
export type StageName = z.output<typeof stageName>;

export const stage = z.strictObject({
  stage: stageName,
  words: z.string(),
  /** Null where the record holds none by the day of the view. */
  on: dated.nullable(),
  entry: z.string().nullable(),
});
export type StageShown = z.output<typeof stage>;

export const duration = z.strictObject({
  from: stageName,
  to: stageName,
  words: z.string(),
  /** Null where either stage is not on record. */
  days: daysApart.nullable(),
});
export type DurationShown = z.output<typeof duration>;

const durationsOfOne = z.strictObject({
  council: councilShown,
  stages: z.array(stage),
  durations: z.array(duration),
});
export type DurationsOfOne = z.output<typeof durationsOfOne>;

/** `intervention durations --json`. */
export const durations = z.strictObject({
  ...stated,
  view: z.literal("durations"),
  councils: z.array(durationsOfOne),
});
export type Durations = z.output<typeof durations>;
