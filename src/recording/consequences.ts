import { definitionOf } from "#events/catalogue.ts";
import type { Entry } from "#events/envelope.ts";
import type { FunctionSet } from "#events/values.ts";
import type { Day } from "#machines/time/day.ts";
import { standingNow } from "#src/replay/known.ts";
import { statesOf } from "#src/replay/replay.ts";
import { movesBetween } from "#src/views/parts-shown.ts";
import { positionOf } from "#src/views/position.ts";
import { answer, everything, type Answered, type Held, type Stream } from "#src/views/question.ts";
import type { ConflictShown, FindingShown } from "#src/views/schemas/parts.ts";
import type { PositionChange, VerdictChange } from "#src/views/schemas/recorded.ts";
import { rungShown } from "#src/views/rung-words.ts";
import { verdictChanges } from "./verdict-changes.ts";

/** What an entry would change: what is found of it, where the council stands, other conclusions. */
export interface Consequences {
  readonly findings: readonly FindingShown[];
  readonly positions: readonly PositionChange[];
  readonly changed: readonly VerdictChange[];
  /** The statements on the point that the entry speaks of; null where it speaks of none. */
  readonly conflict: ConflictShown | null;
}

/** What the stream says without these entries and with them. The last is the one that is meant. */
export function consequencesOf(stream: Stream, added: readonly Entry[], today: Day): Consequences {
  const entry = added.at(-1);
  if (entry === undefined) throw new Error("bug: nothing is added");
  const size = stream.head.size;
  const held: readonly Held[] = added.map((one, at) => ({ index: size + at, entry: one }));
  const then = { ...stream, held: [...stream.held, ...held] };
  const all = setsOf(entry, stream).map((functions) =>
    ofFunctions(stream, then, entry, functions, today),
  );
  return {
    findings: all.flatMap(({ findings }) => findings),
    positions: all.flatMap(({ positions }) => positions),
    changed: all.flatMap(({ changed }) => changed),
    conflict: all.find(({ conflict }) => conflict !== null)?.conflict ?? null,
  };
}

/** The functions of the entry and of those that it corrects, which may leave some of theirs. */
function setsOf({ functions, corrects }: Entry, { held }: Stream): readonly FunctionSet[] {
  const corrected = new Set(corrects?.of);
  const theirs = held
    .filter(({ entry }) => corrected.has(entry.id))
    .flatMap(({ entry }) => entry.functions);
  const sets = new Set([...theirs, ...functions]);
  return sets.size === 0 ? ["csc"] : [...sets];
}

function ofFunctions(
  stream: Stream,
  then: Stream,
  entry: Entry,
  functions: FunctionSet,
  today: Day,
): Consequences {
  const at = (of: Stream, asAt: Day) =>
    answer(of, { functions, asAt, known: everything, sources: null, suppose: {} });
  const positions = daysOf(entry, today).map((asAt) =>
    positionChange(at(stream, asAt), at(then, asAt)),
  );
  const [before, after] = [positionOf(at(stream, today)), positionOf(at(then, today))];
  const now = standingNow(then.held.map((one) => one.entry));
  return {
    findings: after.findings.filter((finding) => finding.entry === entry.id),
    positions,
    changed: verdictChanges(before.findings, after.findings, entry.id, (id) => now(id) ?? id),
    conflict: after.conflicts.find((one) => speaksOf(entry, one)) ?? null,
  };
}

const speaksOf = ({ data }: Entry, { entry, predicate }: ConflictShown): boolean =>
  data["factId"] === entry && data["predicate"] === predicate;

/** The day of the entry, where it has certainly come, and today. */
function daysOf({ type, dates }: Entry, today: Day): readonly Day[] {
  const happensOn = definitionOf(type)?.happensOn;
  const to = happensOn === undefined ? null : (dates[happensOn]?.to ?? null);
  return to === null || to >= today ? [today] : [to, today];
}

function positionChange(before: Answered, after: Answered): PositionChange {
  const [was, is] = [before.replay.snapshot, after.replay.snapshot];
  return {
    functions: before.question.functions,
    asAt: before.question.asAt,
    before: rungShown(was.context.facts),
    after: rungShown(is.context.facts),
    moves: movesBetween(statesOf(was), statesOf(is)),
  };
}
