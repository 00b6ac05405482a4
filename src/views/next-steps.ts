import type { CaseSnapshot } from "#machines/evolve.ts";
import { options, type Option } from "#machines/options.ts";
import type { Day } from "#machines/time/day.ts";
import { listed } from "#machines/words.ts";
import type { Position } from "./schemas/position.ts";
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

/** A few of the steps that may lawfully come next. `movesOf` gives all of them. */
export function nextSteps(snapshot: CaseSnapshot, on: Day): Position["next"] {
  const all = new Map(options(snapshot, on).map((option) => [option.type, option]));
  return salient
    .flatMap((type) => all.get(type) ?? [])
    .filter(({ type, status }) => status !== "blocked" && hasASubject(type, snapshot.context.facts))
    .slice(0, most)
    .map((option) => ({ type: option.type, says: option.says, how: howSays(option) }));
}

/** On what footing a step may be taken. */
export function howSays({ status, needs, why }: Option): string {
  if (status === "open") return "may be done";
  if (needs.length > 0) return `may be done if it states enough for ${listed(needs.map(({ rule }) => rule))}`;
  return `only as a departure from ${listed(why.map(({ rule }) => rule))}, with a stated reason`;
}
