import { cutTo } from "#src/scenario/frozen.ts";
import type { Story } from "#src/scenario/play.ts";
import type { Scenario } from "#src/scenario/read-scenario.ts";
import { heldThen, usedIn, type Question, type Stream } from "#src/views/question.ts";

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
  const may = mayUse(stream, question);
  const { frozen } = story;
  const told = [...frozen.stream.held, ...frozen.unsettled].map(({ entry }) => entry.id);
  return told.every((id) => may.has(id));
}

/** Whether the record of a council, as it stands, holds only what a question may use. */
export const isWholeWithin = (stream: Stream, question: Question): boolean =>
  usesAll(question) ||
  (isHeld(stream, question) &&
    stream.held.every(({ entry }) => mayUse(stream, question).has(entry.id)));

/** Whether every entry was on the record by then, corrections as well. */
const isHeld = ({ held }: Stream, { known }: Question): boolean =>
  heldThen(held, known).length === held.length;

const mayUse = (stream: Stream, question: Question): ReadonlySet<string> =>
  new Set(usedIn(stream, question).map(({ id }) => id));
