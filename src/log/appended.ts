import type { Entry } from "#events/envelope.ts";
import { raisedAmong } from "./clock.ts";
import type { Appended, Recorded } from "./event-log.ts";
import type { Stored } from "./verify-read.ts";

/** What `append` answers where it wrote: `recorded`, in the order of `given`, is never empty. */
export const writtenFrom = (
  recorded: readonly Recorded[],
  given: readonly { readonly recordedAt: string }[],
): Appended => ({
  ...endsOf(recorded),
  repeated: false,
  recorded,
  raised: raisedAmong(
    given,
    recorded.map(({ entry }) => entry),
  ),
});

/** What `append` answers where the command was recorded before; nothing is raised by that. */
export const repeatedFrom = (recorded: readonly Recorded[]): Appended => ({
  ...endsOf(recorded),
  repeated: true,
  recorded,
  raised: [],
});

const endsOf = (recorded: readonly Recorded[]) => {
  const first = recorded[0];
  const last = recorded.at(-1);
  if (first === undefined || last === undefined) throw new Error("bug: an append of nothing");
  return { firstRevision: first.entry.revision, lastRevision: last.entry.revision };
};

/** An entry just written, or held in our own memory: nothing to verify. */
export const recordedFrom = ({ index, leaf, body }: Stored): Recorded => ({
  index,
  leaf,
  body,
  entry: JSON.parse(body) as Entry,
});
