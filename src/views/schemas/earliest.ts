import { z } from "zod";
import { councilShown, rungShown, stated, verdict } from "./parts.ts";

const ruleNamed = z.strictObject({ rule: z.string(), statement: z.string() });

/** `intervention earliest <council> <event> --json`. */
export const earliest = z.strictObject({
  ...stated,
  view: z.literal("earliest"),
  council: councilShown,
  rung: rungShown,
  step: z.strictObject({ type: z.string(), says: z.string() }),
  /** False: the shortest lawful way. True: the fastest, departing from rules where that saves time. */
  atRisk: z.boolean(),
  /** `none`: every way within the bound was tried. `stopped`: the search gave up before that. */
  answer: z.enum(["found", "none", "stopped"]),
  /** The first day of the step; null if no way was found. */
  day: z.iso.date().nullable(),
  /** The steps of the way in order, the step asked about last. */
  way: z.array(
    z.strictObject({
      type: z.string(),
      says: z.string(),
      /** Who may take it. */
      by: z.string(),
      /** The first day on which it may be taken, those before it being taken on theirs. */
      on: z.iso.date(),
      document: z.string(),
      /** What it is taken to state, where it was not said: what the law asks, or an example of it. */
      states: z.array(z.strictObject({ name: z.string(), says: z.string() })),
      /** What sets that day; empty where it may follow at once. */
      notSooner: z.array(z.strictObject({ rule: z.string().nullable(), says: z.string() })),
      /** The rules that it departs from, and what each departure makes of it. */
      departures: z.array(ruleNamed.extend({ verdict: verdict.exclude(["gap"]) })),
    }),
  ),
  /** The rules in the way of the step if it were taken on the day of the view. */
  inTheWay: z.array(
    ruleNamed.extend({
      mayBeDepartedFrom: z.boolean(),
      missing: z.array(z.string()),
      hint: z.string(),
    }),
  ),
  /** What the answer takes for granted. */
  assumes: z.array(z.string()),
  search: z.strictObject({
    tried: z.int().min(0),
    mostTried: z.int().min(0),
    mostAdded: z.int().min(0),
  }),
});
export type Earliest = z.output<typeof earliest>;
