import { z } from "zod";
import { councilShown, dated, findingShown, stated } from "./parts.ts";

const closed = z.strictObject({
  rule: z.string(),
  /** The entry judged, or the one that the position is about. */
  entry: z.string().nullable(),
  about: z.string(),
});

/** A supposed fact, a detail of an entry on record, or a day made more precise. */
const supposed = z.strictObject({
  kind: z.enum(["insert", "detail", "narrowing"]),
  /** The kind of fact, or of the entry whose detail or day it is. */
  type: z.string(),
  /** The entry on record that it completes; null for a fact of its own. */
  entry: z.string().nullable(),
  /** For a detail: its place in the data of the entry. */
  field: z.string().nullable(),
  says: z.string(),
  /** The days on which it would close the findings; null where no day matters. */
  on: dated.nullable(),
});

/**
 * `intervention gaps <council> --json`. What `papers` holds is inferred and not on record: no verdict
 * of any view rests on it.
 */
export const gaps = z.strictObject({
  ...stated,
  view: z.literal("gaps"),
  council: councilShown,
  findings: z.int().min(0),
  /** How many of them the papers would close. */
  closed: z.int().min(0),
  /** The documents to look for, those that close most first. */
  papers: z.array(
    z.strictObject({
      document: z.string(),
      /** The entry that the document is about, if it is on record. */
      about: z.strictObject({ entry: z.string(), says: z.string(), on: dated }).nullable(),
      wouldSay: z.array(supposed),
      closes: z.array(closed),
      cost: z.int().min(0),
    }),
  ),
  /** Facts that would close a finding by themselves, instead of what `papers` closes it with. */
  instead: z.array(z.strictObject({ closes: closed, document: z.string(), supposes: supposed })),
  /** The findings that no set of these facts closes at less than the price of leaving them. */
  remaining: z.array(findingShown),
  /** By the published prices: of finding nothing, and of the set of facts with what remains. */
  costs: z.strictObject({ ofNothing: z.int().min(0), ofThese: z.int().min(0) }),
  search: z.strictObject({
    /** False: the search stopped at its bound, and a cheaper set may exist. */
    isCheapest: z.boolean(),
    weighed: z.int().min(0),
    replays: z.int().min(0),
    mostReplays: z.int().min(0),
  }),
});
export type Gaps = z.output<typeof gaps>;
