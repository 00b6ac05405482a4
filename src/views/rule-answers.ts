import type { Entry } from "#events/envelope.ts";
import { rulesOf } from "#machines/chart/rules-of.ts";
import type { Finding } from "#machines/finding.ts";
import { askedOfEach } from "#machines/assess.ts";
import { answerTo, conditionOf, envOf } from "#machines/judge.ts";
import { always, not, type Condition } from "#machines/logic/expression.ts";
import type { Env } from "#machines/logic/env.ts";
import type { Truth } from "#machines/logic/truth.ts";
import { ruleNames, rules, type RuleName } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import type { Span } from "#machines/time/span.ts";
import { exactly } from "#machines/time/span.ts";
import { Statements } from "#src/replay/claims.ts";
import { isReadable } from "#src/replay/lifted.ts";
import { fold } from "#src/replay/replay.ts";
import type { Answered } from "./question.ts";
import { questionsOf } from "./reached.ts";

/** What a rule answered where it had something to say: of a step, or of a thing on record. */
export interface RuleAnswer {
  readonly name: RuleName;
  /** The step that it judged; null where it judged the position. */
  readonly entry: Entry | null;
  /** The key of the thing on record that the position was judged of; null for a step. */
  readonly subject: string | null;
  /** The day of the step; the day of the view for the position. */
  readonly on: Span;
  readonly answer: Truth;
  /** What is found of it; null where the rule is kept. */
  readonly finding: Finding | null;
}

/**
 * Every answer of every rule in a history: of the steps in the order of the replay, then of the
 * position as at the day of the view. Where a rule is not in force, or what it is about is absent, it
 * has nothing to say and there is no answer. Pure.
 */
export const ruleAnswersOf = (answered: Answered): readonly RuleAnswer[] => [
  ...answersOfSteps(answered),
  ...answersOfPosition(answered),
];

/** True where the rule has nothing to say: put to ask what nothing keeps, it is kept all the same. */
const silence = (rule: Rule): Rule => ({ ...rule, require: not(always()) });

type Asks = (env: Env) => Truth;

const silences: ReadonlyMap<RuleName, Asks> = new Map(
  ruleNames.map((name) => {
    const rule: Rule = rules[name];
    const { standing } = rule;
    const silent: Condition =
      standing === undefined ? conditionOf(silence(rule)) : askedOfEach(silence(rule), standing);
    return [name, answerTo(silent)] as const;
  }),
);

const isSilent = (name: RuleName, env: Env): boolean => silences.get(name)?.(env) === "holds";

const truthOf = (finding: Finding | undefined): Truth =>
  finding === undefined ? "holds" : finding.verdict === "gap" ? "unknown" : "fails";

function answersOfSteps({
  replay,
  used,
  question,
  catalogue,
  law,
  stream,
}: Answered): readonly RuleAnswer[] {
  const { functions, asAt } = question;
  const statements = new Statements(
    used.filter(
      (entry) =>
        (entry.functions.length === 0 || entry.functions.includes(functions)) &&
        isReadable(entry, catalogue),
    ),
    catalogue,
  );
  const facts = replay.taken.flatMap(({ entry }) =>
    entry === null ? [] : [statements.workOut(entry).fact],
  );
  const found = new Map(replay.taken.map(({ entry, findings }) => [entry?.id, findings]));
  const answers: RuleAnswer[] = [];
  fold(facts, { council: stream.council, functions, law, asAt }, (context, step, entry) => {
    const env = envOf(context.facts, step, context.law, "open");
    for (const name of rulesOf(step.type)) {
      const finding = found.get(entry.id)?.find((one) => one.name === name);
      if (finding === undefined && isSilent(name, env)) continue;
      const answer = truthOf(finding);
      answers.push({ name, entry, subject: null, on: step.on, answer, finding: finding ?? null });
    }
    return [];
  });
  return answers;
}

function answersOfPosition(answered: Answered): readonly RuleAnswer[] {
  const { replay, question } = answered;
  return questionsOf(answered).flatMap(({ name, subject, env }) => {
    const finding = replay.findings.find(
      (one) => one.name === name && one.entry === null && one.subject === subject,
    );
    if (finding === undefined && isSilent(name, env)) return [];
    const on = exactly(question.asAt);
    const answer = truthOf(finding);
    return [{ name, entry: null, subject, on, answer, finding: finding ?? null }];
  });
}
