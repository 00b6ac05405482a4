import { follows, step } from "#machines/chart/transition.ts";
import type { Effect, Fields } from "#machines/effect.ts";
import { position, type Region } from "./region.ts";

// The time from the last review (or from issue) to the step is a gap between reviews.
const gap = (where: Fields): Effect => ({
  add: "reviewGaps",
  each: { of: "notices", where },
  member: {
    key: { step: "id" },
    notice: { own: "key" },
    from: { own: "lastReviewedOn" },
    until: { step: "on" },
    intervalMonths: { own: "reviewIntervalMonths" },
  },
});

const gapOf = (notice: string): Effect => gap({ status: { is: "open" }, key: { step: notice } });
const lastGap = gapOf("data.notice");

const withoutANotice = [
  { given: "supervisionIsRunning", to: "supervisionAndSupport" },
  { given: "earlySupportIsRunning", to: "earlySupport" },
  { to: "none" },
] as const;

const afterTheNotice = step(
  ["noticeEndedWasOpen"],
  [{ given: "anotherNoticeIsOpen", to: "improvementNotice" }, ...withoutANotice],
);

/** Improvement notices and the support around them. None of it compels the council. */
export const notice: Region = {
  chart: {
    initial: "none",
    states: {
      none: position("no improvement notice"),
      earlySupport: position("early support, by agreement"),
      improvementNotice: position("improvement notice open"),
      supervisionAndSupport: position("supervision and support"),
    },
    on: {
      EarlySupportAgreed: step(
        ["councilExists"],
        [{ given: "aNoticeIsOpen" }, { given: "supervisionIsRunning" }, { to: "earlySupport" }],
      ),
      EarlySupportEnded: step(
        [],
        [
          { given: "aNoticeIsOpen" },
          { given: "supervisionIsRunning" },
          { given: "otherEarlySupportIsRunning" },
          { to: "none" },
        ],
      ),
      ImprovementNoticeIssued: step(["publishedAfterMade", "councilExists"], {
        to: "improvementNotice",
      }),
      ImprovementNoticePublished: step(["publishedAfterMade"]),
      ProgressReviewHeld: step([]),
      ImprovementNoticeLifted: afterTheNotice,
      ImprovementNoticeClosed: afterTheNotice,
      SupervisionAndSupportBegan: step(
        ["supervisionFollowsIntervention", "councilExists"],
        [{ given: "aNoticeIsOpen" }, { to: "supervisionAndSupport" }],
      ),
      SupervisionAndSupportEnded: step(
        [],
        [
          { given: "aNoticeIsOpen" },
          { given: "earlySupportIsRunning", to: "earlySupport" },
          { to: "none" },
        ],
      ),
      InterventionExited: step(["exitLeavesNothingOpen"]),
      $councilAbolished: follows({ to: "none" }),
    },
  },
  effects: {
    EarlySupportAgreed: [
      {
        add: "supports",
        member: {
          key: { step: "data.support" },
          kind: { is: "earlySupport" },
          name: { step: "data.about" },
          from: { step: "on" },
          status: { is: "running" },
          endedOn: { is: null },
          amountPounds: { is: null },
        },
      },
    ],
    EarlySupportEnded: [
      {
        change: "supports",
        where: {
          kind: { is: "earlySupport" },
          key: { step: "data.support" },
          endedOn: { is: null },
        },
        set: { status: { is: "ended" }, endedOn: { step: "on" } },
      },
    ],
    ImprovementNoticeIssued: [
      gapOf("data.replaces"),
      {
        change: "notices",
        where: { status: { is: "open" }, key: { step: "data.replaces" } },
        set: { status: { is: "replaced" }, endedOn: { step: "on" } },
      },
      {
        add: "notices",
        member: {
          key: { step: "data.notice" },
          issuedOn: { step: "on" },
          publishedOn: { step: "dates.published" },
          status: { is: "open" },
          endedOn: { is: null },
          reviewIntervalMonths: { step: "data.reviewIntervalMonths" },
          escalationClause: { step: "data.escalationClause" },
          lastReviewedOn: { step: "on" },
        },
      },
    ],
    ProgressReviewHeld: [
      lastGap,
      {
        change: "notices",
        where: { key: { step: "data.notice" } },
        set: { lastReviewedOn: { step: "on" } },
      },
      {
        add: "reviews",
        member: {
          key: { step: "data.review" },
          notice: { step: "data.notice" },
          on: { step: "on" },
          outcome: { step: "data.outcome" },
        },
      },
    ],
    ImprovementNoticePublished: [
      {
        add: "publications",
        member: { key: { step: "data.notice" }, on: { step: "on" } },
      },
      {
        change: "notices",
        where: { key: { step: "data.notice" } },
        set: { publishedOn: { step: "on" } },
      },
    ],
    ImprovementNoticeLifted: [
      lastGap,
      {
        change: "notices",
        where: { status: { is: "open" }, key: { step: "data.notice" } },
        set: { status: { is: "lifted" }, endedOn: { step: "on" } },
      },
    ],
    ImprovementNoticeClosed: [
      lastGap,
      {
        change: "notices",
        where: { status: { is: "open" }, key: { step: "data.notice" } },
        set: { status: { is: "closed" }, endedOn: { step: "on" } },
      },
    ],
    SupervisionAndSupportBegan: [
      {
        add: "supervisions",
        member: {
          key: { step: "id" },
          from: { step: "on" },
          months: { step: "data.months" },
          status: { is: "running" },
          endedOn: { is: null },
        },
      },
    ],
    SupervisionAndSupportEnded: [
      {
        change: "supervisions",
        where: { status: { is: "running" } },
        set: { status: { is: "ended" }, endedOn: { step: "on" } },
      },
    ],
    InterventionExited: [{ add: "exits", member: { key: { step: "id" }, on: { step: "on" } } }],
  },
};
