import type { DateClaim } from "#events/values.ts";
import { longDay, type Day } from "#machines/time/day.ts";

/** An exact day, as an entry states one. */
export const claimOfDay = (day: Day): DateClaim => ({
  from: day,
  to: day,
  words: longDay(day),
  inferred: false,
});
