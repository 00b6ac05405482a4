import type { RegionName } from "#machines/intervention.machine.ts";
import { or, type Comparison, type Value } from "#machines/logic/expression.ts";
import { rules, type RuleName } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import type { Subject } from "#src/proof/explore.ts";
import {
  partsInForce,
  subjectOf,
  withRule,
  withTransitions,
  type Parts,
  type Touches,
} from "./mutant.ts";

/** A slip of the pen that a real draft could hold, and the rule that it leaves out or bends. */
export interface DraftingError {
  readonly name: string;
  /** The rule of the law that the error breaks, or the paragraph where no rule has a number. */
  readonly rule: string;
  /** What the error would let happen, in the law's words. */
  readonly says: string;
  readonly touches: readonly Touches[];
  readonly apply: (parts: Parts) => Parts;
}

/** The chart with the error in it. */
export const subjectWith = ({ apply }: DraftingError): Subject => subjectOf(apply(partsInForce));

const withoutRule =
  (region: RegionName, type: string, name: RuleName) =>
  (parts: Parts): Parts =>
    withTransitions(
      parts,
      region,
      type,
      (parts.regions[region].chart.on[type] ?? []).map((each) => {
        const { params } = each.guard;
        const names = params.rules.filter((rule) => rule !== name);
        return { ...each, guard: { ...each.guard, params: { ...params, rules: names } } };
      }),
    );

/** The rule with whatever `change` makes of each part of its conditions, from the inside out. */
const revised = (name: RuleName, change: (part: unknown) => unknown) => (parts: Parts) => {
  const rule: Rule = parts.rules[name];
  const revive = <T>(whole: T): T =>
    JSON.parse(JSON.stringify(whole), (_, part: unknown) => change(part)) as T;
  return withRule(parts, name, { ...rule, when: revive(rule.when), require: revive(rule.require) });
};

const aDayEarly = (part: unknown): unknown =>
  isOf(part, "lastDayOfPeriod")
    ? { op: "plusDays", date: part, count: { op: "value", value: -1 } }
    : part;

const isOf = <Op extends string>(part: unknown, op: Op): part is { readonly op: Op } =>
  typeof part === "object" && part !== null && "op" in part && part.op === op;

// An earlier direction is never taken for one that was revoked, so both limbs about it fall away.
const whateverWasRevoked = (part: unknown): unknown =>
  isOf(part, "equals") && JSON.stringify(part).includes('"d.endedHow"') ? or() : part;

const withGoodGrade = (part: unknown): unknown => {
  if (!isOf(part, "isOneOf")) return part;
  const { right } = part as unknown as Comparison & { readonly right: Value };
  return {
    ...part,
    right: { ...right, value: [...(right.value as readonly string[]), "goodGrade"] },
  };
};

const withoutQuestion =
  (region: RegionName, type: string) =>
  (parts: Parts): Parts => {
    const [first, ...others] = parts.regions[region].chart.on[type] ?? [];
    if (first === undefined) throw new Error(`bug: ${region} does not follow ${type}`);
    const { given: _, ...params } = first.guard.params;
    const unasked = { ...first, guard: { ...first.guard, params } };
    return withTransitions(parts, region, type, [unasked, ...others]);
  };

const chart = (type: string): Touches => ({ kind: "chart", types: [type] });
const rule = (name: RuleName): Touches => ({ kind: "rule", rule: name });

/** The six errors that everything which proves the chart must find. */
export const draftingErrors: readonly DraftingError[] = [
  {
    name: "a direction without a gate",
    rule: rules.gateIsSatisfied.id,
    says: "the Secretary of State directs a council without being satisfied that it fails",
    touches: [chart("StatutoryDirectionMade")],
    apply: withoutRule("direction", "StatutoryDirectionMade", "gateIsSatisfied"),
  },
  {
    name: "a day short",
    rule: rules.decisionFollowsConsideration.id,
    says: "the decision is taken on the last day on which the council may still answer",
    touches: [
      rule("fairHearingCameFirst"),
      rule("promisedTimeWasGiven"),
      rule("decisionFollowsConsideration"),
    ],
    apply: (parts) =>
      (["fairHearingCameFirst", "promisedTimeWasGiven", "decisionFollowsConsideration"] as const)
        .map((name) => revised(name, aDayEarly))
        .reduce((revisedSoFar, revise) => revise(revisedSoFar), parts),
  },
  {
    name: "a trust that was never set up",
    rule: rules.operatingTrustWasSetUp.id,
    says: "a trust runs the service without a company, a contract or the executive’s approval",
    touches: [chart("DeliveryModelOperated")],
    apply: withoutRule("delivery", "DeliveryModelOperated", "operatingTrustWasSetUp"),
  },
  {
    name: "a finding used again",
    rule: rules.revisedDirectionHasItsOwnGate.id,
    says: "after a direction is revoked, a new one rests on the finding of the old",
    touches: [rule("revisedDirectionHasItsOwnGate")],
    apply: revised("revisedDirectionHasItsOwnGate", whateverWasRevoked),
  },
  {
    name: "a proposal decided unheard",
    rule: "2.3",
    says: "a direction on one proposal counts as the decision on another that the council may still answer",
    touches: [chart("$directionMade")],
    apply: withoutQuestion("proposal", "$directionMade"),
  },
  {
    name: "a good grade ends a direction",
    rule: rules.onlyFiveThingsEndADirection.id,
    says: "a direction ends because inspectors give a Good grade",
    touches: [rule("onlyFiveThingsEndADirection")],
    apply: revised("onlyFiveThingsEndADirection", withGoodGrade),
  },
];
