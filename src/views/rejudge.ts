import { rules, ruleNames } from "#machines/rules/registry.ts";
import type { RulesPatch } from "#src/rules-patch/patch.ts";
import { conclusionsOf } from "./conclusions.ts";
import { councilOn } from "./council.ts";
import { movedOf } from "./moved.ts";
import { otherwiseOf } from "./otherwise.ts";
import { patchShown, rulesTouched } from "./patch-parts.ts";
import type { Answered, Question, Stream } from "./question.ts";
import { questionsOf, reachedBy, stepsOf } from "./reached.ts";
import { headSays } from "./rejudge-words.ts";
import { isConfirmed, ruleById } from "./rule-by-id.ts";
import type { JudgedOtherwise, Rejudged } from "./schemas/rules-patch.ts";
import { severalOf } from "./several.ts";

type Named = JudgedOtherwise["council"];

/** One council’s history under the law, and under the change. */
interface Twice {
  readonly council: Named;
  readonly law: Answered;
  readonly change: Answered;
}

/**
 * Every history replayed under the law and under a change of it, and what is judged otherwise:
 * `rules rejudge`. What the question supposes is not used: the change says all. Pure.
 */
export function rejudgedOf(
  streams: readonly Stream[],
  question: Question,
  patch: RulesPatch,
): Rejudged {
  const { suppose, dates } = patch;
  const { stated, answered } = severalOf(streams, { ...question, suppose: {} });
  const changed = severalOf(streams, { ...question, suppose, dates }).answered;
  const twice = answered.map((law, at): Twice => {
    const change = changed[at];
    if (change === undefined) throw new Error("bug: a change of the rules hides a council");
    const { key, name } = councilOn(law.stream.council, law.used, question.asAt);
    return { council: { key, name }, law, change };
  });
  const judged = twice.flatMap(({ council, law, change }) =>
    otherwiseOf(law, change).map(({ rule, judged: one }) => ({
      rule,
      one: { council, ...one },
    })),
  );
  const all = judged.map(({ one }) => one);
  const found = ruleNames
    .map((name) => ({ name, of: judged.filter(({ rule }) => rule === rules[name].id) }))
    .filter(({ of }) => of.length > 0);
  const shown = {
    ...stated,
    ...patchShown(patch),
    councilsOtherwise: councilsOf(all),
    counted: countedOf(twice, all),
    reached: rulesTouched(patch).map((name) => reachedBy(name, changed)),
  };
  return {
    ...shown,
    view: "rejudged",
    says: headSays(shown),
    rules: found.map(({ name, of }) => ({
      rule: rules[name].id,
      statement: ruleById(rules[name].id).statement,
      confirmed: isConfirmed(rules[name].id),
      judged: of.map(({ one }) => one),
    })),
    moved: twice.flatMap(({ council, law, change }) =>
      movedOf(law, change).map((one) => ({ council, ...one })),
    ),
    concluded: twice.flatMap(concludedOtherwise),
  };
}

/** The councils of which a verdict is another, each once. */
const councilsOf = (judged: readonly Pick<JudgedOtherwise, "council" | "how">[]): Named[] => {
  const verdicts = judged.filter(({ how }) => how !== "open");
  return [...new Map(verdicts.map(({ council }) => [council.key, council])).values()];
};

function countedOf(
  twice: readonly Twice[],
  judged: readonly JudgedOtherwise[],
): Rejudged["counted"] {
  const verdicts = judged.filter(({ how }) => how !== "open");
  const howMany = (how: JudgedOtherwise["how"]) => judged.filter((one) => one.how === how).length;
  const sum = (of: (law: Answered) => number) =>
    twice.reduce((total, { law }) => total + of(law), 0);
  const steps = verdicts.filter(({ of }) => of === "step");
  return {
    councils: twice.length,
    steps: sum((law) => stepsOf(law).length),
    questions: sum((law) => questionsOf(law).length),
    stepsOtherwise: new Set(steps.map(({ council, entry }) => `${council.key} ${entry}`)).size,
    questionsOtherwise: verdicts.length - steps.length,
    findings: {
      appeared: howMany("appeared"),
      gone: howMany("gone"),
      verdict: howMany("verdict"),
      open: howMany("open"),
    },
  };
}

/** What else is concluded otherwise as at the day; the findings are told by themselves. */
function concludedOtherwise({ council, law, change }: Twice): Rejudged["concluded"] {
  const then = new Map(conclusionsOf(law).map((one) => [one.id, one]));
  const now = new Map(conclusionsOf(change).map((one) => [one.id, one]));
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((id) => {
    const [was, is] = [then.get(id), now.get(id)];
    const shown = is ?? was;
    if (shown === undefined || shown.group === "Findings" || was?.says === is?.says) return [];
    const { group, name } = shown;
    return [{ council, group, name, was: was?.says ?? null, is: is?.says ?? null }];
  });
}
