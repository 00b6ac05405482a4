import { explainStep, type StepExplained } from "#machines/explain.ts";
import type { Facts } from "#machines/facts.ts";
import type { Finding } from "#machines/finding.ts";
import { options } from "#machines/options.ts";
import type { Step } from "#machines/step.ts";
import { LAST_DAY, type Day } from "#machines/time/day.ts";
import { exactly } from "#machines/time/span.ts";
import { councilOn } from "./council.ts";
import { findingShown } from "./findings-shown.ts";
import { dayWorthSaying } from "./labels.ts";
import { fieldsOf, meant } from "./meant.ts";
import { answer, statedBy, type Answered } from "./question.ts";
import { ruleById } from "./rule-by-id.ts";
import { rungShown } from "./rung-words.ts";
import { toComeSays } from "./step-words.ts";
import type { Why } from "./schemas/why.ts";

/** A step that somebody thinks of taking on the day of the view. */
export interface Proposed {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly dates: Step["dates"];
  readonly departures: readonly { readonly rule: string; readonly reason: string }[];
}

/** Whether a step may be taken, and why: `intervention why`. Pure. */
export function whyOf(answered: Answered, proposed: Proposed): Why {
  const { replay, used, stream, question, book } = answered;
  const { facts } = replay.snapshot.context;
  const takenToBe = meant(proposed, facts);
  const step = stepOn(question.asAt, proposed, facts);
  const { data } = step;
  const explained = explainStep(replay.snapshot, step, proposed.departures, book);
  const entries = new Map(used.map((entry) => [entry.id, entry]));
  const shown = explained.findings.map((finding) => ({
    ...findingShown({ ...finding, entry: null }, { entries, instruments: [] }),
    about: toComeSays(proposed.type),
    ...effectOf(finding),
  }));
  return {
    ...statedBy(answered),
    view: "why",
    council: councilOn(stream.council, used, question.asAt),
    rung: rungShown(facts),
    step: {
      type: proposed.type,
      says: toComeSays(proposed.type),
      on: question.asAt,
      data: JSON.parse(JSON.stringify(data)) as Why["step"]["data"],
      takenToBe,
      unsaid: fieldsOf(proposed.type).filter((field) => !(field in data)),
      departures: [...proposed.departures],
    },
    answer: explained.answer,
    findings: [...shown.filter(({ blocks }) => blocks), ...shown.filter(({ blocks }) => !blocks)],
    kept: explained.kept.map((rule) => ({ rule, ...ruleById(rule) })),
    dependsOnDetails: dependsOnDetails(explained, answered),
    earliest: dayWorthSaying(explained.earliest),
    allowedFrom: explained.answer === "allowed" ? null : allowedFrom(answered, proposed),
  };
}

/** The step as stated, on a day, about what the record then holds. */
export function stepOn(day: Day, proposed: Proposed, facts: Facts): Step {
  const keys = Object.fromEntries(meant(proposed, facts).map(({ name, key }) => [name, key]));
  const data = { ...keys, ...proposed.data };
  return { type: proposed.type, id: "", on: exactly(day), dates: proposed.dates, data };
}

/** It is refused only because the step itself does not say enough yet. */
function dependsOnDetails(
  { type, answer: given, findings }: StepExplained,
  { replay, question, book }: Answered,
): boolean {
  const needs = options(replay.snapshot, question.asAt, [type], book).flatMap(
    (option) => option.needs,
  );
  const isUnsaid = ({ rule, missing }: Finding): boolean =>
    needs.some((need) => need.rule === rule && need.what.some((fact) => missing.includes(fact)));
  const refusing = findings.filter(({ ifBroken }) => ifBroken === "unlawful");
  return given === "refused" && refusing.every((one) => one.verdict === "gap" && isUnsaid(one));
}

// What the record holds later may allow what it does not allow on the day: the first such day.
function allowedFrom(
  { stream, question, catalogue, book }: Answered,
  proposed: Proposed,
): Day | null {
  const then = (asAt: Day) => answer(stream, { ...question, asAt }, catalogue).replay;
  const days = then(LAST_DAY).taken.flatMap(({ on }) => on.to ?? []);
  const later = [...new Set(days)].filter((day) => day > question.asAt).toSorted();
  const isAllowed = (day: Day): boolean => {
    const { snapshot } = then(day);
    const step = stepOn(day, proposed, snapshot.context.facts);
    return explainStep(snapshot, step, proposed.departures, book).answer === "allowed";
  };
  return later.find(isAllowed) ?? null;
}

// As `explainStep`: a rule that rejects must hold; a breach of one to depart from needs a reason.
export function effectOf({ ifBroken, verdict, departure }: Finding): {
  readonly effect: "refused" | "departure" | "allowed";
  readonly blocks: boolean;
} {
  const effect =
    ifBroken === "unlawful"
      ? "refused"
      : verdict === "challengeable" && departure === null
        ? "departure"
        : "allowed";
  return { effect, blocks: effect !== "allowed" };
}
