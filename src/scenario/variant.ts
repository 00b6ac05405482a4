import type { Entry } from "#events/envelope.ts";
import type { Finding } from "#machines/finding.ts";
import { regionOf } from "#machines/options.ts";
import { exactly } from "#machines/time/span.ts";
import type { Day } from "#machines/time/day.ts";
import { stairsOf } from "#src/pictures/stairs.ts";
import { storyOf } from "#src/pictures/story.ts";
import { councilOn } from "#src/views/council.ts";
import { detailsOf } from "#src/views/gist.ts";
import { lengthOf } from "#src/views/days-apart.ts";
import { durationsOf } from "#src/views/durations.ts";
import { dutiesOnRecord } from "#src/views/duties-on-record.ts";
import { byGravity, findingShown, strengthWords } from "#src/views/findings-shown.ts";
import { dated, partsWithPosition } from "#src/views/labels.ts";
import { positionOf } from "#src/views/position.ts";
import {
  answer,
  statedBy,
  type Answered,
  type Question,
  type Stream,
} from "#src/views/question.ts";
import { rungTitles } from "#src/views/rung-words.ts";
import type { VariantShown } from "#src/views/schemas/comparison.ts";
import type { FindingShown } from "#src/views/schemas/parts.ts";
import type { Position } from "#src/views/schemas/position.ts";
import { toComeSays } from "#src/views/step-words.ts";
import { gravest, outcomeOf, type Outcome } from "./outcome.ts";
import { paperOf } from "./papers.ts";
import type { Played, Story } from "./play.ts";
import type { Scenario } from "./read-scenario.ts";
import { ofTheStory, storyShown } from "./shown.ts";

/** One of those compared: a scenario that was played, or the record as it is. */
export type Variant =
  | {
      readonly kind: "scenario";
      readonly file: string;
      readonly scenario: Scenario;
      readonly story: Story;
    }
  | { readonly kind: "record"; readonly stream: Stream; readonly question: Question };

/** A variant with all that is compared, and the position from which its picture is drawn. */
export interface VariantFound {
  readonly shown: VariantShown;
  readonly position: Position;
}

type Own = Pick<
  VariantShown,
  | "file"
  | "title"
  | "madeUp"
  | "from"
  | "knownAt"
  | "suppositions"
  | "unsettled"
  | "steps"
  | "findings"
  | "expected"
  | "failed"
>;

/** What a variant comes to; steps of the record count from the day `since`. Pure. */
export function variantFound(variant: Variant, label: string, since: Day): VariantFound {
  const { stream, question } = variant.kind === "record" ? variant : variant.story;
  const answered = answer(stream, question);
  const view = positionOf(answered);
  const position = variant.kind === "record" ? view : ofTheStory(view);
  const own =
    variant.kind === "record"
      ? ownOfRecord(answered, position, since)
      : ownOf(variant, answered, position);
  const [measured] = durationsOf([stream], question).councils;
  if (measured === undefined) throw new Error("bug: a council without durations");
  const { rulesVersion, logHead } = statedBy(answered);
  return {
    position,
    shown: {
      ...own,
      label,
      council: councilOn(stream.council, answered.used, question.asAt),
      functions: question.functions,
      to: question.asAt,
      logHead,
      rulesVersion,
      end: position.rung,
      stages: stagesOf(position),
      milestones: measured.stages,
      durations: measured.durations,
      exposure: exposureOf(own.findings),
      duties: dutiesOnRecord(answered).map((duty) => ({
        rule: duty.rule,
        what: duty.what,
        verified: duty.verified,
        when: duty.when,
        by: duty.by,
        state: duty.state,
        owedBy: duty.owedBy,
        from: duty.from.title,
        met: duty.met.answer,
      })),
    },
  };
}

function ownOf(
  { file, scenario, story }: Extract<Variant, { kind: "scenario" }>,
  answered: Answered,
  position: Position,
): Own {
  const { title, start, expected, failed } = storyShown(scenario, story);
  // The steps that are taken are, in order, the entries that the story adds to the record.
  const added = story.stream.held
    .slice(story.frozen.stream.held.length)
    .map(({ entry }) => entry.id);
  const steps = story.moments.flatMap(({ move, step }) => (step === null ? [] : [{ move, step }]));
  const taken = new Map(steps.filter(({ step }) => step.taken).map((one, at) => [one, added[at]]));
  return {
    file,
    title,
    madeUp: start.madeUp,
    from: start.asAt,
    knownAt: start.knownAt,
    suppositions: start.suppositions,
    unsettled: start.unsettled.map(({ what, on, taken: is }) => ({ what, on, taken: is })),
    steps: steps.map((one) =>
      playedShown(one.step, one.move.day, answered, position, taken.get(one)),
    ),
    findings: findingsOf(answered, position, taken),
    expected,
    failed,
  };
}

type TakenSteps = ReadonlyMap<{ readonly step: Played }, string | undefined>;

/**
 * What is found on the record and of the steps taken. These are judged as when they were played: the
 * story states all that happens in it, so that what it lacks is missing, and no gap of a record.
 */
function findingsOf(
  { replay, used }: Answered,
  { instruments }: Position,
  taken: TakenSteps,
): VariantShown["findings"] {
  const own = new Set(taken.values());
  const found = [
    ...replay.findings.filter(({ entry }) => entry === null || !own.has(entry)),
    ...[...taken].flatMap(([{ step }, entry = null]) =>
      step.judged.explained.findings.map((finding) => ({ ...finding, entry })),
    ),
  ];
  const entries = new Map(used.map((entry) => [entry.id, entry]));
  const shown = found.map((finding) => findingShown(finding, { entries, instruments }));
  return byGravity(shown).map(findingCompared);
}

const findingCompared = ({
  rule,
  statement,
  verdict,
  strength,
  about,
  on,
}: FindingShown): VariantShown["findings"][number] => ({
  rule,
  statement,
  verdict,
  strength,
  about,
  on,
});

function playedShown(
  { draft, outcome, taken, judged }: Played,
  day: Day,
  { used }: Answered,
  position: Position,
  id: string | undefined,
): VariantShown["steps"][number] {
  const entry = used.find((one) => one.id === id);
  return {
    event: draft.type,
    says: toComeSays(draft.type),
    on: dated(exactly(day)),
    states: statesIn(entry?.data ?? draft.data),
    outcome,
    taken,
    rules: rulesIn(judged.explained.findings, outcomeOf),
    paper: taken ? paperOf(draft.type) : null,
    instrument: instrumentOf(position, id ?? null),
  };
}

const statesIn = (data: Entry["data"]): VariantShown["steps"][number]["states"] =>
  detailsOf(data).map(({ name, says }) => ({ name, says }));

function ownOfRecord(answered: Answered, position: Position, since: Day): Own {
  const { replay } = answered;
  return {
    file: null,
    title: "The record",
    madeUp: false,
    from: since,
    knownAt: answered.question.known.publicBy,
    suppositions: statedBy(answered).suppositions,
    unsettled: [],
    steps: replay.taken.flatMap(({ type, entry, on, findings }) => {
      const isLater = on.to === null || on.to > since;
      if (entry === null || !isLater || !hasPosition.has(regionOf(type))) return [];
      return [
        {
          event: type,
          says: toComeSays(type),
          on: dated(on),
          states: statesIn(entry.data),
          outcome: gravest(findings.map(foundOutcome)),
          taken: true,
          rules: rulesIn(findings, foundOutcome),
          paper: paperOf(type),
          instrument: instrumentOf(position, entry.id),
        },
      ];
    }),
    findings: position.findings.map(findingCompared),
    expected: 0,
    failed: 0,
  };
}

/** What a finding of the record comes to. What a record lacks is a gap, and refuses nothing. */
const foundOutcome = ({ verdict }: Finding): Outcome =>
  verdict === "unlawful"
    ? "refused"
    : verdict === "challengeable"
      ? "challengeable"
      : verdict === "gap"
        ? "notKnown"
        : "unusual";

// Inspections and support are no steps of intervention; a scenario that plays one shows it.
const hasPosition: ReadonlySet<string | undefined> = new Set(partsWithPosition);

const instrumentOf = ({ instruments }: Position, entry: string | null): string | null =>
  entry === null ? null : (instruments.find((one) => one.entry === entry)?.title ?? null);

function rulesIn(
  findings: readonly Finding[],
  outcome: (finding: Finding) => Outcome,
): VariantShown["steps"][number]["rules"] {
  const all = findings.map((finding) => ({ rule: finding.rule, outcome: outcome(finding) }));
  const byName = new Map(all.map((one) => [`${one.rule} ${one.outcome}`, one]));
  return [...byName.values()].toSorted((a, b) => (a.rule < b.rule ? -1 : Number(a.rule > b.rule)));
}

/** The times at each stage, as the staircase draws them. */
function stagesOf(position: Position): VariantShown["stages"] {
  const stairs = stairsOf(storyOf(position));
  return stairs.map(({ from, to, after }, at) => {
    const next = stairs[at + 1];
    const until = next === undefined ? exactly(position.asAt) : { from: next.from, to: next.to };
    return {
      stage: after as VariantShown["stages"][number]["stage"],
      label: rungTitles[after] ?? "",
      from: dated({ from, to }),
      to: next === undefined ? null : dated(until),
      days: lengthOf({ from, to }, until),
    };
  });
}

function exposureOf(findings: VariantShown["findings"]): VariantShown["exposure"] {
  const groups = Map.groupBy(findings, ({ verdict, strength }) => `${verdict} ${strength}`);
  return [...groups.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const { verdict, strength } = first;
    return [{ verdict, strength, strengthWords: strengthWords[strength], count: alike.length }];
  });
}
