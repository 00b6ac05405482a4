import { z } from "zod";
import { councilShown, findingShown, rungShown, stated } from "./parts.ts";

/** `intervention why <council> <event> --json`. */
export const why = z.strictObject({
  ...stated,
  view: z.literal("why"),
  council: councilShown,
  rung: rungShown,
  step: z.strictObject({
    type: z.string(),
    says: z.string(),
    on: z.iso.date(),
    data: z.record(z.string(), z.json()),
    /** Keys that were not given and could mean one thing only. */
    takenToBe: z.array(z.strictObject({ name: z.string(), key: z.string() })),
    /** The details that a step of this kind can state and that were not given. */
    unsaid: z.array(z.string()),
    departures: z.array(z.strictObject({ rule: z.string(), reason: z.string() })),
  }),
  answer: z.enum(["allowed", "departure", "refused"]),
  findings: z.array(
    findingShown.extend({
      blocks: z.boolean(),
      effect: z.enum(["refused", "departure", "allowed"]),
    }),
  ),
  kept: z.array(
    z.strictObject({ rule: z.string(), statement: z.string(), basis: z.array(z.string()) }),
  ),
  /** Refused only because the step does not say enough yet. */
  dependsOnDetails: z.boolean(),
  /** The first day on which no rule would block it, the record staying as it is. */
  earliest: z.iso.date().nullable(),
  /** The first later day on which what the record holds by then would allow it as stated. */
  allowedFrom: z.iso.date().nullable(),
});
export type Why = z.output<typeof why>;
