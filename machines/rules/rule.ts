import type { Condition, DateTerm } from "#machines/logic/expression.ts";
import type { ProvisionKey } from "#machines/law/provisions.ts";
import type { Day } from "#machines/time/day.ts";

/** Why a rule binds: statute, fairness, published policy, the document's own terms, or practice. */
export type Strength = "ST" | "PL" | "PO" | "TE" | "PR";

/**
 * What happens on a breach: refuse the step; accept it only as a departure with a reason; note it
 * as unusual; flag an overdue date; or report an open duty. The last three never block.
 */
export type OnBreach = "reject" | "depart" | "note" | "flag" | "report";

/** A legal test, as data. Its condition is judged by one evaluator for every use. */
export interface Rule {
  /** V01 to V41 as in the law dossier; P01 onwards are this project's own preconditions. */
  readonly id: string;
  /** The rule as a sentence that is true or false. */
  readonly statement: string;
  readonly strength: Strength;
  readonly basis: readonly ProvisionKey[];
  readonly onBreach: OnBreach;
  /** From the first day to before the last; null leaves that side open. */
  readonly inForce: { readonly from: Day | null; readonly to: Day | null };
  /** The day on which the rule must be in force to judge; without one, the day of the step. */
  readonly inForceOn?: DateTerm;
  /** When the rule has anything to say. */
  readonly when: Condition;
  readonly require: Condition;
  /** What would put it right, as advice to whoever records the step. */
  readonly hint: string;
  /** False: a reading that no lawyer has confirmed. */
  readonly confirmed: boolean;
  /** True: a step that breaks the rule has no legal effect, so that it moves nothing. */
  readonly withoutEffect?: true;
  /** Judged as at the date of the view, once for each member of a list, rather than at a step. */
  readonly standing?: { readonly each: string; readonly as: string };
  /** Two days whose distance helps a reader to see the answer. */
  readonly measures?: { readonly from: DateTerm; readonly to: DateTerm; readonly words: string };
}

/** The usual shape: always in force, confirmed, and judged at every step that names it. */
type Draft = Omit<Rule, "inForce" | "when" | "confirmed"> &
  Partial<Pick<Rule, "inForce" | "when" | "confirmed">>;

/** Declares a rule. */
export const rule = (draft: Draft): Rule => ({
  inForce: { from: null, to: null },
  when: { op: "always" },
  confirmed: true,
  ...draft,
});
