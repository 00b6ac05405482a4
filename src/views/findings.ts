import { lawWith } from "#machines/law/numbers.ts";
import type { Verdict } from "#machines/finding.ts";
import { councilOn } from "./council.ts";
import { byGravity, findingShown } from "./findings-shown.ts";
import { instrumentsOf } from "./instruments.ts";
import { answer, isOnRecord, statedOf, type Question, type Stream } from "./question.ts";
import type { Findings } from "./schemas/findings.ts";

/** Which findings are asked for; null for all. */
export interface Wanted {
  readonly rules: readonly string[] | null;
  readonly verdicts: readonly Verdict[] | null;
}

/** What the rules find of one council or of all: `intervention findings`. Pure. */
export function findingsOf(
  streams: readonly Stream[],
  question: Question,
  { rules, verdicts }: Wanted,
): Findings {
  const there = streams.filter((stream) => isOnRecord(stream, question.known));
  const answers = there.map((stream) => answer(stream, question));
  const head = streams[0]?.head ?? { size: 0, root: "" };
  const hidden = answers.reduce((sum, one) => sum + one.hidden, 0);
  const councils = answers.map(({ stream, used, replay }) => {
    const { facts } = replay.snapshot.context;
    const { sources, conflicts } = replay;
    const entries = new Map(used.map((entry) => [entry.id, entry]));
    const instruments = instrumentsOf({ facts, entries: used, sources, conflicts });
    const found = replay.findings
      .filter(({ rule }) => rules === null || rules.includes(rule))
      .filter(({ verdict }) => verdicts === null || verdicts.includes(verdict))
      .map((finding) => findingShown(finding, { entries, instruments }));
    return {
      council: councilOn(stream.council, used, question.asAt),
      findings: byGravity(found),
    };
  });
  return {
    ...statedOf(question, lawWith(question.suppose), head, hidden),
    view: "findings",
    rules: rules === null ? null : [...rules],
    verdicts: verdicts === null ? null : [...verdicts],
    councilsLookedAt: there.length,
    councils: councils.filter(({ findings }) => findings.length > 0),
  };
}
