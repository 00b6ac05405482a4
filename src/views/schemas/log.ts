import { z } from "zod";

const head = z.strictObject({ size: z.int(), root: z.string() });

/** An entry as one of two records holds it. */
const entryShown = z.strictObject({
  stream: z.string(),
  revision: z.int(),
  id: z.string(),
  type: z.string(),
  /** When it happened, in the source’s words; null where the type is not known here. */
  day: z.string().nullable(),
  recordedBy: z.string(),
  recordedAt: z.string(),
  leaf: z.string(),
});
export type EntryShown = z.output<typeof entryShown>;

/** `intervention log compare --json`. */
export const logCompared = z.strictObject({
  schemaVersion: z.literal(1),
  view: z.literal("logCompare"),
  answer: z
    .enum(["same", "firstGoesOn", "secondGoesOn", "part"])
    .describe("the records are the same; one is the other and more; or they part"),
  first: head,
  second: head,
  /** How many entries they have alike, from the first one on. */
  alike: z.int(),
  /** The first entry in which they part; null unless they do. */
  parted: z.strictObject({ index: z.int(), first: entryShown, second: entryShown }).nullable(),
});
export type LogCompared = z.output<typeof logCompared>;

/** `intervention log copy --json`. */
export const logCopied = z.strictObject({
  schemaVersion: z.literal(1),
  view: z.literal("logCopy"),
  /** How many entries were written now. */
  copied: z.int(),
  /** Of both records. */
  head,
});
export type LogCopied = z.output<typeof logCopied>;
