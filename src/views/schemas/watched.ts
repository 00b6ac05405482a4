import { z } from "zod";
import { happening } from "./history.ts";
import { findingShown, moveShown, rungNumber } from "./parts.ts";

const functions = z.enum(["csc", "edu"]);

/** What the step does to the council’s case in one set of functions. */
const inCase = z.strictObject({
  functions,
  moves: z.array(moveShown),
  rungBefore: rungNumber,
  rung: rungNumber,
});

/** A finding, said once: `functions` are those of whose case it is a finding. */
const found = z.strictObject({ functions: z.array(functions), ...findingShown.shape });
export type Found = z.output<typeof found>;

/** A step of a history, in the case of every set of functions of which its entry speaks. */
const watchedStep = z.strictObject({
  ...happening.omit({ moves: true, rungBefore: true, rung: true, findings: true }).shape,
  cases: z.array(inCase),
  findings: z.array(found),
});
export type WatchedStep = z.output<typeof watchedStep>;

/** One line of `intervention watch --json`: an entry, as it came, with what the rules find of it. */
export const watched = z.strictObject({
  schemaVersion: z.literal(1),
  view: z.literal("watch"),
  index: z.int().min(0).describe("the place on the record, by which --after names it"),
  entry: z.string(),
  stream: z.string(),
  revision: z.int().min(0),
  /** The council’s key; null for an entry about none. */
  council: z.string().nullable(),
  type: z.string(),
  what: z.string(),
  functions: z.array(functions).describe("as the entry names them; none: it is about all"),
  recordedBy: z.string(),
  recordedAt: z.string(),
  corrects: z
    .strictObject({
      does: z.enum(["withdraws", "standsInPlaceOf"]),
      entries: z.array(z.string()),
      reason: z.string(),
    })
    .nullable(),
  /** Judged by what the record held when the entry came. Null where there is nothing to judge. */
  step: watchedStep.nullable(),
  noStep: z
    .strictObject({
      why: z.enum(["noCase", "says", "withdraws", "unreadable", "notCertain"]),
      words: z.string(),
    })
    .nullable()
    .describe(
      "why there is no step: the entry is of no council; it is of a kind that is no step; it withdraws " +
        "others; this version cannot read it; its day has not certainly come",
    ),
});
export type Watched = z.output<typeof watched>;
