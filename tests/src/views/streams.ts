import type { Day } from "#machines/time/day.ts";
import { everything, type Question, type Stream } from "#src/views/question.ts";
import { entryOf, type Short } from "#tests/given.ts";

/** A history in short as the stream of a council that is registered under a key. */
export function streamOf(history: readonly Short[], council = "solihull"): Stream {
  const held = history.map((short, index) => ({ index, entry: entryOf(short, index) }));
  return { council, held, head: { size: held.length, root: "root" } };
}

/** Everything on record, as at a day. */
export const asked = (asAt: Day, more: Partial<Question> = {}): Question => ({
  functions: "csc",
  asAt,
  known: everything,
  sources: null,
  suppose: {},
  ...more,
});
