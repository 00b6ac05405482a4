import { no, ok, type Result } from "#events/result.ts";
import { maxPageSize, type Page, type ReadAllOptions, type Recorded } from "./event-log.ts";
import { createAheadReader } from "./kurrent-ahead.ts";
import { leafIn, readEvents } from "./kurrent-entries.ts";
import type { KurrentIndex } from "./kurrent-index.ts";
import type { Position, Run, ServerEvent, ServerStore } from "./kurrent-store.ts";
import type { LogFailure } from "./log-error.ts";
import { corrupt } from "./verify-read.ts";

/** Reading a record on a server, verified, and in step with what the server holds. */
export interface KurrentReader {
  readonly index: KurrentIndex;
  /**
   * Reads what has come since, to the end, so that all that was written before the call is known.
   * No: Corrupt, also if the record is shorter than it was; and the failures of reaching the server.
   */
  readonly look: () => Promise<Result<null, LogFailure>>;
  /** When the last look ended well, on the clock of `performance.now()`; null if none has. */
  readonly lookedAt: () => number | null;
  readonly page: (options: ReadAllOptions) => Promise<Result<Page, LogFailure>>;
  /** Entries of one stream that are known, from one revision up to and not including another. */
  readonly range: (
    stream: string,
    from: number,
    to: number,
  ) => Promise<Result<readonly Recorded[], LogFailure>>;
}

export const createKurrentReader = (store: ServerStore, index: KurrentIndex): KurrentReader => {
  const ahead = readerOn(store, index);
  const readKnown = knownReader(store, index);
  let lookedAt: number | null = null;
  /** The index grows by one reader at a time. */
  const inTurn = createTurns();
  let coming: Promise<Result<null, LogFailure>> | null = null;
  /** `isNew`: what has been begun before tells nothing of the end. */
  const extend = async (isNew: boolean): Promise<Result<Extended, LogFailure>> => {
    const read = await ahead.next(isNew);
    if (!read.ok) return read;
    const absorbed = index.absorb(read.value.events);
    if (!absorbed.ok) {
      // What stands after it would be taken in without it, as if nothing were missing.
      ahead.drop();
      return absorbed;
    }
    if (read.value.isEnd) lookedAt = performance.now();
    return ok({ recorded: absorbed.value, isEnd: read.value.isEnd });
  };

  const look = (): Promise<Result<null, LogFailure>> => {
    // Who asks while one waits for its turn is served by that one: it has read nothing yet.
    coming ??= inTurn(async () => {
      coming = null;
      for (let n = 0; ; n += 1) {
        const extended = await extend(n === 0);
        if (!extended.ok) return extended;
        if (extended.value.isEnd) return ok(null);
      }
    });
    return coming;
  };

  /**
   * A page at the edge of what is known: what is read to know more is the page. Null where somebody
   * else, while this waited for its turn, has come past the edge with a part of it.
   */
  const pageAtEdge = ({ after = -1, prefix = "", limit = maxPageSize }: ReadAllOptions) =>
    inTurn(async (): Promise<Result<Page, LogFailure> | null> => {
      if (after + 1 < index.size()) return null;
      const records: Recorded[] = [];
      for (let [n, isEnd] = [0, false]; !isEnd && records.length < limit; n += 1) {
        const extended = await extend(n === 0);
        if (!extended.ok) return extended;
        isEnd = extended.value.isEnd;
        records.push(...wantedAmong(extended.value.recorded, after, prefix));
      }
      return ok(pageOf(records.slice(0, limit), limit));
    });

  return {
    index,
    look,
    lookedAt: () => lookedAt,
    page: async (options) => {
      const { after = -1, prefix = "", limit = maxPageSize } = options;
      const atEdge = after + 1 < index.size() ? null : await pageAtEdge(options);
      if (atEdge !== null) return atEdge;
      // A page that is known to be full holds the same, whatever has been written since.
      if (index.nextOf(prefix, after, limit).length < limit) {
        const looked = await look();
        if (!looked.ok) return looked;
      }
      const records = await readKnown({ after, prefix, limit });
      return records.ok ? ok(pageOf(records.value, limit)) : records;
    },
    range: (stream, from, to) => readRange(store, index, stream, { from, to }),
  };
};

const wantedAmong = (read: readonly Recorded[], after: number, prefix: string) =>
  read.filter(({ index, entry }) => index > after && entry.stream.startsWith(prefix));

/** Work that is done one after the other. */
const createTurns = () => {
  let turn: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => {});
    return mine;
  };
};

interface Extended {
  readonly recorded: readonly Recorded[];
  /** Whether nothing more stood after it when it was read. */
  readonly isEnd: boolean;
}

const pageOf = (records: readonly Recorded[], limit: number): Page => ({
  records,
  next: records.length === limit ? (records.at(-1)?.index ?? null) : null,
});

/** In how large calls what is not known yet is read. */
const pagesInARun = 10;

/**
 * The next page of $all after what is known, out of one call for many: each call that begins while
 * the last answer is being acknowledged can wait for 40 ms. All must be known before anything can be
 * answered, so no call is left half read.
 */
const readerOn = (store: ServerStore, index: KurrentIndex) => {
  let run: Run | null = null;
  let left = 0;
  let isEarly = false;
  const begin = async (): Promise<Result<Run, LogFailure>> => {
    const known = index.size();
    left = pagesInARun;
    // A call includes where it begins, so the last entry known comes first, if it is still there.
    const last = known === 0 ? null : index.positionOf(known - 1);
    const begun = store.readAll(last, left * maxPageSize + (last === null ? 0 : 1), "");
    if (last === null) return ok(begun);
    const read = await begun.take(1);
    if (!read.ok) return read;
    const [first] = read.value;
    if (first === undefined || !isAt(first, last)) {
      const reason = `it holds fewer than the ${known} entries that it held when it was last read`;
      return no(corrupt(null, reason));
    }
    return leafIn(first) === index.leafAt(known - 1)
      ? ok(begun)
      : no(
          corrupt({ index: known - 1, ...first }, "it is not the one it was when it was last read"),
        );
  };
  const next = async (isNew: boolean): Promise<Result<Part, LogFailure>> => {
    isEarly = run !== null && (isEarly || isNew);
    if (run === null) {
      const begun = await begin();
      if (!begun.ok) return begun;
      run = begun.value;
    }
    const read = await run.take(maxPageSize);
    left -= 1;
    const isOver = !read.ok || read.value.length < maxPageSize;
    if (isOver || left === 0) run = null;
    // One that was begun earlier may have been broken long ago: that says nothing of the server now.
    if (!read.ok) return isEarly ? next(isNew) : read;
    // Since one that was begun earlier ended, something may have been written.
    return ok({ events: read.value, isEnd: isOver && !isEarly });
  };
  return {
    next,
    /** Begins anew from what is known. */
    drop: (): void => {
      run = null;
    },
  };
};

interface Part {
  readonly events: readonly ServerEvent[];
  /** Whether nothing stood after it when it was asked for. */
  readonly isEnd: boolean;
}

export const isAt = ({ position }: ServerEvent, { commit, prepare }: Position): boolean =>
  position?.commit === commit && position.prepare === prepare;

/** Entries that are known, read again from $all: these and no others must come. */
const knownReader = (store: ServerStore, index: KurrentIndex) => {
  const ahead = createAheadReader(store);
  let next: string | null = null;
  const named = (after: number, prefix: string, limit: number) => `${after} ${limit} ${prefix}`;
  return async ({
    after,
    prefix,
    limit,
  }: Required<ReadAllOptions>): Promise<Result<readonly Recorded[], LogFailure>> => {
    const wanted = index.nextOf(prefix, after, limit);
    const [first, last] = [wanted[0], wanted.at(-1)];
    if (first === undefined || last === undefined) return ok([]);
    const read = await ahead.read(index.positionOf(first), wanted.length, prefix);
    // Whoever reads a second page after the first will go on.
    if (next === named(after, prefix, limit)) {
      const then = index.nextOf(prefix, last, limit);
      if (then[0] !== undefined) ahead.begin(index.positionOf(then[0]), then.length, prefix);
    }
    next = named(last, prefix, limit);
    return read.ok ? asKnown(index, read.value, wanted) : read;
  };
};

const readRange = async (
  store: ServerStore,
  index: KurrentIndex,
  stream: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Result<readonly Recorded[], LogFailure>> => {
  const recorded: Recorded[] = [];
  for (let at = from; at < to; at += maxPageSize) {
    const wanted = index.indexesOf(stream).slice(at, Math.min(to, at + maxPageSize));
    const read = await store.readStream(stream, at, wanted.length);
    if (!read.ok) return read;
    const known = asKnown(index, read.value, wanted);
    if (!known.ok) return known;
    for (const one of known.value) recorded.push(one);
  }
  return ok(recorded);
};

const asKnown = (
  index: KurrentIndex,
  events: readonly ServerEvent[],
  wanted: readonly number[],
): Result<readonly Recorded[], LogFailure> => {
  for (const [i, at] of wanted.entries()) {
    const event = events[i];
    const where = index.whereIs(at);
    const place = { index: at, ...where };
    if (event?.stream !== where.stream || event.revision !== where.revision) {
      return no(corrupt(place, "the server does not show it any more"));
    }
    if (leafIn(event) !== index.leafAt(at)) {
      return no(corrupt(place, "it is not the one it was when it was last read"));
    }
  }
  return readEvents(events.slice(0, wanted.length), (i) => wanted[i] ?? -1);
};
