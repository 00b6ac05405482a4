import type { Facts } from "#machines/facts.ts";
import type { Law } from "#machines/law/numbers.ts";
import { derivedSteps } from "#machines/settle.ts";
import { addDays, addMonths, type Day } from "#machines/time/day.ts";
import { exactDay } from "./compared-days.ts";

/** The days on which a derived step falls due, or a running gap between reviews grows too long. */
export function ownDays(facts: Facts, law: Law): readonly (readonly [string, Day])[] {
  const due = derivedSteps(facts, law).flatMap(({ type, id, on }) => {
    const day = exactDay(on);
    return day === null ? [] : [[`${type} ${id}`, day] as const];
  });
  // The day of the last review becomes the start of a gap, which reviews to come are put beside.
  const reviews = facts.notices.flatMap(({ key, status, lastReviewedOn, reviewIntervalMonths }) => {
    const last = exactDay(lastReviewedOn);
    if (last === null) return [];
    const began = [`last review of ${key}`, addDays(last, 1)] as const;
    if (status !== "open" || reviewIntervalMonths === null) return [began];
    const tooLong = addDays(addMonths(last, reviewIntervalMonths), 1);
    return [began, [`review of ${key}`, tooLong] as const];
  });
  const stated = facts.directions.flatMap(({ key, effectiveStatedOn }) => {
    const day = exactDay(effectiveStatedOn);
    return day === null ? [] : [[`effect of ${key}`, day] as const];
  });
  return [...due, ...reviews, ...stated];
}
