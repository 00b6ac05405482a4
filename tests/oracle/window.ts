import type { Day } from "#machines/time/day.ts";
import type { Law } from "#machines/law/numbers.ts";
import type { Truth, World } from "./interface.ts";
import { plusDays } from "./read.ts";
import type { Proposal } from "./state.ts";
import { ask, is, lack, or } from "./truth.ts";

/** The last day of the time to answer, null where its length or its start is not on record. */
export function lastDay(law: Law, proposal: Proposal): Day | null {
  const { servedOn, days } = proposal;
  const counts = law["countsDayOfService"];
  if (servedOn === null || days === null || typeof counts !== "boolean") return null;
  return plusDays(servedOn, counts ? days - 1 : days);
}

/** Has the day come that the last day is asked about? It is unknown where days are not on record. */
const isPast = (law: Law, proposal: Proposal, world: World, isIt: (last: Day) => boolean): Truth =>
  proposal.servedOn === null && proposal.days !== null
    ? lack(world)
    : ask(lastDay(law, proposal), isIt);

/** Has one of these come by the day? None on record may still have, in the open world. */
export const hasCome = (days: readonly Day[], on: Day, world: World): Truth =>
  or(lack(world), ...days.map((day) => is(day <= on)));

/** The time to answer is over, or the council answered or waived it. */
export const isAnswerTimeDone = (law: Law, proposal: Proposal, on: Day, world: World): Truth =>
  or(
    isPast(law, proposal, world, (last) => on > last),
    hasCome(proposal.answers, on, world),
    hasCome(proposal.waivers, on, world),
  );

/** The time to answer has reached its last day, or was waived: an early answer may be added to. */
export const isAnswerTimeUp = (law: Law, proposal: Proposal, on: Day, world: World): Truth =>
  or(
    isPast(law, proposal, world, (last) => on >= last),
    hasCome(proposal.waivers, on, world),
  );
