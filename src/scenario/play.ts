import { definitionOf } from "#events/catalogue.ts";
import type { Entry } from "#events/envelope.ts";
import { schemaOf } from "#events/schema-of.ts";
import { evolve, type CaseSnapshot } from "#machines/evolve.ts";
import { explainStep, type StepExplained } from "#machines/explain.ts";
import { advance } from "#machines/law/sequences/monitor.ts";
import type { RuleBook } from "#machines/rule-book.ts";
import type { Step as ChartStep } from "#machines/step.ts";
import type { Day } from "#machines/time/day.ts";
import { shapeOf } from "#src/record/value-typed.ts";
import type { Draft } from "#src/recording/draft.ts";
import { entryOf } from "#src/recording/entry-of.ts";
import { fillIn } from "#src/recording/fill-in.ts";
import { proposedBy, sealed } from "#src/recording/plan.ts";
import { Statements } from "#src/replay/claims.ts";
import { statesOf, stepOf } from "#src/replay/replay.ts";
import { movesBetween } from "#src/views/parts-shown.ts";
import { answer, type Held, type Question, type Stream } from "#src/views/question.ts";
import { rungShown } from "#src/views/rung-words.ts";
import type { MoveShown, RungShown } from "#src/views/schemas/parts.ts";
import { stepOn } from "#src/views/why.ts";
import { tasksOn, type Task } from "./diligence.ts";
import type { AnswerExpected } from "./expected.ts";
import { supposedBy, type Frozen } from "./frozen.ts";
import { gravestOf, outcomeOf, type Outcome } from "./outcome.ts";
import { passTo, type Clock, type Passed, type Passing } from "./passing.ts";
import type { Move, Scenario, StageExpected } from "./read-scenario.ts";

/** What became of one step. */
export interface Played {
  readonly draft: Draft;
  readonly happened: boolean;
  readonly outcome: Outcome;
  /** Whether it stands in the story: it may be taken as stated, or is said to have happened. */
  readonly taken: boolean;
  /** Details without which there is no such entry, and which neither the step nor the record gives. */
  readonly lacks: readonly string[];
  /** On what it was judged, and how. */
  readonly judged: {
    readonly explained: StepExplained;
    readonly snapshot: CaseSnapshot;
    readonly step: ChartStep;
  };
  readonly expected: readonly Expectation[];
}

/** Something that the file expected, and whether it came out so. */
export interface Expectation {
  readonly words: string;
  readonly met: boolean;
  readonly found: string;
}

/** One moment of a story: what the days brought, the step, and where the council then stands. */
export interface Moment {
  readonly move: Move;
  readonly from: Day;
  readonly passing: Passing;
  readonly step: Played | null;
  /** What the step brought about on its own day, such as the beginning of the time to answer. */
  readonly followed: readonly Passed[];
  readonly before: RungShown;
  readonly after: RungShown;
  readonly moves: readonly MoveShown[];
  readonly tasks: readonly Task[];
}

/** A scenario played to its end. */
export interface Story {
  readonly frozen: Frozen;
  readonly start: Clock;
  readonly end: Clock;
  readonly moments: readonly Moment[];
  /** The record as it would then be, in memory alone; every view can be asked of it. */
  readonly stream: Stream;
  /** The question as at the last day of the clock. */
  readonly question: Question;
  readonly stages: readonly Expectation[];
}

/** Plays a scenario on the record at its start. Writes nothing. Pure. */
export function play(frozen: Frozen, { moves, stages }: Scenario): Story {
  const { replay, book } = answer(frozen.stream, frozen.question);
  const { snapshot, monitors } = replay;
  const start: Clock = { day: frozen.question.asAt, snapshot, monitors };
  const held: Held[] = [...frozen.stream.held];
  let clock = start;
  const moments = moves.map((move): Moment => {
    const from = clock;
    const passing = passTo(from, move.day);
    ({ clock } = passing);
    const step = move.kind === "step" ? judged(move, { clock, held, frozen, book }) : null;
    const taken = step?.taken === true ? take(step.entry, clock, held) : null;
    if (taken !== null) ({ clock } = taken);
    return momentOf(move, from, passing, step, taken?.passed ?? [], clock);
  });
  const stream = { ...frozen.stream, held };
  const question = { ...frozen.question, asAt: clock.day };
  return {
    frozen,
    start,
    end: clock,
    moments,
    stream,
    question,
    stages: stages.map((stage) => stageFound(stage, stream, question)),
  };
}

function momentOf(
  move: Move,
  from: Clock,
  passing: Passing,
  step: Played | null,
  followed: readonly Passed[],
  after: Clock,
): Moment {
  return {
    move,
    from: from.day,
    passing,
    step,
    followed,
    before: rungShown(from.snapshot.context.facts),
    after: rungShown(after.snapshot.context.facts),
    moves: movesBetween(statesOf(from.snapshot), statesOf(after.snapshot)),
    get tasks() {
      return tasksOn(after);
    },
  };
}

interface Here {
  readonly clock: Clock;
  readonly held: readonly Held[];
  readonly frozen: Frozen;
  readonly book: RuleBook;
}

type Step = Extract<Move, { kind: "step" }>;

/** Judges a step as `record` does, on what the story holds so far. */
function judged(
  { draft, happened, expect }: Step,
  { clock, held, frozen, book }: Here,
): Played & { entry: Entry } {
  const { council } = frozen.stream;
  const { facts } = clock.snapshot.context;
  const entries = held.map(({ entry }) => entry);
  const filled = fillIn(draft, facts, entries);
  const recorder = supposedBy(clock.day);
  const entry = entryOf(filled.draft, recorder, draft.id ?? "", { council, entries });
  const lacks = lackingIn(entry);
  const proposed = proposedBy(filled);
  const { snapshot } = clock;
  const step = stepOn(clock.day, proposed, facts);
  const explained = explainStep(snapshot, step, draft.departures, book);
  const mayBe = explained.answer === "allowed" || happened;
  return {
    draft,
    happened,
    entry: sealed(entry, council, entries.length),
    lacks,
    outcome: lacks.length > 0 ? "refused" : gravestOf(explained.findings),
    taken: lacks.length === 0 && mayBe,
    judged: { explained, snapshot, step },
    expected: expect.map((one) => answerFound(one, explained, lacks)),
  };
}

/** The details that must be stated and are not. */
function lackingIn({ type, data }: Pick<Entry, "type" | "data">): readonly string[] {
  const definition = definitionOf(type);
  if (definition === undefined) throw new Error(`bug: no event type ${type}`);
  return Object.keys(shapeOf(schemaOf(definition)) ?? {}).filter(
    (name) => data[name] === undefined,
  );
}

/** Takes a step: its entry is on the record in memory, and the chart follows. */
function take(entry: Entry, clock: Clock, held: Held[]): Passing {
  held.push({ index: held.length, entry });
  const step = stepOf(new Statements([]).workOut(entry).fact);
  const snapshot = evolve(clock.snapshot, { ...step, waived: "all", world: "open" });
  const taken = { ...clock, snapshot, monitors: advance(clock.monitors, step) };
  // What takes effect on the very day has done so by its end.
  return passTo(taken, clock.day);
}

function answerFound(
  { words, outcome, rule }: AnswerExpected,
  { answer: given, findings }: StepExplained,
  lacks: readonly string[],
): Expectation {
  const isAllowed =
    lacks.length === 0 && given === "allowed" && gravestOf(findings) !== "challengeable";
  const met =
    outcome === "allowed"
      ? isAllowed
      : findings.some((one) => outcomeOf(one) === outcome && (rule === null || one.rule === rule));
  return { words, met, found: foundSays(findings, lacks) };
}

const outcomeSays: Readonly<Record<Outcome, string>> = {
  allowed: "allowed",
  refused: "refused",
  challengeable: "challengeable",
  unusual: "unusual",
  notKnown: "not known",
};

function foundSays(findings: StepExplained["findings"], lacks: readonly string[]): string {
  if (lacks.length > 0) return `not stated: ${lacks.join(", ")}`;
  if (findings.length === 0) return outcomeSays.allowed;
  const byRule = findings.map((one) => `${outcomeSays[outcomeOf(one)]} by ${one.rule}`);
  return [...new Set(byRule)].join(", ");
}

function stageFound(
  { day, stage }: StageExpected,
  stream: Stream,
  question: Question,
): Expectation {
  const { replay } = answer(stream, { ...question, asAt: day });
  const { number, label } = rungShown(replay.snapshot.context.facts);
  return {
    words: `stage ${stage} on ${day}`,
    met: number === stage,
    found: `stage ${number}: ${label}`,
  };
}
