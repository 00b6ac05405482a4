import { raise } from "xstate";
import type { CaseContext } from "#machines/case-context.ts";
import type { RuleName } from "#machines/rules/registry.ts";
import type { PutStep } from "#machines/step.ts";
import { anyDay } from "#machines/time/span.ts";
import type { PropositionName } from "./propositions.ts";

/** The one guard of the chart: its rules permit the step, and the question, if any, is answered yes. */
export interface RulesGuard {
  readonly type: "rules";
  readonly params: {
    readonly rules: readonly RuleName[];
    readonly given?: PropositionName;
    /** Taken when a rule makes the step one without legal effect: it is noted and moves nothing. */
    readonly withoutEffect?: true;
  };
}

export interface Transition {
  readonly guard: RulesGuard;
  readonly target?: string;
  readonly actions: readonly ("apply" | "noteWithoutEffect" | ReturnType<typeof announce>)[];
}

// Other regions hear of a step by an internal event, so that one region alone owns each step.
const announce = (type: `$${string}`) =>
  raise<CaseContext, PutStep, PutStep, undefined>({
    type,
    id: type,
    on: anyDay,
    dates: {},
    data: {},
    waived: "all",
    world: "open",
  });

interface Leads {
  readonly to?: string;
  readonly given?: PropositionName;
  readonly raises?: `$${string}`;
}

type Branch = Leads | readonly Leads[];

const transitionOf =
  (rules: readonly RuleName[], own: boolean) =>
  ({ to, given, raises }: Leads): Transition => ({
    guard: { type: "rules", params: { rules, ...(given && { given }) } },
    ...(to !== undefined && { target: `.${to}` }),
    actions: [...(own ? (["apply"] as const) : []), ...(raises ? [announce(raises)] : [])],
  });

/**
 * A step that the region owns: judged by its rules, recorded, and leading where the first branch
 * whose question is answered yes says. A branch without `to` stays. The last must have no question.
 */
export const step = (rules: readonly RuleName[], leads: Branch = {}): Transition[] =>
  [leads].flat().map(transitionOf(rules, true));

/**
 * The same for a step that needs a power: where a rule gives it no legal effect it moves nothing.
 */
export const act = (rules: readonly RuleName[], leads: Branch = {}): Transition[] => [
  ...step(rules, leads),
  {
    guard: { type: "rules", params: { rules, withoutEffect: true } },
    actions: ["noteWithoutEffect"],
  },
];

/** What a region does when another region's step raises an internal event. */
export const follows = (leads: Branch): Transition[] => [leads].flat().map(transitionOf([], false));
