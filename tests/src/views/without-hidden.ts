import type { Day } from "#machines/time/day.ts";
import { usedIn, type Stream } from "#src/views/question.ts";
import { asked } from "./streams.ts";

/** The stream of a record into which what was not public by a day was never written: places move up. */
export function withoutHidden(stream: Stream, publicBy: Day): Stream {
  const question = asked(publicBy, { known: { publicBy, held: null } });
  const used = new Set(usedIn(stream, question).map(({ id }) => id));
  const kept = stream.held.filter(({ entry }) => used.has(entry.id));
  return {
    council: stream.council,
    held: kept.map(({ entry }, at) => ({ index: at, entry: { ...entry, revision: at } })),
    head: { size: kept.length, root: `root of the ${kept.length} left` },
  };
}
