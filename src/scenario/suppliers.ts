import type { CaseSnapshot } from "#machines/evolve.ts";
import type { Finding } from "#machines/finding.ts";
import { envOf, ruleCondition } from "#machines/judge.ts";
import { powers } from "#machines/law/powers.ts";
import { explainCondition } from "#machines/logic/explain.ts";
import type { Step } from "#machines/step.ts";
import { giversOf, type Giver } from "#src/alignment/given-by.ts";

/** A fact that a rule lacks, and a step by which it would come to be on record, with who takes it. */
export interface Supplier {
  readonly what: string;
  readonly event: string;
  readonly by: string;
  /** The detail in which the step itself would state it, such as `replaces`; null where another step does. */
  readonly detail: string | null;
}

/** Who could supply what a finding lacks: read from the effects of the chart and the table of powers. */
export function suppliersOf(
  { name, missing: told }: Pick<Finding, "name" | "missing">,
  { context: { facts, law } }: CaseSnapshot,
  step: Step,
): readonly Supplier[] {
  const { missing } = explainCondition(ruleCondition(name), envOf(facts, step, law, "open"));
  // The rule reads more than it lacks here: that an earlier direction has not ended is known, not missing.
  return missing
    .filter(({ words }) => told.includes(words))
    .flatMap(({ path, words }) => {
      const detail = path.startsWith("step.") ? path.replace(/^step\.(data\.)?/, "") : null;
      const events = detail === null ? givingAt(path) : [step.type];
      return events.map((event) => ({ what: words, event, by: holderOf(event), detail }));
    });
}

function givingAt(path: string): readonly string[] {
  const place = path.replace(/^facts\./, "").replaceAll(/\[\d+\]/g, "");
  const giving = giversOf(place).filter((giver) => givesAt(place, giver));
  return [...new Set(giving.map((giver) => giver.type))];
}

/**
 * Whether the step puts the fact there. One that sets a field to a fixed value takes the fact away: the
 * end of a set-up does. One that begins a thing with a fixed value leaves the fact open: a letter that is
 * sent holds no answer yet.
 */
const givesAt = (place: string, { how, from }: Giver): boolean =>
  how === "changes" || from !== null || (how === "adds" && !place.includes("."));

const holderOf = (type: string): string =>
  powers.find(({ event }) => event === type)?.holder ?? "anyone";
