import { eventTypes, definitionOf } from "#events/catalogue.ts";
import { explainCondition } from "#machines/logic/explain.ts";
import type { Env } from "#machines/logic/env.ts";
import { field, isTrue, type Condition } from "#machines/logic/expression.ts";
import { rules, type RuleName } from "#machines/rules/registry.ts";
import { exactly } from "#machines/time/span.ts";
import type { Day } from "#machines/time/day.ts";
import { regions, type RegionName } from "./intervention.machine.ts";
import { rulesOf } from "./chart/rules-of.ts";
import type { CaseSnapshot } from "./evolve.ts";
import { findingOf, type Finding } from "./finding.ts";
import { answerTo, envOf } from "./judge.ts";
import { inForce, type RuleBook } from "./rule-book.ts";
import type { Step } from "./step.ts";

/** What a rule asks of a step of which nothing is said yet, in words. */
export interface Need {
  readonly rule: string;
  readonly what: readonly string[];
  /** Facts that the record lacks, and that the rule would need if the step states the rest. */
  readonly lacks: readonly string[];
}

/** One type of step, and whether it may be taken from here on a day. */
export interface Option {
  readonly type: string;
  readonly says: string;
  readonly region: RegionName;
  /** Open whatever the step says; conditional on what it says; blocked whatever it says. */
  readonly status: "open" | "conditional" | "blocked";
  /** For a conditional step, by rule: what it must state, and what the record may have to hold. */
  readonly needs: readonly Need[];
  /** For a blocked step, why; for a conditional one, the rules that it could only depart from. */
  readonly why: readonly Finding[];
  /** Practice that the step would break whatever it says. It never blocks. */
  readonly unusual: readonly Finding[];
}

const ownerOf: ReadonlyMap<string, RegionName> = new Map(
  Object.entries(regions).flatMap(([name, { chart }]) =>
    // Object.entries widens the keys; `regions` is the closed list.
    Object.keys(chart.on).map((type) => [type, name as RegionName] as const),
  ),
);

/** The region that owns a type of step; undefined for entries about the record itself. */
export const regionOf = (type: string): RegionName | undefined => ownerOf.get(type);

/** What every type of step needs, if it were taken on a day with nothing else yet said of it. */
export function options(
  snapshot: CaseSnapshot,
  on: Day,
  types: readonly string[] = eventTypes,
  book: RuleBook = inForce,
): readonly Option[] {
  return types.flatMap((type) => {
    const region = regionOf(type);
    return region === undefined ? [] : [optionOf(snapshot, type, region, on, book)];
  });
}

function optionOf(
  snapshot: CaseSnapshot,
  type: string,
  region: RegionName,
  on: Day,
  book: RuleBook,
): Option {
  const step: Step = { type, id: "", on: exactly(on), dates: {}, data: {} };
  const judged = rulesOf(type).map((name) => judge(snapshot, step, name, book.conditionOf(name)));
  const why = judged.flatMap(({ blocked }) => blocked ?? []);
  const needs = judged.flatMap(({ need }) => need ?? []);
  const departures = judged.flatMap(({ departure }) => departure ?? []);
  const unusual = judged.flatMap((one) => one.unusual ?? []);
  const status =
    why.length > 0 ? "blocked" : needs.length + departures.length > 0 ? "conditional" : "open";
  const says = definitionOf(type)?.says ?? type;
  return {
    type,
    says,
    region,
    status,
    needs,
    why: status === "blocked" ? why : departures,
    unusual,
  };
}

interface Judged {
  readonly need: Need | null;
  readonly blocked: Finding | null;
  readonly departure: Finding | null;
  readonly unusual: Finding | null;
}

function judge(
  { context: { facts, law } }: CaseSnapshot,
  step: Step,
  name: RuleName,
  asked: Condition,
): Judged {
  const { id, onBreach } = rules[name];
  const nothing: Judged = { need: null, blocked: null, departure: null, unusual: null };
  const env = envOf(facts, step, law, "closed");
  const condition = withNothingSaidYet(asked);
  const truth = answerTo(condition)(env);
  if (truth === "holds") return nothing;
  const about = { entry: null, subject: null, on: step.on, departure: null };
  const finding = findingOf(name, condition, env, truth, about);
  if (onBreach !== "reject" && onBreach !== "depart") {
    return { ...nothing, unusual: truth === "fails" ? finding : null };
  }
  const need = truth === "unknown" ? needOf(id, condition, env) : null;
  if (need !== null) return { ...nothing, need };
  if (onBreach === "reject") return { ...nothing, blocked: finding };
  return truth === "fails" ? { ...nothing, departure: finding } : nothing;
}

// Null where nothing that the step could state would help.
function needOf(rule: string, condition: Condition, env: Env): Need | null {
  const { missing } = explainCondition(condition, env);
  const words = (ofTheStep: boolean) => [
    ...new Set(
      missing
        .filter(({ path }) => path.startsWith("step.") === ofTheStep)
        .map(({ words: said }) => said),
    ),
  ];
  const what = words(true);
  return what.length === 0
    ? null
    : { rule, what, lacks: words(false).filter((fact) => !what.includes(fact)) };
}

const rewritten = new Map<Condition, Condition>();

/**
 * The condition for a step of which nothing is said yet: whether it states something is open, where
 * for a step as given it is known.
 */
function withNothingSaidYet(condition: Condition): Condition {
  let open = rewritten.get(condition);
  if (open === undefined) rewritten.set(condition, (open = rewrite(condition)));
  return open;
}

function rewrite(condition: Condition): Condition {
  switch (condition.op) {
    case "and":
    case "or":
      return { ...condition, parts: condition.parts.map(rewrite) };
    case "not":
    case "named":
      return { ...condition, part: rewrite(condition.part) };
    case "implies":
      return {
        ...condition,
        given: rewrite(condition.given),
        required: rewrite(condition.required),
      };
    case "some":
    case "every":
      return { ...condition, where: rewrite(condition.where) };
    case "isOnRecord":
      return "path" in condition.term && condition.term.path.startsWith("step.data.")
        ? isTrue(field(`${condition.term.path}`, condition.term.words))
        : condition;
    default:
      return condition;
  }
}
