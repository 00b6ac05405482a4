import { rules, type RuleName } from "#machines/rules/registry.ts";
import { examplesOf } from "./examples-of.ts";
import { isOfChartInForce, keptProof } from "./kept-proof.ts";
import type { ProofReport } from "./report.ts";
import { told } from "./story.ts";

/** The shortest stories of a rule, a step to a line; none where there is no such story. */
export interface Stories {
  readonly kept: readonly string[];
  readonly broken: readonly string[];
}

/**
 * The shortest stories that keep and break a rule: from the proof that is kept, at once, if it is about
 * the rules and the chart in force; else explored anew, in up to some twenty seconds.
 */
export function storiesOf(
  name: RuleName,
  proof: Pick<ProofReport, "about" | "rules"> = keptProof(),
): Stories {
  const reported = proof.rules.find(({ id }) => id === rules[name].id);
  if (reported !== undefined && isOfChartInForce(proof)) {
    return { kept: reported.witness, broken: reported.breaking };
  }
  const { holds = [], fails = [] } = examplesOf(name);
  return { kept: told(holds), broken: told(fails) };
}
