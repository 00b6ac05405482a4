import { z } from "zod";
import { restsOn } from "./rests-on.ts";
import { possibleShown } from "./position.ts";
import { councilShown, entryCited, findingShown, stated } from "./parts.ts";

/** Whether a statement is so: `unknown` where it turns on what may have happened by the day. */
const answer = z.enum(["yes", "no", "unknown"]);
export type AnswerShown = z.output<typeof answer>;

/** `intervention blame <council> <statement> --json`. */
export const blame = z.strictObject({
  ...stated,
  view: z.literal("blame"),
  council: councilShown,
  statement: z.string(),
  answer,
  /** The entries without any one of which the answer would be another. */
  deciding: z.array(entryCited),
  /** Where no one entry decides: entries that suffice together; others might do as well. */
  sufficient: z.array(entryCited),
  /** What `deciding` and `sufficient` rest on; null where there is none. */
  restsOn: restsOn.nullable(),
  /** What may have happened by the day and would make the answer another. */
  turnsOn: z.array(possibleShown),
  /** The findings that a statement about a rule speaks of. */
  findings: z.array(findingShown),
});
export type Blame = z.output<typeof blame>;

/** `intervention bisect <council> <statement> --json`. */
export const bisect = z.strictObject({
  ...stated,
  view: z.literal("bisect"),
  council: councilShown,
  statement: z.string(),
  /** Whether it is so on the day of the view. */
  answer,
  /** The first entry with which the record told that it is so on the day of the view. */
  firstEntry: entryCited.nullable(),
  /** The first day on which it may have been so, and from which it certainly was, up to the day of the view. */
  firstDay: z.strictObject({
    may: z.iso.date().nullable(),
    certain: z.iso.date().nullable(),
  }),
  /** The first day by whose end enough was public to say that it is so on the day of the view. */
  firstPublic: z.iso.date().nullable(),
});
export type Bisect = z.output<typeof bisect>;
