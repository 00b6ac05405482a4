import { z } from "zod";

/** A calendar day, or null where that side is not on record. */
const side = z.iso.date().nullable();

/** One day that lies somewhere inside, both ends included, and the same in words. */
export const dated = z.strictObject({ from: side, to: side, words: z.string() });
export type Dated = z.output<typeof dated>;

/** Where an entry's facts come from. */
export const cited = z.strictObject({
  sourceId: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  standing: z.enum(["primary", "official", "press", "dataset"]),
  locator: z.string(),
  quotation: z.array(z.string()).nullable(),
});
export type Cited = z.output<typeof cited>;

/** An entry as the ground of a conclusion. */
export const entryCited = z.strictObject({
  entry: z.string(),
  /** Its place on the record; null where a cut by publication keeps places to itself. */
  index: z.int().min(0).nullable(),
  what: z.string(),
  /** What sets it apart from others of its kind; may be empty. */
  gist: z.string(),
  on: dated,
  recordedBy: z.string(),
  recordedAt: z.string(),
  sources: z.array(cited),
});
export type EntryCited = z.output<typeof entryCited>;

/**
 * A council with the name and codes in use on the day of the view. `began` is the day from which
 * the record names it, where it gives one; `abolished` is null unless it was abolished by the day of
 * the view. The keys of the councils before and after it stand beside.
 */
export const councilShown = z.strictObject({
  key: z.string(),
  name: z.string(),
  began: side,
  predecessors: z.array(z.string()),
  abolished: dated.nullable(),
  successors: z.array(z.string()),
  codes: z.array(z.strictObject({ scheme: z.enum(["ons", "dfe", "ofsted"]), code: z.string() })),
});
export type CouncilShown = z.output<typeof councilShown>;

/** A part of the case that takes a new position: the chart’s name for it, and its words. */
export const moveShown = z.strictObject({
  part: z.string(),
  name: z.string(),
  state: z.string(),
  words: z.string(),
});
export type MoveShown = z.output<typeof moveShown>;

/** Which entries the view used. `words` says it in one phrase. */
export const known = z.strictObject({
  /**
   * `public`: what was published by a day. `record`: what this record held. `both`: what was
   * published by a day, as far as this record held it. `all`: everything.
   */
  by: z.enum(["all", "public", "record", "both"]),
  /** The day of publication; for `record`, the day asked for if one was. */
  at: z.iso.date().nullable(),
  upToEntry: z.int().min(0).nullable(),
  upToInstant: z.string().nullable(),
  sources: z.array(z.string()).nullable(),
  words: z.string(),
});
export type Known = z.output<typeof known>;

/** A number of law replaced, or a rule put to other days (in words), for this view alone. */
export const supposition = z.strictObject({
  name: z.string(),
  words: z.string(),
  unit: z.string(),
  supposed: z.union([z.number(), z.boolean(), z.string()]),
  inForce: z.union([z.number(), z.boolean(), z.string()]).nullable(),
});
export type Supposition = z.output<typeof supposition>;

/** The record's size and Merkle root when the view was made. */
const logHead = z.strictObject({ size: z.int().min(0), root: z.string() });

/** What every view states about itself. `logHead` and `hidden` alone lie outside the frozen part. */
export const stated = {
  schemaVersion: z.literal(1),
  functions: z.enum(["csc", "edu"]),
  asAt: z.iso.date(),
  known,
  suppositions: z.array(supposition),
  rulesVersion: z.string().regex(/^[0-9a-f]{64}$/),
  logHead,
  hidden: z.int().min(0),
};

export const rungNumber = z.union([
  z.literal(0),
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
]);
/** How far intervention has gone: `label` is the rung's name, `words` says what holds. */
export const rungShown = z.strictObject({
  number: rungNumber,
  label: z.string(),
  words: z.string(),
});
export type RungShown = z.output<typeof rungShown>;

export const verdict = z.enum(["unlawful", "challengeable", "unusual", "overdue", "gap"]);
export type VerdictShown = z.output<typeof verdict>;

const answerTo = z.strictObject({
  words: z.string(),
  /** The entry that shows it; null where it follows from the law, or from the lack of any other. */
  entry: z.string().nullable(),
  /** The law that it follows from, where it does. */
  basis: z.string().nullable(),
});

/** Who owned, ran and was accountable in law for the service: three questions, not one. */
export const responsibility = z.strictObject({
  owned: answerTo,
  ran: answerTo,
  accountable: answerTo,
});
export type Responsibility = z.output<typeof responsibility>;

const run = z.strictObject({
  from: side,
  to: side,
  answer: z.enum(["kept", "broken", "open", "turns on whether the day of service counts"]),
  unless: z.array(z.string()),
});

/** One rule's conclusion about one step, or about the position. */
export const findingShown = z.strictObject({
  rule: z.string(),
  statement: z.string(),
  verdict,
  /** What a breach would be. For an evidence gap: the strength left open. */
  ifBroken: verdict.exclude(["gap"]),
  strength: z.enum(["ST", "PL", "PO", "TE", "PR"]),
  strengthWords: z.string(),
  basis: z.array(z.string()),
  confirmed: z.boolean(),
  /** The entry judged, or the one that the position is about. */
  entry: z.string().nullable(),
  about: z.string(),
  on: dated,
  missing: z.array(z.string()),
  because: z.array(z.string()),
  turns: z.array(z.strictObject({ words: z.string(), says: z.string(), runs: z.array(run) })),
  measured: z.string().nullable(),
  hint: z.string(),
  departure: z.string().nullable(),
});
export type FindingShown = z.output<typeof findingShown>;

/** A rule that a step was stated to depart from. */
export const departureShown = z.strictObject({
  rule: z.string(),
  /** Null for a rule that this version does not know. */
  statement: z.string().nullable(),
  reason: z.string(),
  entry: z.string(),
  what: z.string(),
  on: dated,
});
export type DepartureShown = z.output<typeof departureShown>;

/** Rival statements about one point, and how they were ruled on. */
export const conflictShown = z.strictObject({
  entry: z.string(),
  about: z.string(),
  predicate: z.string(),
  point: z.string(),
  statements: z.array(
    z.strictObject({
      entry: z.string(),
      sourceId: z.string().nullable(),
      title: z.string().nullable(),
      standing: z.string().nullable(),
      says: z.string(),
    }),
  ),
  ruling: z.enum(["chosen", "open", "differentThings"]),
  chosen: z.string().nullable(),
  reasons: z.string().nullable(),
});
export type ConflictShown = z.output<typeof conflictShown>;
