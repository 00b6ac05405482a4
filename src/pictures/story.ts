import type { Day } from "#machines/time/day.ts";
import { listed } from "#machines/words.ts";
import { supposedSays } from "#src/views/stated-words.ts";
import { somethingTurnsOn } from "#src/views/position-words.ts";
import type { Dated, FindingShown, MoveShown, RungShown } from "#src/views/schemas/parts.ts";
import type { PathStep, Position } from "#src/views/schemas/position.ts";

/** One change of the position, under the number that the pictures and the list give it. */
export interface StoryStep {
  readonly number: number;
  readonly on: Dated;
  readonly what: string;
  readonly entry: string | null;
  readonly rungBefore: number;
  readonly rung: number;
  readonly moves: readonly MoveShown[];
  /** Why the step is a departure; null where it is none. */
  readonly departure: string | null;
}

/** What both pictures and the list tell. */
export interface Story {
  readonly council: string;
  readonly asAt: Day;
  readonly using: string;
  /** Numbers of law that are supposed for this view alone, each in a sentence. */
  readonly supposing: readonly string[];
  readonly rung: RungShown;
  readonly rungSince: Dated | null;
  readonly steps: readonly StoryStep[];
  /** The last possible day on which the council was abolished; null where it stands. */
  readonly abolishedOn: Day | null;
  /** The position that each part stands at. */
  readonly states: Readonly<Record<string, string>>;
  readonly possible: Position["possible"];
  readonly next: Position["next"];
  /** The last possible day of the last thing on record, where the record falls silent before the view. */
  readonly silentAfter: Day | null;
}

/** What of a position its story is told from. */
type Told = Pick<
  Position,
  | "council"
  | "asAt"
  | "known"
  | "suppositions"
  | "rung"
  | "rungSince"
  | "path"
  | "lastEntry"
  | "findings"
  | "regions"
  | "possible"
  | "next"
>;

/** The story of a position. */
export function storyOf(position: Told): Story {
  const { council, asAt, known, suppositions, rung, rungSince, path, lastEntry } = position;
  const last = lastEntry === null || lastEntry.recordGoesOn ? null : lastEntry.on.to;
  return {
    council: council.name,
    asAt,
    using: known.words,
    supposing: suppositions.map(supposedSays),
    rung,
    rungSince,
    steps: path.map((step, at) => ({
      number: at + 1,
      on: step.on,
      what: step.what,
      entry: step.entry,
      rungBefore: path[at - 1]?.rung ?? 0,
      rung: step.rung,
      moves: step.moves,
      departure: departureOf(step, position.findings),
    })),
    abolishedOn: council.abolished === null ? null : (council.abolished.to ?? asAt),
    states: Object.fromEntries(position.regions.map(({ part, state }) => [part, state])),
    possible: position.possible.filter(somethingTurnsOn),
    next: position.next,
    silentAfter: last !== null && last < asAt ? last : null,
  };
}

/** A step against the rules: somebody said so, or the record shows a breach. */
function departureOf({ entry, departsFrom }: PathStep, findings: readonly FindingShown[]) {
  if (departsFrom.length > 0) return `stated as a departure from ${listed(departsFrom)}`;
  const found = findings.filter((finding) => entry !== null && finding.entry === entry);
  for (const verdict of ["unlawful", "challengeable"] as const) {
    const rules = found.filter((finding) => finding.verdict === verdict).map(({ rule }) => rule);
    if (rules.length > 0) return `${verdict} by rule ${listed([...new Set(rules)])}`;
  }
  return null;
}
