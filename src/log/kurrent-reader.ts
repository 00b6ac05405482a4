import { no, ok, type Result } from "#events/result.ts";
import { maxPageSize, type Page, type ReadAllOptions, type Recorded } from "./event-log.ts";
import { readEvents } from "./kurrent-entries.ts";
import { createKurrentIndex, type KurrentIndex } from "./kurrent-index.ts";
import type { Position, ServerEvent, ServerStore } from "./kurrent-store.ts";
import { leafOf } from "./leaf.ts";
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

export const createKurrentReader = (store: ServerStore): KurrentReader => {
  const index = createKurrentIndex();
  let lookedAt: number | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let coming: Promise<Result<null, LogFailure>> | null = null;
  /** The index grows by one reader at a time. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => {});
    return mine;
  };

  const extend = async (): Promise<Result<Extended, LogFailure>> => {
    const read = await readOn(store, index);
    if (!read.ok) return read;
    const absorbed = index.absorb(read.value.events);
    if (!absorbed.ok) return absorbed;
    if (read.value.isEnd) lookedAt = performance.now();
    return ok({ recorded: absorbed.value, isEnd: read.value.isEnd });
  };

  const look = (): Promise<Result<null, LogFailure>> => {
    // Who asks while one waits for its turn is served by that one: it has read nothing yet.
    coming ??= inTurn(async () => {
      coming = null;
      for (;;) {
        const extended = await extend();
        if (!extended.ok) return extended;
        if (extended.value.isEnd) return ok(null);
      }
    });
    return coming;
  };

  /** A page at the edge of what is known: what is read to know more is the page. */
  const pageAtEdge = ({ after = -1, prefix = "", limit = maxPageSize }: ReadAllOptions) =>
    inTurn(async (): Promise<Result<Page, LogFailure>> => {
      const records: Recorded[] = [];
      for (let isEnd = false; !isEnd && records.length < limit;) {
        const extended = await extend();
        if (!extended.ok) return extended;
        isEnd = extended.value.isEnd;
        records.push(
          ...extended.value.recorded.filter(
            (one) => one.index > after && one.entry.stream.startsWith(prefix),
          ),
        );
      }
      return ok(pageOf(records.slice(0, limit), limit));
    });

  return {
    index,
    look,
    lookedAt: () => lookedAt,
    page: async (options) => {
      const { after = -1, prefix = "", limit = maxPageSize } = options;
      if (after + 1 >= index.size()) return pageAtEdge(options);
      const looked = await look();
      if (!looked.ok) return looked;
      const records = await readKnown(store, index, index.nextOf(prefix, after, limit), prefix);
      return records.ok ? ok(pageOf(records.value, limit)) : records;
    },
    range: (stream, from, to) => readRange(store, index, stream, { from, to }),
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

/** The next page of $all after what is known. */
const readOn = async (
  store: ServerStore,
  index: KurrentIndex,
): Promise<
  Result<{ readonly events: readonly ServerEvent[]; readonly isEnd: boolean }, LogFailure>
> => {
  const known = index.size();
  if (known === 0) {
    const read = await store.readAll(null, maxPageSize, "");
    return read.ok ? ok({ events: read.value, isEnd: read.value.length < maxPageSize }) : read;
  }
  // A read includes where it begins, so the last entry known comes first, if it is still there.
  const last = index.positionOf(known - 1);
  const read = await store.readAll(last, maxPageSize + 1, "");
  if (!read.ok) return read;
  const [first, ...events] = read.value;
  if (first === undefined || !isAt(first, last)) {
    const reason = `it holds fewer than the ${known} entries that it held a moment ago`;
    return no(corrupt(null, reason));
  }
  if (leafOf(textOf(first.data)) !== index.leafAt(known - 1)) {
    return no(corrupt({ index: known - 1, ...first }, "it is not the one it was a moment ago"));
  }
  return ok({ events, isEnd: events.length < maxPageSize });
};

const textOf = (data: Uint8Array): string => Buffer.from(data).toString("utf8");

const isAt = ({ position }: ServerEvent, { commit, prepare }: Position): boolean =>
  position?.commit === commit && position.prepare === prepare;

/** Entries that are known, read again from $all: these and no others must come. */
const readKnown = async (
  store: ServerStore,
  index: KurrentIndex,
  wanted: readonly number[],
  prefix: string,
): Promise<Result<readonly Recorded[], LogFailure>> => {
  const [first] = wanted;
  if (first === undefined) return ok([]);
  const read = await store.readAll(index.positionOf(first), wanted.length, prefix);
  return read.ok ? asKnown(index, read.value, wanted) : read;
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
    if (leafOf(textOf(event.data)) !== index.leafAt(at)) {
      return no(corrupt(place, "it is not the one it was a moment ago"));
    }
  }
  return readEvents(events.slice(0, wanted.length), (i) => wanted[i] ?? -1);
};
