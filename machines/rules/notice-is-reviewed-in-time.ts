import {
  after,
  and,
  before,
  date,
  equals,
  field,
  onOrBefore,
  or,
  plusMonths,
  some,
} from "#machines/logic/expression.ts";
import { rule } from "./rule.ts";
import { absenceNotStated } from "./terms.ts";

const gapStart = date("g.from", "the day of the notice or of the review before");
const gapEnd = date("g.until", "the day to which that time runs");
const due = plusMonths(
  gapStart,
  field("g.intervalMonths", "the review interval that the notice sets"),
);

/** V26. The interval is a term of the notice, not of law. */
export const noticeIsReviewedInTime = rule({
  id: "V26",
  statement:
    "while a notice is open, no longer passes between reviews, or before the first, than the notice allows",
  strength: "TE",
  basis: ["termsOfInstrument"],
  onBreach: "depart",
  standing: { each: "facts.reviewGaps", as: "g" },
  require: or(
    onOrBefore(gapEnd, due),
    and(
      absenceNotStated("review", gapStart, due),
      some(
        "facts.reviews",
        "r",
        and(
          equals(field("r.notice", "the notice reviewed"), field("g.notice", "the notice")),
          after(date("r.on", "the day of a review in between"), gapStart),
          before(date("r.on", "the day of a review in between"), gapEnd),
        ),
        "a review in between",
      ),
    ),
  ),
  measures: {
    from: gapStart,
    to: gapEnd,
    words: "with no review in between on record",
  },
  hint: "Record the reviews held in between, or hold one.",
});
