import { definitionOf } from "#events/catalogue.ts";
import type { Catalogue } from "#events/define-event.ts";
import type { Entry, Source } from "#events/envelope.ts";
import type { FunctionSet } from "#events/values.ts";
import type { CaseContext } from "#machines/case-context.ts";
import { evolve, startCase, type CaseSnapshot } from "#machines/evolve.ts";
import type { Facts } from "#machines/facts.ts";
import type { Finding } from "#machines/finding.ts";
import type { Law } from "#machines/law/numbers.ts";
import { advance, start, type Monitors } from "#machines/law/sequences/monitor.ts";
import { regionOf } from "#machines/options.ts";
import { rungOf } from "#machines/rung.ts";
import { possiblyDue, settle } from "#machines/settle.ts";
import type { Step } from "#machines/step.ts";
import { earlierOf, FIRST_DAY, type Day } from "#machines/time/day.ts";
import type { Span } from "#machines/time/span.ts";
import { hindsightOf } from "./hindsight.ts";
import { Statements, type Conflict, type WorkingFact } from "./claims.ts";
import { visible, type Cut } from "./known.ts";
import { isReadable, lifted } from "./lifted.ts";
import { findingsInAnyOrder, type JudgedStep } from "./other-orders.ts";
import { inReplayOrder } from "./order.ts";
import { placedAt } from "./placed.ts";
import { inForce, type RuleBook } from "#machines/rule-book.ts";

/** What is asked of a replay. */
export interface View extends Cut {
  readonly council: string;
  readonly functions: FunctionSet;
  readonly asAt: Day;
  readonly law: Law;
  /** The rules to judge by; left out, those in force. */
  readonly book?: RuleBook;
}

/** The regions' legal positions, as paths such as `mindedTo.windowOpen`. */
export type RegionStates = Readonly<Record<string, string>>;

/** A step that was taken: an entry's, or one that followed by the passing of days. */
export interface TakenStep {
  readonly type: string;
  readonly entry: Entry | null;
  readonly on: Span;
  readonly before: RegionStates;
  readonly after: RegionStates;
  readonly rung: number;
  readonly findings: readonly Finding[];
}

/** Something that may or may not have happened by the day of the view, and what turns on it. */
export interface Possible {
  readonly type: string;
  readonly entry: string | null;
  readonly on: Span;
  readonly rung: number;
  readonly regions: RegionStates;
  /** What the record would then show. */
  readonly facts: Facts;
}

export interface Replay {
  readonly snapshot: CaseSnapshot;
  readonly taken: readonly TakenStep[];
  readonly possible: readonly Possible[];
  /** The rules of sequence after the steps taken. */
  readonly monitors: Monitors;
  readonly findings: readonly Finding[];
  readonly conflicts: readonly Conflict[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly hidden: number;
  readonly possiblyPublic: number;
  /** Entries of types or versions that this program does not know: shown, never skipped in silence. */
  readonly unreadable: readonly Entry[];
}

/**
 * Replays a council's stream. It never refuses: each fact moves the chart as the law lets it and
 * keeps its findings. Pure: the same entries, view and law give the same answer.
 */
export function replay(
  entries: readonly Entry[],
  view: View,
  catalogue: Catalogue = definitionOf,
): Replay {
  const asRead = entries.map((entry) => lifted(entry, catalogue));
  const { entries: shown, ...seen } = visible(asRead, view);
  const inCase = shown.filter(
    ({ functions }) => functions.length === 0 || functions.includes(view.functions),
  );
  const { yes: readable = [], no: unreadable = [] } = Object.groupBy(inCase, (entry) =>
    isReadable(entry, catalogue) ? "yes" : "no",
  );
  const { facts, conflicts } = workOut(readable, catalogue);
  const ordered = inReplayOrder(facts.filter(({ entry }) => regionOf(entry.type) !== undefined));
  const happened = ordered.filter(({ on }) => on.to !== null && on.to <= view.asAt);
  const { book = inForce } = view;
  const folded = fold(happened, view, judgedBy(book));
  const { snapshot, steps } = folded;
  const taken = judgedInAnyOrder(folded, book);
  const may = ordered.filter(({ on }) => mayHaveHappened(on, view.asAt));
  let possible: readonly Possible[] | undefined;
  let monitors: Monitors | undefined;
  return {
    ...seen,
    snapshot,
    taken,
    // Each of these is a replay of its own, which not every view needs: worked out when first read.
    get possible() {
      possible ??= [
        ...ifDerived(snapshot, view),
        ...may.map((fact) => ifHappened(happened, fact, view)),
      ];
      return possible;
    },
    get monitors() {
      monitors ??= steps.reduce(advance, start());
      return monitors;
    },
    findings: [
      ...taken.flatMap(({ findings }) => findings),
      ...book.ofPosition(snapshot.context, view.asAt),
    ],
    conflicts,
    unreadable,
  };
}

function workOut(
  entries: readonly Entry[],
  catalogue: Catalogue,
): {
  readonly facts: readonly WorkingFact[];
  readonly conflicts: readonly Conflict[];
} {
  const statements = new Statements(entries, catalogue);
  const worked = entries.map((entry) => statements.workOut(entry));
  return {
    facts: worked.map(({ fact }) => fact),
    conflicts: worked.flatMap(({ conflicts }) => conflicts),
  };
}

const mayHaveHappened = ({ from, to }: Span, asAt: Day): boolean =>
  (to === null || to > asAt) && (from === null || from <= asAt);

type Judged = (context: CaseContext, step: Step, entry: Entry) => readonly Finding[];

const judgedBy =
  (book: RuleBook): Judged =>
  (context, step, { departures }) =>
    book.ofStep(context, step, "open", departures);

/** A chart folded over facts. */
export interface Folded {
  readonly snapshot: CaseSnapshot;
  readonly taken: readonly TakenStep[];
  /** The same steps as the chart took them. */
  readonly steps: readonly Step[];
  /** Those of entries, as they were judged. */
  readonly judgedSteps: readonly JudgedStep[];
  readonly hindsight: (facts: Facts, on: Span) => Facts;
}

/** The chart after the facts, in the order given, settled to the day of the view. */
export function fold(
  facts: readonly WorkingFact[],
  { council, functions, law, asAt }: Pick<View, "council" | "functions" | "law" | "asAt">,
  findingsOf: Judged = judgedBy(inForce),
): Folded {
  let snapshot = startCase({ council, functions, law });
  let states = statesOf(snapshot);
  const taken: TakenStep[] = [];
  const steps: Step[] = [];
  const moved = (
    step: Step,
    entry: Entry | null,
    to: CaseSnapshot,
    findings: readonly Finding[],
  ): void => {
    const before = states;
    const { type, on } = step;
    const rung = rungOf(to.context.facts).number;
    snapshot = to;
    states = statesOf(to);
    taken.push({ type, entry, on, before, after: states, rung, findings });
    steps.push(step);
  };
  const settleTo = (day: Day): void => {
    settle(snapshot, day, (step, after) => moved(step, null, after, []));
  };
  const hindsight = hindsightOf(facts) ?? ((known: Facts): Facts => known);
  const judgedSteps: JudgedStep[] = [];
  for (const fact of facts) {
    settleTo(earlierOf(fact.on.from ?? fact.on.to ?? FIRST_DAY, asAt));
    const step = stepOf(fact);
    const before = snapshot;
    const { context } = before;
    const seen = { ...context, facts: hindsight(context.facts, step.on) };
    const findings = findingsOf(seen, step, fact.entry);
    const after = evolve(before, { ...step, waived: "all", world: "open" });
    const placed = placedAt(step, fact.entry.revision, before, after);
    judgedSteps.push(Object.assign(placed, { fact, findings }));
    moved(step, fact.entry, after, findings);
  }
  settleTo(asAt);
  return { snapshot, taken, steps, judgedSteps, hindsight };
}

/** The steps taken, with what is found of each in every order that its days allow. */
function judgedInAnyOrder(
  { taken, judgedSteps, hindsight }: Folded,
  book: RuleBook,
): readonly TakenStep[] {
  const findings = findingsInAnyOrder(judgedSteps, hindsight, book);
  const byEntry = new Map(judgedSteps.map(({ fact }, at) => [fact.entry, findings[at] ?? []]));
  return taken.map((step) =>
    step.entry === null ? step : { ...step, findings: byEntry.get(step.entry) ?? step.findings },
  );
}

/** A fact as the chart sees it. */
export const stepOf = ({ entry, on, dates, data }: WorkingFact): Step => ({
  type: entry.type,
  id: entry.id,
  on,
  ...(entry.after !== undefined && { after: entry.after }),
  dates,
  data,
});

/** The legal position of each region. */
export function statesOf(snapshot: CaseSnapshot): RegionStates {
  return Object.fromEntries(
    Object.entries(snapshot.value as Record<string, unknown>).map(([region, value]) => [
      region,
      pathOf(value),
    ]),
  );
}

function pathOf(value: unknown): string {
  if (typeof value === "string") return value;
  const [[name, inner] = ["", ""]] = Object.entries(value as Record<string, unknown>);
  return `${name}.${pathOf(inner)}`;
}

function ifHappened(happened: readonly WorkingFact[], fact: WorkingFact, view: View): Possible {
  // Had it happened by then, its day lies no later; what follows from that day may then have followed.
  const byThen = { ...fact, on: { ...fact.on, to: view.asAt } };
  const supposed = inReplayOrder([...happened, byThen]);
  // Only where it leads is asked, not what is to be said of each step on the way.
  const { snapshot } = fold(supposed, view, () => []);
  return possibility(fact.entry.type, fact.entry.id, fact.on, snapshot);
}

function ifDerived(snapshot: CaseSnapshot, { asAt }: View): readonly Possible[] {
  const { facts, law } = snapshot.context;
  return possiblyDue(facts, law, asAt).map((step) =>
    possibility(
      step.type,
      null,
      step.on,
      evolve(snapshot, { ...step, waived: "all", world: "open" }),
    ),
  );
}

const possibility = (
  type: string,
  entry: string | null,
  on: Span,
  snapshot: CaseSnapshot,
): Possible => ({
  type,
  entry,
  on,
  rung: rungOf(snapshot.context.facts).number,
  regions: statesOf(snapshot),
  facts: snapshot.context.facts,
});
