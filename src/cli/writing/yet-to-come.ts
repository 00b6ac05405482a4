import { definitionOf } from "#events/catalogue.ts";
import { longDay, type Day } from "#machines/time/day.ts";
import type { Draft } from "#src/recording/draft.ts";

/** The first day on which a step may have happened, else the last; null where neither is on record. */
export function firstDay(type: string, dates: Draft["dates"]): Day | null {
  const { happensOn = "stated" } = definitionOf(type) ?? {};
  const claim = dates[happensOn];
  return claim?.from ?? claim?.to ?? null;
}

/** Why a step of that day cannot be on record yet, as a sentence; null if its day has come. */
export const yetToCome = (day: Day | null, today: Day): string | null =>
  day === null || day <= today
    ? null
    : `${longDay(day)} has not come yet. What is only planned is recorded as a plan, such as ` +
      "ModelLaunchPlanned; a step is recorded once it is taken.";
