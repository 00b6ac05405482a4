import type { Span } from "#machines/time/span.ts";
import type { TakenStep } from "#src/replay/replay.ts";
import { councilOn } from "./council.ts";
import { daysApart } from "./days-apart.ts";
import { dated } from "./labels.ts";
import type { Answered, Question, Stream } from "./question.ts";
import type {
  DurationShown,
  Durations,
  DurationsOfOne,
  StageName,
  StageShown,
} from "./schemas/durations.ts";
import { severalOf } from "./several.ts";
import { workedOf, type Worked } from "./worked.ts";

/** What each stage is: the first of its kind on the record, whichever turn of events it belongs to. */
const stageWords: Readonly<Record<StageName, string>> = {
  inadequate: "first rated Inadequate overall",
  notice: "first improvement notice",
  mindedTo: "first minded-to letter",
  direction: "first statutory direction made",
  directionAfterLetter: "first statutory direction made after that letter",
  commissioner: "first commissioner appointed, those of another department apart",
  report: "first report or review delivered",
  decision: "first decision on how the service is to be run",
  launch: "first launch of a trust or other arrangement",
  ended: "first time that no direction was left in force",
};

/** The same in a word or two. */
const shortWords: Readonly<Record<StageName, string>> = {
  inadequate: "Inadequate",
  notice: "notice",
  mindedTo: "minded-to letter",
  direction: "direction",
  directionAfterLetter: "the direction after it",
  commissioner: "commissioner",
  report: "report",
  decision: "decision",
  launch: "launch",
  ended: "end of direction",
};

/** The spans that are measured. */
const measured: readonly (readonly [StageName, StageName])[] = [
  ["inadequate", "notice"],
  ["inadequate", "direction"],
  ["inadequate", "launch"],
  ["notice", "mindedTo"],
  ["notice", "direction"],
  ["mindedTo", "directionAfterLetter"],
  ["direction", "commissioner"],
  ["commissioner", "report"],
  ["report", "decision"],
  ["direction", "decision"],
  ["decision", "launch"],
  ["direction", "ended"],
];

/** Days between stages, of one council or of several to compare: `intervention durations`. Pure. */
export function durationsOf(streams: readonly Stream[], question: Question): Durations {
  const { stated, answered } = severalOf(streams, question);
  return { ...stated, view: "durations", councils: answered.map(durationsOfOne) };
}

function durationsOfOne(answered: Answered): DurationsOfOne {
  const { stream, used, question } = answered;
  const stages = stagesOf(answered);
  const on = (name: StageName) => stages.find(({ stage }) => stage === name)?.on ?? null;
  return {
    council: councilOn(stream.council, used, question.asAt),
    stages,
    durations: measured.map(([from, to]): DurationShown => {
      const [start, end] = [on(from), on(to)];
      return {
        from,
        to,
        words: `${shortWords[from]} to ${shortWords[to]}`,
        days: start === null || end === null ? null : daysApart(start, end),
      };
    }),
  };
}

const typesOf: Readonly<Partial<Record<StageName, readonly string[]>>> = {
  notice: ["ImprovementNoticeIssued"],
  mindedTo: ["MindedToLetterSent"],
  direction: ["StatutoryDirectionMade"],
  directionAfterLetter: ["StatutoryDirectionMade"],
  commissioner: ["CommissionerAppointed"],
  report: ["CommissionerReported", "IndependentReviewReported"],
  decision: ["MinisterialDecisionMade"],
  launch: ["DeliveryModelOperated"],
};

function stagesOf({ replay, used, catalogue }: Answered): StageShown[] {
  const worked = workedOf(used, catalogue);
  const letter = replay.taken.find(({ type }) => type === "MindedToLetterSent")?.on ?? null;
  return Object.entries(stageWords).map(([name, words]) => {
    const stage = name as StageName;
    const step = replay.taken.find((one) => isOfStage(one, stage, { worked, letter }));
    return {
      stage,
      words,
      on: step === undefined ? null : dated(step.on),
      entry: step?.entry?.id ?? null,
    };
  });
}

interface Around {
  readonly worked: Worked;
  /** The day of the first minded-to letter. */
  readonly letter: Span | null;
}

function isOfStage(
  { type, entry, on, before, after }: TakenStep,
  stage: StageName,
  { worked, letter }: Around,
): boolean {
  if (stage === "inadequate") {
    return (
      type === "InspectionPublished" &&
      entry !== null &&
      worked.data(entry)["overall"] === "inadequate"
    );
  }
  if (stage === "ended") {
    return before["direction"] === "inForce" && after["direction"] !== "inForce";
  }
  if (typesOf[stage]?.includes(type) !== true) return false;
  // A direction of an earlier turn of events did not come of the letter.
  if (stage === "directionAfterLetter") return letter !== null && !isBefore(on, letter);
  // Commissioners under the Local Government Act 1999 are another regime (V40).
  return (
    stage !== "commissioner" ||
    entry === null ||
    worked.data(entry)["department"] !== "localGovernment"
  );
}

/** Whether a day certainly came before another. */
const isBefore = ({ to }: Span, { from }: Span): boolean =>
  to !== null && from !== null && to < from;
