import { assign, setup } from "xstate";
import type { CaseContext } from "./case-context.ts";
import { compileEffects } from "./effect.ts";
import { nothingOnRecord } from "./facts.ts";
import { judge, type Judge } from "./judge.ts";
import type { Law } from "./law/numbers.ts";
import { commissionRegion } from "./regions/commission.ts";
import { delivery } from "./regions/delivery.ts";
import { direction } from "./regions/direction.ts";
import { evidence } from "./regions/evidence.ts";
import { notice } from "./regions/notice.ts";
import { proposalRegion } from "./regions/proposal.ts";
import { support } from "./regions/support.ts";
import type { Region } from "./regions/region.ts";
import type { PutStep } from "./step.ts";
import type { RulesGuard } from "./chart/transition.ts";

export interface CaseInput {
  readonly council: string;
  readonly functions: string;
  readonly law: Law;
}

/** The regions of the lifecycle, each the one owner of its steps. They move independently. */
export const regions = {
  notice,
  proposal: proposalRegion,
  direction,
  commission: commissionRegion,
  delivery,
  support,
  evidence,
};

export type RegionName = keyof typeof regions;

/** What a chart is made of. */
export interface ChartParts {
  readonly regions: Readonly<Record<RegionName, Region>>;
  readonly judge: Judge;
}

/**
 * A chart of parallel regions, each step judged by named rules, each position a legal one. Time
 * never flows inside: each step carries its days, and `settle` puts what falls due. Another set of
 * parts makes a changed chart, to see what would follow from the change.
 */
export function machineOf({ regions: parts, judge: { mayProceed } }: ChartParts) {
  const applyEffects = compileEffects(
    Object.assign({}, ...Object.values(parts).map(({ effects }) => effects)),
  );
  const chart = setup({
    types: {
      context: {} as CaseContext,
      events: {} as PutStep,
      input: {} as CaseInput,
      meta: {} as { readonly label: string },
    },
    guards: {
      rules: ({ context, event }, params: RulesGuard["params"]) =>
        mayProceed(context, event, params),
    },
    actions: {
      apply: assign(({ context, event }) => ({ facts: applyEffects(context.facts, event) })),
      noteWithoutEffect: assign(({ context: { facts }, event }) => ({
        facts: {
          ...facts,
          withoutEffect: [...facts.withoutEffect, { entry: event.id, type: event.type }],
        },
      })),
    },
  });
  return chart.createMachine({
    id: "case",
    type: "parallel",
    // The factory also runs without input, for a throw-away snapshot inside XState.
    context: ({ input }) => ({
      facts: nothingOnRecord(input?.council ?? "", input?.functions ?? ""),
      law: input?.law ?? {},
    }),
    states: {
      notice: parts.notice.chart,
      proposal: parts.proposal.chart,
      direction: parts.direction.chart,
      commission: parts.commission.chart,
      delivery: parts.delivery.chart,
      support: parts.support.chart,
      evidence: parts.evidence.chart,
    },
  });
}

/** The intervention lifecycle of one council and one set of functions, as law. */
export const interventionMachine = machineOf({ regions, judge });
