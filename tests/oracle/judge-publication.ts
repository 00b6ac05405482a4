import type { Day } from "#machines/time/day.ts";
import type { OracleStep, Truth } from "./interface.ts";
import { dataOf, keyOf } from "./read.ts";
import { withKey, type Publication, type State } from "./state.ts";
import { is, noneBreaks } from "./truth.ts";

type Judged = Readonly<Record<string, Truth>>;

/** The days on which the instrument of that key was published, as entries of their own say. */
export const publishedOn = (
  { published }: State,
  of: Publication["of"],
  key: string,
): readonly Day[] =>
  withKey(
    published.filter((one) => one.of === of),
    key,
  ).map(({ on }) => on);

/** V25 as an instrument is made: no publication on record is earlier. None is owed by a day. */
export function isPublishedLater(step: OracleStep, known: readonly Day[]): Truth {
  const { published } = step.dates;
  const days = published === undefined ? known : [...known, published];
  return noneBreaks(days, (day) => is(day >= step.on));
}

/** V25, of a notice as it is issued. */
export const judgeIssue = (state: State, step: OracleStep): Judged => ({
  V25: isPublishedLater(step, publishedOn(state, "notice", keyOf(dataOf(step), "notice"))),
});

/** V25, of the publication of a notice or a direction: the instrument on record is no later. */
export function judgePublication(state: State, step: OracleStep): Judged {
  const data = dataOf(step);
  const madeOn =
    step.type === "StatutoryDirectionPublished"
      ? withKey(state.directions, keyOf(data, "direction")).map((one) => one.madeOn)
      : withKey(state.notices, keyOf(data, "notice")).map((one) => one.issuedOn);
  return { V25: noneBreaks(madeOn, (day) => is(step.on >= day)) };
}
