import type { Verdict } from "#machines/finding.ts";
import { councilOn } from "./council.ts";
import { byGravity, findingShown } from "./findings-shown.ts";
import { instrumentsOf } from "./instruments.ts";
import type { Answered, Question, Stream } from "./question.ts";
import type { Findings } from "./schemas/findings.ts";
import { isConfirmed, ruleById } from "./rule-by-id.ts";
import { severalOf } from "./several.ts";

/** Which findings are asked for; null for all. */
export interface WantedFindings {
  readonly rules: readonly string[] | null;
  readonly verdicts: readonly Verdict[] | null;
}

/** What the rules find of one council or of all: `intervention findings`. Pure. */
export function findingsOf(
  streams: readonly Stream[],
  question: Question,
  { rules, verdicts }: WantedFindings,
): Findings {
  const { stated, answered } = severalOf(streams, question);
  const isWanted = ({ rule, verdict }: { readonly rule: string; readonly verdict: Verdict }) =>
    (rules?.includes(rule) ?? true) && (verdicts?.includes(verdict) ?? true);
  const councils = answered.map((one) => ({
    council: councilOn(one.stream.council, one.used, question.asAt),
    findings: byGravity(shownOf(one, one.replay.findings.filter(isWanted))),
  }));
  return {
    ...stated,
    view: "findings",
    rules: rules === null ? null : [...rules],
    asked: (rules ?? []).map((rule) => ({
      rule,
      ...ruleById(rule),
      confirmed: isConfirmed(rule),
    })),
    verdicts: verdicts === null ? null : [...verdicts],
    councilsLookedAt: answered.length,
    councils: councils.filter(({ findings }) => findings.length > 0),
  };
}

/** Findings of a view with the words a reader needs. */
export function shownOf(
  { replay, used }: Answered,
  findings: Answered["replay"]["findings"],
): Findings["councils"][number]["findings"] {
  const { facts } = replay.snapshot.context;
  const { sources, conflicts } = replay;
  const entries = new Map(used.map((entry) => [entry.id, entry]));
  const instruments = instrumentsOf({ facts, entries: used, sources, conflicts });
  return findings.map((finding) => findingShown(finding, { entries, instruments }));
}
