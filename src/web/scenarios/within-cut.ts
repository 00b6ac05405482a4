import type { Entry } from "#events/envelope.ts";
import { cutTo } from "#src/scenario/frozen.ts";
import type { Story } from "#src/scenario/play.ts";
import type { Scenario } from "#src/scenario/read-scenario.ts";
import { everything, heldThen, usedIn, type Question, type Stream } from "#src/views/question.ts";

/** Whether a question may use everything on the record. */
const usesAll = ({ known, sources }: Question): boolean =>
  known.publicBy === null && known.held === null && sources === null;

/**
 * Whether a story tells only of entries that a question may use. `stream` is the council’s, as the
 * record holds it. A story keeps to the cuts of its own file, so that under a narrower one it cannot be
 * shown at all.
 */
export function isWithin(
  { scenario: { start }, story }: { readonly scenario: Scenario; readonly story: Story },
  stream: Stream | undefined,
  question: Question,
): boolean {
  if (usesAll(question) || "blank" in start.of) return true;
  if (stream === undefined || !isHeld(cutTo(stream, start), question)) return false;
  const { functions, asAt, knownAt } = start;
  const known = { publicBy: knownAt, held: null };
  const own = { functions, asAt, known, sources: null, suppose: {} };
  const { frozen } = story;
  const told = new Set([...frozen.stream.held, ...frozen.unsettled].map(({ entry }) => entry.id));
  const used = usedIn(cutTo(stream, start), own).filter(({ id }) => told.has(id));
  return areWithin(used, stream, question);
}

/** Whether the record of a council, as it stands, holds only what a question may use. */
export const isWholeWithin = (stream: Stream, question: Question): boolean =>
  usesAll(question) ||
  (isHeld(stream, question) &&
    areWithin(usedIn(stream, { ...question, known: everything, sources: null }), stream, question));

/** Whether every entry was on the record by then, corrections as well. */
const isHeld = ({ held }: Stream, { known }: Question): boolean =>
  heldThen(held, known).length === held.length;

/**
 * Whether a question may use each of some entries whole: of one that rests on several sources it may
 * use but a part. What registers a source is told of nowhere by itself.
 */
function areWithin(some: readonly Entry[], stream: Stream, question: Question): boolean {
  const may = new Map(usedIn(stream, question).map((entry) => [entry.id, JSON.stringify(entry)]));
  return some
    .filter(({ type }) => type !== "SourceRegistered")
    .every((entry) => may.get(entry.id) === JSON.stringify(entry));
}
