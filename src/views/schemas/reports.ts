import { z } from "zod";
import { cited, councilShown, dated, stated } from "./parts.ts";
import { restsOn } from "./rests-on.ts";

/** Whether an initial report met every limit of its terms (V30). */
export const onTime = z.strictObject({
  /**
   * `noLimit`: its terms on record set no day. `notYet`: none is on record and its day is not over.
   * `ended`: the commission ended for a stated reason before it reported, and owes none.
   */
  answer: z.enum(["yes", "no", "unknown", "noLimit", "notYet", "ended"]),
  words: z.string(),
  because: z.array(z.string()),
  missing: z.array(z.string()),
  /** On which days the answer turns, in sentences. */
  turns: z.array(z.string()),
});
export type OnTime = z.output<typeof onTime>;

/** One limit of time in the terms of a commission. */
const limit = z.strictObject({
  words: z.string(),
  /** The last day that it allows; null where it is counted from a day not on record. */
  day: dated.nullable(),
  /** Whether it is the one that falls first. */
  binds: z.enum(["yes", "no", "unknown"]),
});
export type LimitShown = z.output<typeof limit>;

/** One decision of the minister, held against what was recommended. */
export const decisionShown = z.strictObject({
  entry: z.string().nullable(),
  on: dated,
  decided: z.string().nullable(),
  /** `inPart`: the same in the main, with something added, left out or done in another way. */
  differs: z.enum(["no", "inPart", "yes", "unknown"]),
  words: z.string(),
  /** None is "not on record", and no statement that there were none. */
  reasons: z.array(z.string()),
  restsOn,
  sources: z.array(cited),
});
export type DecisionShown = z.output<typeof decisionShown>;

/** One report, or one that a commission owes and that is not on record. */
export const reportShown = z.strictObject({
  council: z.strictObject({ key: z.string(), name: z.string() }),
  by: z.enum(["commissioner", "reviewer"]),
  /** Null where no report is on record. */
  report: z.string().nullable(),
  kind: z.string().nullable(),
  author: z.string().nullable(),
  commission: z
    .strictObject({
      key: z.string(),
      entry: z.string().nullable(),
      appointed: dated,
      commenced: dated.nullable(),
      department: z.string().nullable(),
      task: z.string().nullable(),
      asksAboutRemoval: z.boolean().nullable(),
      direction: z.string().nullable(),
      reportTo: z.string().nullable(),
      limits: z.array(limit),
    })
    .nullable(),
  /** By when the initial report was due, with what an earlier day turns on; null where no day is set. */
  due: z.strictObject({ by: dated, words: z.string() }).nullable(),
  delivered: dated.nullable(),
  published: dated.nullable(),
  /** Only a summary was published. */
  summaryOnly: z.boolean().nullable(),
  /** Null for a review under no commission, and for a report after the first. */
  onTime: onTime.nullable(),
  recommended: z.string().nullable(),
  findings: z.array(z.string()),
  decisions: z.array(decisionShown),
  entry: z.string().nullable(),
  restsOn: restsOn.nullable(),
  sources: z.array(cited),
});
export type ReportShown = z.output<typeof reportShown>;

/** `intervention reports --json`. */
export const reports = z.strictObject({
  ...stated,
  view: z.literal("reports"),
  councils: z.array(councilShown),
  reports: z.array(reportShown),
  /** Decisions on how the service is to be run that name no report. */
  decisionsWithoutReport: z.array(
    decisionShown.omit({ differs: true, words: true }).extend({
      council: z.strictObject({ key: z.string(), name: z.string() }),
    }),
  ),
});
export type Reports = z.output<typeof reports>;
