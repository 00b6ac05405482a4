/**
 * Numbers of law, policy and practice, each with its source. No such number is written anywhere
 * else in code. A number without a source is `null`: what rests on it is unknown.
 */
export interface LawNumber {
  readonly value: number | boolean | null;
  readonly unit: string;
  readonly words: string;
  readonly source: string;
  readonly kind: "statute" | "policy" | "practice" | "assumption" | "unset";
  readonly verified: boolean;
}

export const lawNumbers = {
  usualRepresentationsDays: {
    value: 14,
    unit: "days",
    words: "the time usually offered to answer a proposal",
    source: "seed 0 (the letter about Solihull, October 2022); not in any statute",
    kind: "practice",
    verified: true,
  },
  countsDayOfService: {
    value: false,
    unit: "yes or no",
    words: "whether a period in days counts the day of service",
    source: "assumption of this project: the day of service is not counted",
    kind: "assumption",
    verified: false,
  },
  adviserFollowsDays: {
    value: null,
    unit: "days",
    words: "the number of days within which an adviser or commissioner must follow",
    source: "not found: no document seen gives a number",
    kind: "unset",
    verified: false,
  },
  inadequateAreaIsTrigger: {
    value: null,
    unit: "yes or no",
    words:
      "whether one area judged Inadequate calls for an adviser or commissioner after March 2026",
    source: "not found: what replaced the trigger when the overall grade ended in April 2026",
    kind: "unset",
    verified: false,
  },
  persistentFailureMonths: {
    value: 60,
    unit: "months",
    words: "the years within which a second Inadequate makes failure persistent",
    source: "ministerial answer, April 2016: Inadequate more than once in five years",
    kind: "policy",
    verified: false,
  },
  reportPublishedWorkingDays: {
    value: 30,
    unit: "working days",
    words: "the time to publish a statutory inspection report",
    source: "SI 2007/462, as excerpted",
    kind: "statute",
    verified: false,
  },
  writtenStatementWorkingDays: {
    value: 70,
    unit: "working days",
    words: "the time to submit the written statement of action",
    source: "SI 2007/462, as excerpted",
    kind: "statute",
    verified: false,
  },
  priorityActionDraftWorkingDays: {
    value: 20,
    unit: "working days",
    words: "the time to send a draft plan after an area for priority action",
    source: "Ofsted’s framework from September 2018, as reported",
    kind: "policy",
    verified: false,
  },
  judicialReviewMonths: {
    value: 3,
    unit: "months",
    words: "the longest time to bring a claim for judicial review",
    source: "own knowledge, unverified",
    kind: "statute",
    verified: false,
  },
} satisfies Record<string, LawNumber>;

export type LawNumberName = keyof typeof lawNumbers;

/** The values alone, as rules read them under `law.`. */
export type Law = Readonly<Record<string, number | boolean | null>>;

/** The table in force, with any `changes` put in its place: a supposition, never the law. */
export const lawWith = (changes: Partial<Record<LawNumberName, number | boolean>> = {}): Law => ({
  ...Object.fromEntries(Object.entries(lawNumbers).map(([name, { value }]) => [name, value])),
  ...changes,
});
