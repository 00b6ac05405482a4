import type { FunctionSet } from "#events/values.ts";
import type { Truth } from "#machines/logic/truth.ts";
import type { RuleName } from "#machines/rules/registry.ts";
import type { Day } from "#machines/time/day.ts";
import type { Replay } from "#src/replay/replay.ts";
import { answer, everything, type Stream } from "#src/views/question.ts";
import { ruleAnswersOf } from "#src/views/rule-answers.ts";
import { shippedStreams } from "#tests/src/views/shipped-streams.ts";
import type { Told } from "./told.ts";

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

function storyOf(stream: Stream): ShippedStory {
  const answers = new Map<RuleName, Record<Truth, number>>();
  const [csc, edu] = functionSets.map((functions) => {
    const answered = answer(stream, {
      functions,
      asAt: coverageAsAt,
      known: everything,
      sources: null,
      suppose: {},
    });
    for (const { name, answer: truth } of ruleAnswersOf(answered)) {
      const counted = answers.get(name) ?? { holds: 0, fails: 0, unknown: 0 };
      counted[truth] += 1;
      answers.set(name, counted);
    }
    return answered.replay;
  }) as [Replay, Replay];
  return { council: stream.council, told: { csc, edu }, answers };
}

let stories: readonly ShippedStory[] | undefined;

/** Every shipped council’s history, replayed once. */
export const shippedStories = (): readonly ShippedStory[] => (stories ??= streams.map(storyOf));
