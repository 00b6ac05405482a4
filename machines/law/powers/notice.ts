/** Improvement notices, reviews, supervision and support, and the way out. */
import {
  and,
  date,
  equals,
  every,
  field,
  implies,
  isOnRecord,
  not,
  onOrAfter,
  onOrBefore,
  or,
  type Condition,
} from "#machines/logic/expression.ts";
import type { Outcome, Power } from "#machines/law/power.ts";
import { earlySupportRuns, noticeIsOpen, noticeStands, supervisionRuns } from "./positions.ts";
import {
  councilStands,
  cross,
  is,
  isNull,
  isThere,
  keyIs,
  onlyWhen,
  part,
  said,
  same,
  sameDays,
  theOneNamed,
  thereIs,
  today,
} from "./words.ts";
import {
  asSaid,
  dayDated,
  dayOfStep,
  dayStays,
  namedHas,
  fieldsOf,
  something,
  dayIsSet,
  adds,
  nameSaid,
} from "./record-words.ts";
import { supervisionPowers } from "./supervision.ts";

const isNamed = keyIs("notice", "notice");
const isOpen = is("notice.status", "open", "the status of the notice");
const theNotice = (where: Condition): Condition =>
  theOneNamed("facts.notices", "notice", "notice", where);

const namedIsOpen = noticeIsOpen(isNamed);

const standing = part(
  "T06",
  "note",
  "there was such a notice and it was open",
  thereIs({
    list: "facts.notices",
    as: "notice",
    such: isNamed,
    good: isOpen,
    words: "the notice that ends",
  }),
);

const replaces = said("replaces", "the notice that it replaces");
const isReplaced = and(
  isOnRecord(replaces),
  equals(field("notice.key", "the name of the notice"), replaces),
);

const issued: readonly Condition[] = [
  namedHas("notices", "notice", "notice", {
    status: "open",
    issuedOn: dayOfStep,
    lastReviewedOn: dayOfStep,
    publishedOn: dayDated("published"),
    endedOn: null,
    reviewIntervalMonths: asSaid("reviewIntervalMonths"),
    escalationClause: asSaid("escalationClause"),
  }),
];

const issue: readonly Outcome[] = cross(
  [{ says: "the notice is open", moves: { notice: "improvementNotice" }, leaves: issued }],
  [
    {
      says: "the notice that it replaces has ended",
      when: noticeIsOpen(isReplaced),
      moves: {},
      leaves: [
        theOneNamed(
          "facts.notices",
          "notice",
          "replaces",
          and(
            is("notice.status", "replaced", "the status of the notice"),
            sameDays("notice.endedOn", "step.on", "the day the notice ended"),
          ),
        ),
      ],
    },
    { says: "it replaces no open notice", moves: {} },
  ],
);

const isPublished = isOnRecord(field("notice.publishedOn", "the day of publication"));

const reviewed = namedHas("reviews", "review", "review", {
  notice: asSaid("notice"),
  outcome: asSaid("outcome"),
  on: dayOfStep,
});

/** The time without a review that ends on the day of the step, with the interval allowed. */
const gapEnds = isThere(
  "facts.reviewGaps",
  "gap",
  and(
    ...fieldsOf("gap", { notice: asSaid("notice"), until: dayOfStep, from: something }),
    theNotice(same("notice.reviewIntervalMonths", "gap.intervalMonths", "the interval")),
  ),
);

/** The named notice ends with this status, and the region falls to what is left. */
const endingAs = (status: string): readonly Outcome[] => {
  const leaves = [
    gapEnds,
    theNotice(is("notice.status", status, "the status of the notice")),
    theNotice(sameDays("notice.endedOn", "step.on", "the day the notice ended")),
  ];
  const left = noticeStands({
    open: noticeIsOpen(not(isNamed)),
    supervision: supervisionRuns,
    early: earlySupportRuns(),
  });
  return [
    ...onlyWhen(
      namedIsOpen,
      left.map((each) => ({ ...each, leaves: [...(each.leaves ?? []), ...leaves] })),
    ),
    ...dayStays("notices", "notice", "notice", "endedOn"),
  ];
};

const directionNamed = said("direction", "the direction that took its place");

const notices: readonly Power[] = [
  {
    event: "ImprovementNoticeIssued",
    holder: "the Secretary of State",
    provisions: ["policyAdviser2022", "termsOfInstrument"],
    preconditions: [
      councilStands,
      part(
        "T05",
        "note",
        "the notice that it says it replaces was open",
        implies(
          isOnRecord(replaces),
          thereIs({
            list: "facts.notices",
            as: "notice",
            such: isReplaced,
            good: isOpen,
            words: "the notice that is replaced",
          }),
        ),
      ),
      part(
        "V25",
        "note",
        "the notice was published on or after the day it was issued",
        or(
          isNull("step.dates.published", "the day of publication"),
          onOrAfter(date("step.dates.published", "the day of publication"), today),
        ),
      ),
    ],
    outcomes: issue,
    changes: ["notices", "publications", "reviewGaps"],
  },
  {
    event: "ImprovementNoticePublished",
    holder: "the Department",
    provisions: ["practice"],
    preconditions: [
      part(
        "V25",
        "note",
        "the notice was published on or after the day it was issued",
        every(
          "facts.notices",
          "notice",
          implies(
            isNamed,
            onOrAfter(today, date("notice.issuedOn", "the day the notice was issued")),
          ),
        ),
      ),
    ],
    outcomes: cross(
      [
        {
          says: "publication is on record and changes nothing else",
          moves: {},
          leaves: [adds("publications", "publication", { key: nameSaid("notice"), on: dayOfStep })],
        },
      ],
      [
        dayIsSet("notices", "notice", "notice", "publishedOn"),
        {
          says: "a day of publication was on record before",
          moves: {},
          leaves: [every("facts.notices", "notice", implies(isNamed, isPublished))],
        },
      ],
    ),
    changes: ["notices", "publications"],
  },
  {
    event: "ImprovementNoticeLifted",
    holder: "the Secretary of State",
    provisions: ["practice"],
    preconditions: [standing],
    outcomes: endingAs("lifted"),
    changes: ["notices", "reviewGaps"],
  },
  {
    event: "ImprovementNoticeClosed",
    holder: "the Department",
    provisions: ["practice"],
    preconditions: [
      { ...standing, from: "T17" },
      part(
        "T17",
        "note",
        "the direction that took its place had been made",
        implies(
          isOnRecord(directionNamed),
          thereIs({
            list: "facts.directions",
            as: "direction",
            such: keyIs("direction", "direction"),
            good: onOrBefore(date("direction.madeOn", "the day the direction was made"), today),
            words: "the direction that took the place of the notice",
            absence: "direction",
          }),
        ),
      ),
    ],
    outcomes: endingAs("closed"),
    changes: ["notices", "reviewGaps"],
  },
  {
    event: "ProgressReviewHeld",
    holder: "the Department",
    provisions: ["termsOfInstrument", "practice"],
    preconditions: [],
    outcomes: [
      {
        says: "the next review of the open notice is counted from this one",
        when: namedIsOpen,
        moves: {},
        leaves: [
          reviewed,
          gapEnds,
          theNotice(sameDays("notice.lastReviewedOn", "step.on", "the day of the last review")),
          theNotice(isOpen),
        ],
      },
      {
        says: "the review is on record and moves nothing",
        moves: {},
        leaves: [reviewed],
      },
    ],
    changes: ["reviews", "reviewGaps", "notices"],
  },
];

/** What can be done with notices and after them. */
export const noticePowers: readonly Power[] = [...notices, ...supervisionPowers];
