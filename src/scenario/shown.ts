import { possiblyDue } from "#machines/settle.ts";
import { councilOn } from "#src/views/council.ts";
import { findingShown } from "#src/views/findings-shown.ts";
import { detailsOf } from "#src/views/gist.ts";
import { dated, dayWorthSaying, saysOf } from "#src/views/labels.ts";
import { statedOf } from "#src/views/question.ts";
import { rungShown } from "#src/views/rung-words.ts";
import type { Known } from "#src/views/schemas/parts.ts";
import type { MomentShown, StoryShown } from "#src/views/schemas/scenario.ts";
import { toComeSays } from "#src/views/step-words.ts";
import { lawWith } from "#machines/law/numbers.ts";
import { effectOf } from "#src/views/why.ts";
import type { Moment, Played, Story } from "./play.ts";
import type { Scenario } from "./read-scenario.ts";
import { outcomeOf } from "./outcome.ts";
import type { Passed } from "./passing.ts";
import { suppliersOf } from "./suppliers.ts";

/** A story with the words that a reader needs: `intervention scenario run`. Pure. */
export function storyShown(scenario: Scenario, story: Story): StoryShown {
  const { moments, stages, end } = story;
  const shown = moments.map(momentShown);
  const expected = [...shown.flatMap((moment) => moment.expected), ...stages];
  return {
    title: scenario.title,
    about: scenario.about,
    start: startShown(scenario, story),
    moments: shown,
    stages: [...stages],
    end: { asAt: end.day, rung: rungShown(end.snapshot.context.facts) },
    expected: expected.length,
    failed: expected.filter(({ met }) => !met).length,
  };
}

/** What a scenario begins with, and what it leaves out. */
export function startShown(
  { start }: Scenario,
  { frozen, start: clock }: Story,
): StoryShown["start"] {
  const { stream, question } = frozen;
  const law = lawWith(question.suppose);
  const { suppositions, rulesVersion, logHead } = statedOf(question, law, stream.head, 0);
  const entries = stream.held.map(({ entry }) => entry);
  return {
    council: councilOn(stream.council, entries, start.asAt),
    madeUp: "blank" in start.of,
    asAt: start.asAt,
    knownAt: start.knownAt,
    functions: start.functions,
    logHead,
    suppositions,
    rulesVersion,
    rung: rungShown(clock.snapshot.context.facts),
    setAside: frozen.setAside,
    notKnown: frozen.notKnown,
    unsettled: [
      ...frozen.unsettled.map(({ entry, on, taken }) => ({
        entry: entry.id,
        what: saysOf(entry.type),
        on: dated(on),
        taken,
        changesDirection: directionChanges.has(entry.type),
      })),
      ...possiblyDue(clock.snapshot.context.facts, law, start.asAt).map(({ type, on }) => ({
        entry: null,
        what: saysOf(type),
        on: dated(on),
        taken: false,
        changesDirection: directionChanges.has(type),
      })),
    ],
  };
}

const directionChanges: ReadonlySet<string> = new Set([
  "StatutoryDirectionMade",
  "StatutoryDirectionRevoked",
  "StatutoryDirectionQuashed",
  "$directionTookEffect",
  "$directionExpired",
]);

/** One moment of a story. */
export function momentShown(moment: Moment): MomentShown {
  const { move, from, passing, step, followed, before, after, moves } = moment;
  return {
    line: move.line,
    from,
    on: move.day,
    passed: passing.passed.map(passedShown),
    due: passing.due.map(({ due, on, is }) => ({
      on,
      is,
      rule: due.rule,
      what: due.what,
      verified: due.verified,
    })),
    step: step === null ? null : stepShown(step),
    followed: followed.map(passedShown),
    before,
    after,
    moves: [...moves],
    tasks: step === null ? [...moment.tasks] : [],
    expected: [...(step?.expected ?? [])],
  };
}

const passedShown = ({ on, says }: Passed) => ({ on, what: says });

function stepShown({
  draft,
  happened,
  outcome,
  taken,
  lacks,
  judged,
}: Played): NonNullable<MomentShown["step"]> {
  const { explained, snapshot, step } = judged;
  const context = { entries: new Map(), instruments: [] };
  return {
    event: draft.type,
    says: toComeSays(draft.type),
    states: detailsOf(draft.data).map(({ name, says }) => ({ name, says })),
    happened,
    outcome,
    taken,
    lacks: [...lacks],
    findings: explained.findings
      .map((finding) => ({
        ...findingShown({ ...finding, entry: null }, context),
        about: toComeSays(draft.type),
        outcome: outcomeOf(finding),
        suppliers: suppliersOf(finding, snapshot, step).filter(
          ({ detail }) => detail !== null || effectOf(finding).blocks,
        ),
      }))
      .toSorted((a, b) => rank(a.outcome) - rank(b.outcome)),
    earliest: dayWorthSaying(explained.earliest),
  };
}

const order = ["refused", "challengeable", "notKnown", "unusual", "allowed"];
const rank = (outcome: string): number => order.indexOf(outcome);

/** A view of the story’s own record, which says that it is no view of the record. */
export const ofTheStory = <View extends { readonly known: Known }>(view: View): View => ({
  ...view,
  known: {
    ...view.known,
    words: "the record as it stood at the start, and the steps of this scenario",
  },
});
