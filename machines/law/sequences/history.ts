import { definitionOf } from "#events/catalogue.ts";
import type { Step } from "#machines/step.ts";
import { exactly } from "#machines/time/span.ts";
import type { Moment } from "./sequence.ts";

/** The steps that a short history stands for, in its order: E1, E2 and so on. */
export const stepsOf = (history: readonly Moment[]): readonly Step[] =>
  history.map(([type, day, data], at) => ({
    type,
    id: `E${at + 1}`,
    on: exactly(day),
    dates: {},
    data: { ...definitionOf(type)?.example, ...data },
  }));
