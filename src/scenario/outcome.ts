import type { Finding } from "#machines/finding.ts";
import { effectOf } from "#src/views/why.ts";

/**
 * What the law makes of a step: nothing stands against it; a rule that admits no departure refuses
 * it; a court could be asked about it, or it needs a stated reason; it is not what is usually done; or
 * the record lacks what would show whether a rule is kept.
 */
export type Outcome = "allowed" | "refused" | "challengeable" | "unusual" | "notKnown";

const has = (findings: readonly Finding[], outcome: Outcome): boolean =>
  findings.some((finding) => outcomeOf(finding) === outcome);

/** What one finding comes to. */
export function outcomeOf(finding: Finding): Outcome {
  if (effectOf(finding).effect === "refused") return "refused";
  if (finding.verdict === "challengeable" || finding.verdict === "unlawful") return "challengeable";
  return finding.verdict === "gap" ? "notKnown" : "unusual";
}

const byGravity = ["refused", "challengeable", "notKnown", "unusual"] as const;

/** What all of them come to: the gravest. */
export const gravestOf = (findings: readonly Finding[]): Outcome =>
  byGravity.find((outcome) => has(findings, outcome)) ?? "allowed";
