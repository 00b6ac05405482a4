import { evolve, type CaseSnapshot } from "#machines/evolve.ts";
import { explainStep } from "#machines/explain.ts";
import { options, type Option } from "#machines/options.ts";
import type { RuleBook } from "#machines/rule-book.ts";
import type { Step } from "#machines/step.ts";
import type { Day } from "#machines/time/day.ts";
import { exactly } from "#machines/time/span.ts";
import { listed } from "#machines/words.ts";
import { statesOf } from "#src/replay/replay.ts";
import { meant } from "./meant.ts";
import { mayBeDoneStating } from "./move-words.ts";
import { movesBetween } from "./parts-shown.ts";
import type { Answered } from "./question.ts";
import type { MoveShown } from "./schemas/parts.ts";
import type { Position } from "./schemas/position.ts";
import { toComeSays } from "./step-words.ts";
import { hasASubject } from "./subjects.ts";

/** The legal steps that matter most, the ones that end or change an instrument first. */
const salient = [
  "CommissionerCommenced",
  "CommissionerReported",
  "MinisterialDecisionMade",
  "RepresentationsReceived",
  "RepresentationsConsidered",
  "DeliveryModelOperated",
  "SetUpCancelled",
  "StatutoryDirectionMade",
  "StatutoryDirectionRevoked",
  "ImprovementNoticeLifted",
  "ImprovementNoticeClosed",
  "MindedToLetterSent",
  "ImprovementNoticeIssued",
  "SupervisionAndSupportBegan",
] as const;

const most = 6;

/**
 * A few of the steps that may lawfully come next; of `all` where whoever asks has worked out every
 * step already. `movesOf` gives all of them.
 */
export function nextSteps(
  { replay, question, book }: Answered,
  all?: readonly Option[],
): Position["next"] {
  const { snapshot } = replay;
  const { asAt: on } = question;
  const some = all ?? options(snapshot, on, salient, book);
  const byType = new Map(some.map((option) => [option.type, option]));
  return salient
    .flatMap((type) => byType.get(type) ?? [])
    .filter(({ type, status }) => status !== "blocked" && hasASubject(type, snapshot.context.facts))
    .slice(0, most)
    .map((option) => ({
      type: option.type,
      says: toComeSays(option.type),
      ...footingOf(option, snapshot, on, book),
    }));
}

type Footing = Pick<Position["next"][number], "how" | "leadsTo">;

function footingOf(option: Option, snapshot: CaseSnapshot, on: Day, book: RuleBook): Footing {
  const { type } = option;
  if (type !== "DeliveryModelOperated") {
    return { how: howSays(option), leadsTo: leadsTo(snapshot, stepOf(snapshot, type, on)) };
  }
  const { model, provider } = snapshot.context.facts.delivery;
  const launch = stepOf(snapshot, type, on, { model, provider });
  const not = whyNoLaunch(snapshot, launch, book);
  return not === null
    ? { how: "may be done", leadsTo: leadsTo(snapshot, launch) }
    : { how: not, leadsTo: [] };
}

/** The step on a day, about what the record then holds. */
function stepOf(snapshot: CaseSnapshot, type: string, on: Day, data: Step["data"] = {}): Step {
  const keys = meant({ type, data }, snapshot.context.facts).map(({ name, key }) => [name, key]);
  return {
    type,
    id: "",
    on: exactly(on),
    dates: {},
    data: { ...Object.fromEntries(keys), ...data },
  };
}

function leadsTo(snapshot: CaseSnapshot, step: Step): MoveShown[] {
  const after = evolve(snapshot, { ...step, waived: "all", world: "open" });
  return movesBetween(statesOf(snapshot), statesOf(after));
}

// Which model would start is on record, so the answer need not wait for the step to state it.
function whyNoLaunch(snapshot: CaseSnapshot, launch: Step, book: RuleBook): string | null {
  const { answer, findings } = explainStep(snapshot, launch, [], book);
  if (answer === "allowed") return null;
  const missing = findings
    .flatMap((finding) => finding.missing)
    .filter((fact) => !fact.includes("day"));
  const what = missing.length === 0 ? "" : `: not on record ${listed(missing)}`;
  return `not yet, by rule ${listed([...new Set(findings.map(({ rule }) => rule))])}${what}`;
}

/** On what footing a step may be taken. */
function howSays({ status, needs, why, unusual }: Option): string {
  if (status === "open") {
    return unusual.length === 0
      ? "may be done"
      : `may be done, but unusual by rule ${listed(unusual.map(({ rule }) => rule))}`;
  }
  if (needs.length > 0) return mayBeDoneStating(needs);
  return `only as a departure from ${listed(why.map(({ rule }) => rule))}, with a stated reason`;
}
