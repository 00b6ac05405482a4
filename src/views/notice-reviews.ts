import type { CaseContext } from "#machines/case-context.ts";
import type { Due } from "#machines/duties.ts";
import type { Facts } from "#machines/facts.ts";
import type { Day } from "#machines/time/day.ts";
import { anyDay, shiftMonths, type Span } from "#machines/time/span.ts";

/** The time between two reviews of a notice, or from its issue to the first. */
export interface ReviewGap {
  /** The entry that ended it. */
  readonly key: string;
  readonly notice: string;
  readonly from: Span;
  readonly until: Span;
  readonly intervalMonths: number | null;
}

/** The review that each open notice asks for next, by its own terms (V26). */
export const nextReviews = ({ facts }: CaseContext, asAt: Day): readonly Due[] =>
  facts.notices
    .filter(({ status }) => status === "open")
    .flatMap(({ key, lastReviewedOn, reviewIntervalMonths }) =>
      reviewIntervalMonths === null
        ? []
        : [
            reviewDue(
              key,
              shiftMonths(lastReviewedOn, reviewIntervalMonths),
              reviewIntervalMonths,
              asAt,
            ),
          ],
    );

/** The reviews that a notice asked for before, which were held or made idle by its end. */
export const earlierReviews = ({ facts }: CaseContext, asAt: Day): readonly Due[] =>
  reviewGapsIn(facts).flatMap(({ notice, from, intervalMonths }) =>
    intervalMonths === null
      ? []
      : [reviewDue(notice, shiftMonths(from, intervalMonths), intervalMonths, asAt)],
  );

/** The gap that a review due by a day was to end; undefined while none has ended it. */
export const gapEndedBy = ({ of, by }: Due, facts: Facts): ReviewGap | undefined =>
  reviewGapsIn(facts).find(({ notice, from, intervalMonths }) => {
    const due = intervalMonths === null ? anyDay : shiftMonths(from, intervalMonths);
    return notice === of && due.from === by?.from && due.to === by.to;
  });

const reviewGapsIn = (facts: Facts) => facts.reviewGaps as unknown as readonly ReviewGap[];

const reviewDue = (of: string, by: Span, everyMonths: number, asAt: Day): Due => ({
  rule: "V26",
  what: "a review of progress under the notice",
  of,
  by,
  state: stateOf(by, asAt),
  strength: "TE",
  basis: "termsOfInstrument",
  verified: true,
  everyMonths,
});

// As the machine says it of every other duty: passed only where the last possible day has.
function stateOf({ from, to }: Span, asAt: Day): Due["state"] {
  if (from === null && to === null) return "no date";
  if (to !== null && to < asAt) return "passed";
  return (from !== null && from >= asAt) || from === to ? "to come" : "may have passed";
}
