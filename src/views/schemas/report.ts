import { z } from "zod";
import { gaps } from "./gaps.ts";
import { history } from "./history.ts";
import { councilShown, dated, stated } from "./parts.ts";
import { position } from "./position.ts";

/** An entry by what it says and when. */
const resting = z.strictObject({ entry: z.string(), what: z.string() });

/** A source, and the entries that rest on it. */
export const sourceCited = z.strictObject({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  /** Null where the day of publication is not on record. */
  publishedOn: dated.nullable(),
  standing: z.enum(["primary", "official", "press", "dataset"]),
  uri: z.string().nullable(),
  /** SHA-256 of the copy that was read; null where none is on record. */
  sha256: z.string().nullable(),
  entries: z.array(resting),
});
export type SourceCited = z.output<typeof sourceCited>;

/** What the entries that a view shows rest on: nothing of what happened later. */
export const evidence = z.strictObject({
  sources: z.array(sourceCited),
  /** Entries for which the view knows no source but the press. */
  pressAlone: z.array(resting),
  /** Entries that cite no source. */
  withoutSource: z.array(resting),
});
export type EvidenceShown = z.output<typeof evidence>;

const saidOnce = {
  schemaVersion: true,
  functions: true,
  asAt: true,
  known: true,
  suppositions: true,
  rulesVersion: true,
  logHead: true,
  hidden: true,
  view: true,
  council: true,
} as const;

/** `intervention report <council> --json`: what the page is made from. */
export const report = z.strictObject({
  ...stated,
  view: z.literal("report"),
  council: councilShown,
  position: position.omit(saidOnce),
  history: history.omit({ ...saidOnce, rung: true }),
  evidence,
  /** Inferred, not on record: no verdict of the page rests on it. */
  gaps: gaps.omit(saidOnce),
});
export type Report = z.output<typeof report>;
/** What of a report needs no search: what most of its sections are written from. */
export type CaseShown = Omit<Report, "view" | "gaps">;
