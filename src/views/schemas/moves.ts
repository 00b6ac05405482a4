import { z } from "zod";
import { councilShown, findingShown, rungShown, stated } from "./parts.ts";

/** One kind of step, and on what footing it may be taken. */
export const move = z.strictObject({
  type: z.string(),
  says: z.string(),
  part: z.string(),
  /** By rule: what the step must state, and what the record may then have to hold. */
  needs: z.array(
    z.strictObject({
      rule: z.string(),
      statement: z.string(),
      basis: z.array(z.string()),
      what: z.array(z.string()),
      lacks: z.array(z.string()),
    }),
  ),
  /** Why it may not be taken, or the rules that it could only depart from. */
  why: z.array(findingShown),
  /** What is usual and the step would not be: lawful all the same. */
  unusual: z.array(findingShown),
  /** The first day on which no rule would block it, the record staying as it is. */
  earliest: z.iso.date().nullable(),
});
export type Move = z.output<typeof move>;

/** `intervention moves <council> --json`. */
export const moves = z.strictObject({
  ...stated,
  view: z.literal("moves"),
  council: councilShown,
  rung: rungShown,
  mayBeDone: z.array(move),
  /** Lawful, but not what is usually done: each names the rules of practice. */
  mayBeDoneButUnusual: z.array(move),
  ifItStates: z.array(move),
  onlyAsADeparture: z.array(move),
  notAllowed: z.array(move),
  /** Steps about something that is not on record here. No rule stands against them. */
  aboutNothingOnRecord: z.array(move),
  /** Evidence and support: they may always be recorded. */
  alwaysRecordable: z.array(z.strictObject({ type: z.string(), says: z.string() })),
});
export type Moves = z.output<typeof moves>;
