import type { Truth } from "#machines/logic/truth.ts";
import type { RuleName } from "#machines/rules/registry.ts";
import type { Stories } from "#src/proof/stories.ts";
import { councilOn } from "./council.ts";
import { findingShown, judgedThing, verdictSays } from "./findings-shown.ts";
import { instrumentsOf } from "./instruments.ts";
import { dated } from "./labels.ts";
import type { Answered, Question, Stated, Stream } from "./question.ts";
import { ruleAnswersOf, type RuleAnswer } from "./rule-answers.ts";
import { ruleSaid } from "./rule-said.ts";
import type { RuleDecision, RuleShown } from "./schemas/rules.ts";
import { severalOf } from "./several.ts";

/** Every answer of every rule on a record, under the cuts of a question. */
export interface AllAnswers {
  readonly stated: Stated;
  readonly histories: readonly {
    readonly answered: Answered;
    readonly answers: readonly RuleAnswer[];
  }[];
}

/** Asks every rule of every history. Pure. */
export function allAnswersOf(streams: readonly Stream[], question: Question): AllAnswers {
  const { stated, answered } = severalOf(streams, question);
  return {
    stated,
    histories: answered.map((one) => ({ answered: one, answers: ruleAnswersOf(one) })),
  };
}

/** One rule with what it answered on the record. Pure. */
export function ruleShownOf(
  name: RuleName,
  { stated, histories }: AllAnswers,
  stories: Stories,
): RuleShown {
  const decisions = histories.flatMap(({ answered, answers }) => {
    const own = answers.filter((answer) => answer.name === name);
    return own.length === 0 ? [] : decisionsIn(answered, own);
  });
  const howMany = (wanted: RuleDecision["answer"]): number =>
    decisions.filter(({ answer }) => answer === wanted).length;
  return {
    ...stated,
    view: "rule",
    ...ruleSaid(name),
    stories: { kept: [...stories.kept], broken: [...stories.broken] },
    counted: { kept: howMany("kept"), broken: howMany("broken"), open: howMany("open") },
    decisions,
  };
}

const answerWords: Readonly<Record<Truth, RuleDecision["answer"]>> = {
  holds: "kept",
  fails: "broken",
  unknown: "open",
};

function decisionsIn(
  { replay, used, stream, question }: Answered,
  answers: readonly RuleAnswer[],
): RuleDecision[] {
  const entries = new Map(used.map((entry) => [entry.id, entry]));
  const { sources, conflicts, snapshot } = replay;
  const { facts } = snapshot.context;
  const instruments = instrumentsOf({ facts, entries: used, sources, conflicts });
  const { key, name } = councilOn(stream.council, used, question.asAt);
  return answers.map(({ entry, subject, on, answer, finding }): RuleDecision => {
    const judged = judgedThing({ entry: entry?.id ?? null, subject, on }, { entries, instruments });
    const thing = replay.taken.find((step) => step.entry?.id === judged.entry);
    return {
      council: { key, name },
      ...judged,
      on: dated(thing?.on ?? on),
      answer: answerWords[answer],
      says: finding === null ? "kept" : verdictSays(finding),
      finding: finding === null ? null : findingShown(finding, { entries, instruments }),
    };
  });
}
