import { no, ok, type Result } from "#events/result.ts";
import type { EventLog, Head, Recorded } from "./event-log.ts";
import type { LogFailure } from "./log-error.ts";
import { readPages } from "./read-pages.ts";

/** How two records stand to each other. */
export interface LogsCompared {
  readonly first: Head;
  readonly second: Head;
  /** How many entries they have alike from the first on: the index of the one in which they part. */
  readonly alike: number;
  /** The entry in which they part, as each holds it; null where one is the beginning of the other. */
  readonly parted: { readonly first: Recorded; readonly second: Recorded } | null;
}

export interface SideFailed {
  readonly side: "first" | "second";
  readonly failure: LogFailure;
}

type Readable = Pick<EventLog, "head" | "readAll">;

/**
 * Reads two records side by side, as they stand now, up to the first entry in which they part; where
 * they do not, both to their ends, so that neither is called a copy of the other unread. In memory
 * are two pages. No: one of them cannot be read, or is damaged.
 */
export const compareLogs = async (
  first: Readable,
  second: Readable,
): Promise<Result<LogsCompared, SideFailed>> => {
  const heads = { first: await first.head(), second: await second.head() };
  if (!heads.first.ok) return no({ side: "first", failure: heads.first.error });
  if (!heads.second.ok) return no({ side: "second", failure: heads.second.error });
  const [one, other] = [heads.first.value, heads.second.value];
  const pages = {
    first: readPages(first, { after: -1, size: one.size }),
    second: readPages(second, { after: -1, size: other.size }),
  };
  for (;;) {
    const [left, right] = [await pages.first.next(), await pages.second.next()];
    if (left.done === true && right.done === true) break;
    if (left.value?.ok === false) return no({ side: "first", failure: left.value.error });
    if (right.value?.ok === false) return no({ side: "second", failure: right.value.error });
    const parted = partedIn(recordsOf(left), recordsOf(right));
    if (parted !== null) {
      return ok({ first: one, second: other, alike: parted.first.index, parted });
    }
  }
  return ok({ first: one, second: other, alike: Math.min(one.size, other.size), parted: null });
};

const recordsOf = (
  turn: IteratorResult<Result<readonly Recorded[], LogFailure>, void>,
): readonly Recorded[] => (turn.done !== true && turn.value.ok ? turn.value.value : []);

const partedIn = (
  left: readonly Recorded[],
  right: readonly Recorded[],
): LogsCompared["parted"] => {
  for (const [i, first] of left.entries()) {
    const second = right[i];
    if (second !== undefined && second.leaf !== first.leaf) return { first, second };
  }
  return null;
};
