import { definitionOf } from "#events/catalogue.ts";
import { NEVER } from "#machines/logic/dates.ts";
import { runsSupposing } from "#machines/logic/explain.ts";
import { rules } from "#machines/rules/registry.ts";
import { addDays, LAST_DAY, type Day } from "#machines/time/day.ts";
import type { CaseSnapshot } from "./evolve.ts";
import { can } from "./evolve.ts";
import type { Finding } from "./finding.ts";
import { rulesOf } from "./chart/rules-of.ts";
import { envOf } from "./judge.ts";
import { inForce, type RuleBook } from "./rule-book.ts";
import type { Step } from "./step.ts";

/** Whether a step may be taken, and why. */
export interface StepExplained {
  readonly type: string;
  readonly says: string;
  /** `allowed` may be taken; `departure` only with a stated reason; `refused` may not be taken. */
  readonly answer: "allowed" | "departure" | "refused";
  /** Every rule that is broken, or of which the record does not say. */
  readonly findings: readonly Finding[];
  /** The rules that the step keeps. */
  readonly kept: readonly string[];
  /** The first day on which no rule would block it, the record staying as it is; null if none. */
  readonly earliest: Day | null;
}

/** A rule that rejects must hold; a breach of one to depart from needs a stated reason. */
const stands = ({ verdict, ifBroken, departure }: Finding): "refused" | "departure" | "allowed" => {
  if (ifBroken === "unlawful") return "refused";
  return verdict === "challengeable" && departure === null ? "departure" : "allowed";
};

/**
 * Explains a step about to be taken, in the closed world: what is not on record cannot be relied on.
 * The step's own waived rules count as departures. Pure.
 */
export function explainStep(
  snapshot: CaseSnapshot,
  step: Step,
  departures: readonly { readonly rule: string; readonly reason: string }[] = [],
  book: RuleBook = inForce,
): StepExplained {
  const findings = unshown(
    book.ofStep(snapshot.context, step, "closed", departures),
    book.ofStep(snapshot.context, step, "open", departures),
  );
  const answers = findings.map(stands);
  const answer = answers.includes("refused")
    ? "refused"
    : answers.includes("departure")
      ? "departure"
      : "allowed";
  const waived = rulesOf(step.type).filter((name) =>
    departures.some(({ rule }) => rule === rules[name].id),
  );
  // The chart itself moves by the rules in force, and knows of no others.
  if (
    book === inForce &&
    (answer === "allowed") !== can(snapshot, { ...step, waived, world: "closed" })
  ) {
    throw new Error(`bug: the explanation of ${step.type} differs from the chart`);
  }
  return {
    type: step.type,
    says: definitionOf(step.type)?.says ?? step.type,
    answer,
    findings,
    kept: rulesOf(step.type)
      .map((name) => rules[name].id)
      .filter((id) => !findings.some(({ rule }) => rule === id)),
    earliest:
      answer === "allowed"
        ? null
        : earliestDay(
            snapshot,
            step,
            findings.filter((f) => stands(f) !== "allowed"),
            book,
          ),
  };
}

// Where it is only that the record lacks the facts, the finding names them instead of calling the
// rule broken by what is on record.
function unshown(closed: readonly Finding[], open: readonly Finding[]): readonly Finding[] {
  return closed.map((finding) => {
    const gap = open.find(({ name, verdict }) => name === finding.name && verdict === "gap");
    if (gap === undefined || finding.verdict === "gap") return finding;
    return { ...finding, missing: gap.missing, because: [], turns: gap.turns };
  });
}

// The record stays as it is: only the day of the step moves.
function earliestDay(
  { context: { facts, law } }: CaseSnapshot,
  step: Step,
  blocking: readonly Finding[],
  book: RuleBook,
): Day | null {
  const env = envOf(facts, step, law, "closed");
  const from = step.on.to ?? step.on.from;
  if (from === null) return null;
  const first = blocking.map(({ name }) => {
    const span = { from, to: LAST_DAY };
    const runs = runsSupposing(book.conditionOf(name), env, "step.on", span) ?? [];
    const day = runs.find(({ truth, from: first }) => truth === "holds" && first !== null)?.from;
    return day === undefined || day === null || day >= NEVER ? null : day;
  });
  if (first.some((day) => day === null)) return null;
  const latest = first.reduce<Day>((a, b) => (b !== null && b > a ? b : a), addDays(from, 0));
  return latest;
}
