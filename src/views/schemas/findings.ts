import { z } from "zod";
import { councilShown, findingShown, stated } from "./parts.ts";

/** `intervention findings [council] --json`. */
export const findings = z.strictObject({
  ...stated,
  view: z.literal("findings"),
  /** The rules that were asked about; null for every rule. */
  rules: z.array(z.string()).nullable(),
  /** What those rules say, and where each comes from, whether or not anything was found; none for every rule. */
  asked: z.array(
    z.strictObject({
      rule: z.string(),
      statement: z.string(),
      /** Whether a lawyer has confirmed the reading. */
      confirmed: z.boolean(),
      basis: z.array(z.string()),
    }),
  ),
  verdicts: z.array(z.string()).nullable(),
  /** How many councils were looked at, whether or not anything was found. */
  councilsLookedAt: z.int().min(0),
  councils: z.array(z.strictObject({ council: councilShown, findings: z.array(findingShown) })),
});
export type Findings = z.output<typeof findings>;
