import type { FunctionSet } from "#events/values.ts";
import { always, every, not, type Condition } from "#machines/logic/expression.ts";
import type { Truth } from "#machines/logic/truth.ts";
import { rulesOf } from "#machines/chart/rules-of.ts";
import { answerTo, conditionOf, envOf } from "#machines/judge.ts";
import { ruleNames, rules, type RuleName } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import type { Day } from "#machines/time/day.ts";
import { exactly } from "#machines/time/span.ts";
import { lawWith } from "#machines/law/numbers.ts";
import { Statements } from "#src/replay/claims.ts";
import { visible } from "#src/replay/known.ts";
import { fold, replay, type Replay, type View } from "#src/replay/replay.ts";
import type { Stream } from "#src/views/question.ts";
import { shippedStreams } from "#tests/src/views/shipped-streams.ts";
import { factsOf, type Told } from "./told.ts";

/** What the rules answered of one council’s shipped history, over both sets of functions. */
export interface ShippedStory {
  readonly council: string;
  readonly told: Told;
  /** How often each rule held, failed or was unknown where it had something to say. */
  readonly answers: ReadonlyMap<RuleName, Readonly<Record<Truth, number>>>;
}

const functionSets: readonly FunctionSet[] = ["csc", "edu"];
const streams = shippedStreams();

/** The day of the replays: that of the newest recording of the shipped histories. */
export const coverageAsAt: Day = streams
  .flatMap(({ held }) => held.map(({ entry }) => entry.recordedAt.slice(0, 10)))
  .reduce((latest, day) => (day > latest ? day : latest), "");

/** True where the rule has nothing to say: it is not in force, or what it is about is absent. */
const silenceOf = (rule: Rule): Condition => conditionOf({ ...rule, require: not(always()) });
const silences = new Map(ruleNames.map((name) => [name, silenceOf(rules[name])]));
const isSilent = (name: RuleName, env: ReturnType<typeof envOf>): boolean =>
  answerTo(silences.get(name) ?? always())(env) === "holds";

type Count = (name: RuleName, truth: Truth) => void;

function countSteps(
  entries: Stream["held"],
  view: View,
  { taken, findings }: Replay,
  count: Count,
): void {
  const used = visible(
    entries.map(({ entry }) => entry),
    view,
  ).entries;
  const statements = new Statements(
    used.filter(({ functions }) => functions.length === 0 || functions.includes(view.functions)),
  );
  const facts = taken.flatMap(({ entry }) =>
    entry === null ? [] : [statements.workOut(entry).fact],
  );
  fold(facts, view, ({ facts: known, law }, step) => {
    const env = envOf(known, step, law, "open");
    for (const name of rulesOf(step.type)) {
      const found = findings.find((finding) => finding.name === name && finding.entry === step.id);
      if (found !== undefined) count(name, found.verdict === "gap" ? "unknown" : "fails");
      else if (!isSilent(name, env)) count(name, "holds");
    }
    return [];
  });
}

/** Rules about the position: broken or open as found, kept for each other subject on record. */
function countPosition(told: Replay, view: View, count: Count): void {
  for (const name of ruleNames) {
    const rule: Rule = rules[name];
    if (rule.standing === undefined) continue;
    const found = told.findings.filter((finding) => finding.name === name);
    for (const { verdict } of found) count(name, verdict === "gap" ? "unknown" : "fails");
    const { each, as } = rule.standing;
    const list = each.replace("facts.", "") as "inspections";
    const silence = every("step.subjects", as, silences.get(name) ?? always(), rule.statement);
    for (const subject of factsOf(told)[list] ?? []) {
      const step = {
        type: "$position",
        id: subject.key,
        on: exactly(view.asAt),
        dates: {},
        data: {},
      };
      const env = envOf(
        factsOf(told),
        { ...step, subjects: [subject] } as typeof step,
        view.law,
        "open",
      );
      const isFound = found.some((finding) => finding.subject === subject.key);
      if (!isFound && answerTo(silence)(env) !== "holds") count(name, "holds");
    }
  }
}

function storyOf({ council, held }: Stream): ShippedStory {
  const answers = new Map<RuleName, Record<Truth, number>>();
  const count: Count = (name, truth) => {
    const counted = answers.get(name) ?? { holds: 0, fails: 0, unknown: 0 };
    counted[truth] += 1;
    answers.set(name, counted);
  };
  const [csc, edu] = functionSets.map((functions) => {
    const view: View = {
      council,
      functions,
      asAt: coverageAsAt,
      knownAt: null,
      sources: null,
      law: lawWith(),
    };
    const told = replay(
      held.map(({ entry }) => entry),
      view,
    );
    countSteps(held, view, told, count);
    countPosition(told, view, count);
    return told;
  }) as [Replay, Replay];
  return { council, told: { csc, edu }, answers };
}

let stories: readonly ShippedStory[] | undefined;

/** Every shipped council’s history, replayed once. */
export const shippedStories = (): readonly ShippedStory[] => (stories ??= streams.map(storyOf));
