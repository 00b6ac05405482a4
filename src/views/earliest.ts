import type { EventType } from "#events/catalogue.ts";
import { explainStep } from "#machines/explain.ts";
import type { CaseSnapshot } from "#machines/evolve.ts";
import { powers } from "#machines/law/powers.ts";
import { rules, type RuleName } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { addDays, longDay, type Day } from "#machines/time/day.ts";
import { sentence } from "#machines/words.ts";
import {
  mostAdded,
  mostTried,
  shortestPath,
  stepAtOnce,
  type Goal,
  type OnTheWay,
} from "#src/lawful-path/shortest-path.ts";
import { documentFor, onceFor } from "#src/lawful-path/steps-to-plan.ts";
import { councilOn } from "./council.ts";
import { detailsOf } from "./gist.ts";
import { statedBy, type Answered } from "./question.ts";
import { ruleById } from "./rule-by-id.ts";
import { rungShown } from "./rung-words.ts";
import { toComeSays } from "./step-words.ts";
import type { Earliest } from "./schemas/earliest.ts";

/** A step that somebody would like to take as early as may be. */
export interface Wanted {
  readonly type: EventType;
  readonly data: Readonly<Record<string, unknown>>;
  readonly atRisk: boolean;
}

/** The first day on which a step may be taken, and the way to it: `intervention earliest`. Pure. */
export function earliestOf(answered: Answered, wanted: Wanted): Earliest {
  const { replay, used, stream, question } = answered;
  const { snapshot } = replay;
  const { asAt, functions } = question;
  const goal: Goal = { snapshot, asAt, functions, ...wanted };
  const { path, inTheWay, isComplete, tried } = shortestPath(goal);
  const way = (path ?? []).map((one, at) => shown(one, path?.[at - 1]?.day ?? asAt, wanted.type));
  return {
    ...statedBy(answered),
    view: "earliest",
    council: councilOn(stream.council, used, asAt),
    rung: rungShown(snapshot.context.facts),
    step: { type: wanted.type, says: toComeSays(wanted.type) },
    atRisk: wanted.atRisk,
    answer: path !== null ? "found" : isComplete ? "none" : "stopped",
    day: way.at(-1)?.on ?? null,
    way,
    inTheWay: inTheWay.map((name) => standingInTheWay(name, snapshot, goal)),
    assumes: assumed(path ?? []),
    search: { tried, mostTried, mostAdded },
  };
}

const holderOf = (type: string): string =>
  powers.find(({ event }) => event === type)?.holder ?? "anyone";

const named = (name: RuleName): { readonly rule: string; readonly statement: string } => {
  const { id } = rules[name];
  return { rule: id, statement: ruleById(id).statement };
};

function shown(one: OnTheWay, before: Day, wanted: EventType): Earliest["way"][number] {
  const type = one.step.type as EventType;
  return {
    type,
    says: lawfulSays[type] ?? toComeSays(type),
    by: holderOf(type),
    on: one.day,
    document: documentFor(type),
    states: detailsOf(one.step.data).map(({ name, says }) => ({ name, says })),
    notSooner: one.day > before ? reasonsFor(one, type === wanted) : [],
    departures: one.departures.map((name) => ({ ...named(name), verdict: verdictOf(rules[name]) })),
  };
}

const verdictOf = ({ onBreach }: Rule): "challengeable" | "unusual" =>
  onBreach === "depart" ? "challengeable" : "unusual";

/** What has to come about first by the passing of days, in words. */
const awaited: Readonly<Record<string, string>> = {
  $windowClosed: "the time to answer has to end first",
  $windowOpened: "the time to answer has to begin first",
  $directionTookEffect: "the direction has to take effect first",
  $directionExpired: "the direction has to reach its last day first",
};

/** "The 14 days to answer, from service on 15 October 2022, end on 29 October 2022." */
function awaitedSays(type: string, { before, day }: OnTheWay): string {
  const proposal = before.context.facts.proposals.findLast(({ window }) => window === "closed");
  const served = proposal?.servedOn?.to ?? null;
  const days = proposal?.days ?? null;
  if (type !== "$windowClosed" || served === null || days === null) return awaited[type] ?? "";
  return `the ${days} days to answer, from service on ${longDay(served)}, end on ${longDay(addDays(day, -1))}`;
}

/** A step on the way as the lawful thing that it has to be, where its kind alone does not say it. */
const lawfulSays: Readonly<Partial<Record<EventType, string>>> = {
  RepresentationsConsidered: "Any answer of the council is considered, with an open mind",
  ProviderCompanyStated: "The provider’s company is formed",
  ServiceContractStated: "The service contract comes into force",
  CouncilExecutiveDecided: "The council’s executive approves",
};

function reasonsFor(one: OnTheWay, isGoal: boolean): Earliest["way"][number]["notSooner"] {
  const { setBy, step } = one;
  const byRule = setBy.map((name) => ({
    rule: rules[name].id,
    says: sentence(`not before this is so: ${rules[name].statement}`),
  }));
  if (byRule.length > 0) return byRule;
  const rule = isGoal ? null : (onceFor(step.type as EventType)?.rule ?? null);
  return one.awaits.map((type) => ({ rule, says: sentence(awaitedSays(type, one)) }));
}

function standingInTheWay(
  name: RuleName,
  snapshot: CaseSnapshot,
  goal: Goal,
): Earliest["inTheWay"][number] {
  const explained = explainStep(snapshot, stepAtOnce(goal));
  const finding = explained.findings.find((one) => one.name === name);
  return {
    ...named(name),
    mayBeDepartedFrom: rules[name].onBreach !== "reject",
    missing: [...(finding?.missing ?? [])],
    hint: rules[name].hint,
  };
}

/** What the answer takes for granted, where the way makes it matter. */
function assumed(path: readonly OnTheWay[]): string[] {
  const types = new Set(path.map(({ step }) => step.type));
  return [
    "What is not on record is not relied on; and no step waits for the work that it takes, only for what the rules ask.",
    ...(path.length > 1 && path.every(({ day }) => day === path[0]?.day)
      ? ["No rule makes any of these steps wait for another day."]
      : []),
    ...(types.has("RepresentationsConsidered")
      ? [
          "The council is not counted on to answer early or to waive its time; if it did, the answer could be considered sooner.",
        ]
      : []),
    ...(types.has("StatutoryDirectionMade")
      ? [
          "The direction states what the law asks of it, and is served on the day it is made. No emergency is supposed: a reason for urgency, once recorded, stands in the place of the hearing.",
        ]
      : []),
  ];
}
