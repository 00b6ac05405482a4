import { definitionOf } from "#events/catalogue.ts";
import { earlierShape, type Catalogue, type Definition } from "#events/define-event.ts";
import { improvementNoticeIssued } from "#events/improvement-notice-issued.ts";

/**
 * A notice as it might once have been recorded: its grounds in one text, the interval between
 * reviews as a choice. No event on record has an earlier version; this one shows what would happen.
 */
const first = earlierShape({
  version: 1,
  data: ({ z, key, orNotOnRecord, plainText }) =>
    z.strictObject({
      notice: key,
      grounds: plainText,
      reviewed: orNotOnRecord(z.enum(["everyThreeMonths", "everySixMonths"])),
      replaces: orNotOnRecord(key),
    }),
  example: {
    notice: "notice-2012-03",
    grounds: "Inadequate safeguarding",
    reviewed: "everySixMonths",
    replaces: null,
  },
  toNext: ({ grounds, reviewed, ...same }) => ({
    ...same,
    grounds: grounds === null ? null : [grounds],
    reviewIntervalMonths:
      reviewed === null ? null : { everyThreeMonths: 3, everySixMonths: 6 }[reviewed],
  }),
});

/** Then with a list of grounds and the interval in months, but nothing said of escalation. */
const second = earlierShape({
  version: 2,
  data: ({ z, key, orNotOnRecord, plainText }) =>
    z.strictObject({
      notice: key,
      grounds: z.array(plainText),
      reviewIntervalMonths: orNotOnRecord(z.int().min(0)),
      replaces: orNotOnRecord(key),
    }),
  example: {
    notice: "notice-2012-03",
    grounds: ["Inadequate safeguarding"],
    reviewIntervalMonths: 6,
    replaces: null,
  },
  toNext: (data) => ({ ...data, escalationClause: null }),
});

/** The notice of today as a third version. */
export const noticeInThreeVersions = {
  ...improvementNoticeIssued,
  version: 3,
  example: {
    notice: "notice-2012-03",
    grounds: ["Inadequate safeguarding"],
    reviewIntervalMonths: 6,
    escalationClause: null,
    replaces: null,
  },
  earlier: [first, second],
} as const satisfies Definition;

/** The catalogue with that one type changed. */
export const threeVersions: Catalogue = (type) =>
  type === "ImprovementNoticeIssued" ? noticeInThreeVersions : definitionOf(type);
