import type { Entry } from "#events/envelope.ts";
import type { Appended, Recorded } from "./event-log.ts";
import type { Stored } from "./verify-read.ts";

/** What `append` answers; `recorded` is never empty. */
export const appendedFrom = (recorded: readonly Recorded[], repeated: boolean): Appended => {
  const first = recorded[0];
  const last = recorded.at(-1);
  if (first === undefined || last === undefined) throw new Error("bug: an append of nothing");
  return {
    firstRevision: first.entry.revision,
    lastRevision: last.entry.revision,
    repeated,
    recorded,
  };
};

/** An entry just written, or held in our own memory: nothing to verify. */
export const recordedFrom = ({ index, leaf, body }: Stored): Recorded => ({
  index,
  leaf,
  body,
  entry: JSON.parse(body) as Entry,
});
