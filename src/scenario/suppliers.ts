import type { CaseSnapshot } from "#machines/evolve.ts";
import type { Finding } from "#machines/finding.ts";
import { envOf, ruleCondition } from "#machines/judge.ts";
import { powers } from "#machines/law/powers.ts";
import { explainCondition } from "#machines/logic/explain.ts";
import type { Step } from "#machines/step.ts";
import { giversOf } from "#src/alignment/given-by.ts";

/** A fact that a rule lacks, and a step by which it would come to be on record, with who takes it. */
export interface Supplier {
  readonly what: string;
  readonly event: string;
  readonly by: string;
}

/** Who could supply what a finding lacks: read from the effects of the chart and the table of powers. */
export function suppliersOf(
  { name }: Pick<Finding, "name">,
  { context: { facts, law } }: CaseSnapshot,
  step: Step,
): readonly Supplier[] {
  const { missing } = explainCondition(ruleCondition(name), envOf(facts, step, law, "open"));
  return missing.flatMap(({ path, words }) =>
    givingAt(path, step.type).map((event) => ({ what: words, event, by: holderOf(event) })),
  );
}

function givingAt(path: string, type: string): readonly string[] {
  if (path.startsWith("step.")) return [type];
  const place = path.replace(/^facts\./, "").replaceAll(/\[\d+\]/g, "");
  // A step that sets a field to a fixed value takes the fact away: the end of a set-up does.
  const giving = giversOf(place).filter(({ how, from }) => how !== "sets" || from !== null);
  return [...new Set(giving.map((giver) => giver.type))];
}

const holderOf = (type: string): string =>
  powers.find(({ event }) => event === type)?.holder ?? "anyone";
