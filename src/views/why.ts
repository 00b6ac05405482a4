import { definitionOf } from "#events/catalogue.ts";
import { explainStep } from "#machines/explain.ts";
import type { Facts } from "#machines/facts.ts";
import type { Finding } from "#machines/finding.ts";
import type { Step } from "#machines/step.ts";
import { exactly } from "#machines/time/span.ts";
import { councilOn } from "./council.ts";
import { findingShown } from "./findings-shown.ts";
import { dayWorthSaying } from "./labels.ts";
import { statedBy, type Answered } from "./question.ts";
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
  const { replay, used, stream, question } = answered;
  const { facts } = replay.snapshot.context;
  const takenToBe = meant(proposed, facts);
  const keys = Object.fromEntries(takenToBe.map(({ name, key }) => [name, key]));
  const data = { ...keys, ...proposed.data };
  const on = exactly(question.asAt);
  const step = { type: proposed.type, id: "", on, dates: proposed.dates, data };
  const explained = explainStep(replay.snapshot, step, proposed.departures);
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
    earliest: dayWorthSaying(explained.earliest),
  };
}

// As `explainStep`: a rule that rejects must hold; a breach of one to depart from needs a reason.
function effectOf({ ifBroken, verdict, departure }: Finding): {
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

/** The field in which each kind of step gives a key of its own: never filled in from the record. */
const own: Readonly<Record<string, string>> = {
  ImprovementNoticeIssued: "notice",
  MindedToLetterSent: "proposal",
  StatutoryDirectionMade: "direction",
  CommissionerAppointed: "commission",
  CommissionerNamed: "commission",
  CommissionerReported: "report",
  IndependentReviewReported: "report",
};

const fieldsOf = (type: string): string[] => Object.keys(definitionOf(type)?.example ?? {});

const liveKeys = (facts: Facts): Readonly<Record<string, readonly string[]>> => ({
  notice: facts.notices.filter(({ status }) => status === "open").map(({ key }) => key),
  proposal: facts.proposals.filter(({ status }) => status === "open").map(({ key }) => key),
  direction: facts.directions.filter(({ status }) => status !== "ended").map(({ key }) => key),
  commission: facts.commissions.filter(({ live }) => live).map(({ key }) => key),
  report: facts.reports.filter(({ decidedOn }) => decidedOn === null).map(({ key }) => key),
});

/** What a step is taken to be about where it does not say, and the record holds one such thing. */
function meant({ type, data }: Proposed, facts: Facts): Why["step"]["takenToBe"] {
  const fields = fieldsOf(type);
  return Object.entries(liveKeys(facts)).flatMap(([name, keys]) => {
    const [key] = keys;
    const isOpen = fields.includes(name) && own[type] !== name && !(name in data);
    return isOpen && keys.length === 1 && key !== undefined ? [{ name, key }] : [];
  });
}
