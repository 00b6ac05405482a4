import { no, type Result } from "#events/result.ts";
import type { Head, Recorded, StreamHead } from "./event-log.ts";
import type { GrowingBytes } from "./growing-bytes.ts";
import { faultInJoint, readEvents } from "./kurrent-entries.ts";
import type { Position, ServerEvent } from "./kurrent-store.ts";
import { commandKey, createTables, type Stream, type Tables } from "./kurrent-tables.ts";
import type { LogFailure } from "./log-error.ts";
import { emptyFrontier, growFrontier, rootOf, type Frontier } from "./merkle.ts";
import type { Tail } from "./prepare-append.ts";
import { corrupt } from "./verify-read.ts";

/**
 * What is known of a record on a server: the leaf and the place of every entry in the order of $all,
 * which gives each its `#N`, where the streams end, and where ids and commands may stand. Built by
 * reading; about 100 bytes an entry. The entries themselves are not kept.
 */
export interface KurrentIndex {
  readonly size: () => number;
  /**
   * Takes in what stands next in the order of the record, verified: text and hash, and the chain of
   * each stream from its first entry on. No: Corrupt or FutureFormat, and nothing was taken in.
   */
  readonly absorb: (events: readonly ServerEvent[]) => Result<readonly Recorded[], LogFailure>;
  readonly positionOf: (index: number) => Position;
  readonly leafAt: (index: number) => string;
  readonly tailOf: (stream: string) => Tail | null;
  /** The leaf index of each entry of a stream, by revision; empty for one that is not there. */
  readonly indexesOf: (stream: string) => readonly number[];
  /** Which entry this is: the stream and the revision. */
  readonly whereIs: (index: number) => { readonly stream: string; readonly revision: number };
  /** The next entries after `after` of the streams with this prefix, at most `limit`. */
  readonly nextOf: (prefix: string, after: number, limit: number) => readonly number[];
  readonly heads: (prefix: string, size: number) => readonly StreamHead[];
  readonly head: (size: number) => Head;
  /** Where an entry with this id, or the first entry of this command of the stream, may stand. */
  readonly maybeId: (id: string) => readonly number[];
  readonly maybeCommand: (stream: string, commandId: string) => readonly number[];
}

/** Empty, or over what an earlier reading left behind. */
export const createKurrentIndex = (tables: Tables = createTables()): KurrentIndex => {
  const { leaves, places, streams, byName } = tables;
  const size = (): number => leaves.count();
  const numberAt = (index: number): number => tables.streamAt.at(index).readUInt32BE(0);
  const streamOf = (index: number): Stream => {
    const stream = streams[numberAt(index)];
    if (stream === undefined) throw new Error(`bug: #${index} is of no stream`);
    return stream;
  };
  return {
    size,
    absorb: (events) => absorb(tables, events),
    positionOf: (index) => {
      const bytes = places.at(index);
      return { commit: bytes.readBigUInt64BE(0), prepare: bytes.readBigUInt64BE(8) };
    },
    leafAt: (index) => leaves.at(index).toString("hex"),
    tailOf: (stream) => byName.get(stream)?.tail ?? null,
    indexesOf: (stream) => byName.get(stream)?.indexes ?? [],
    whereIs: (index) => {
      const { name, indexes } = streamOf(index);
      return { stream: name, revision: countBelow(indexes, index) };
    },
    nextOf: (prefix, after, limit) => {
      const fits = streams.map(({ name }) => name.startsWith(prefix));
      const next: number[] = [];
      for (let index = after + 1; index < size() && next.length < limit; index += 1) {
        if (fits[numberAt(index)] === true) next.push(index);
      }
      return next;
    },
    heads: (prefix, upTo) =>
      streams
        .flatMap(({ name, indexes }) => {
          const revision = countBelow(indexes, upTo) - 1;
          const last = indexes[revision];
          if (last === undefined || !name.startsWith(prefix)) return [];
          return [{ stream: name, revision, leaf: leaves.at(last).toString("hex") }];
        })
        .sort((a, b) => (a.stream < b.stream ? -1 : 1)),
    head: headOf(leaves),
    maybeId: tables.ids.find,
    maybeCommand: (stream, commandId) => tables.commands.find(commandKey(stream, commandId)),
  };
};

const absorb = (
  tables: Tables,
  events: readonly ServerEvent[],
): Result<readonly Recorded[], LogFailure> => {
  const positions = events.flatMap(({ position }) => position ?? []);
  if (positions.length < events.length) {
    return no(corrupt(null, "the server does not say where an entry of it stands"));
  }
  const size = tables.leaves.count();
  const read = readEvents(events, (i) => size + i);
  if (!read.ok) return read;
  const gap = faultInJoint(read.value, (stream) => tables.byName.get(stream)?.tail ?? null);
  if (gap !== null) return no(gap);
  for (const [i, position] of positions.entries()) {
    const recorded = read.value[i];
    if (recorded !== undefined) take(tables, recorded, position);
  }
  return read;
};

const take = (tables: Tables, recorded: Recorded, { commit, prepare }: Position): void => {
  const { entry, leaf, index } = recorded;
  const { stream: name, revision, recordedAt, id, commandId } = entry;
  const { streams, byName } = tables;
  const tail = { revision, leaf, recordedAt, commandId };
  const known = byName.get(name);
  const stream = known ?? { name, number: streams.length, indexes: [], tail };
  if (known === undefined) {
    byName.set(name, stream);
    streams.push(stream);
  }
  if (known === undefined || known.tail.commandId !== commandId) {
    tables.commands.add(commandKey(name, commandId), index);
  }
  stream.tail = tail;
  stream.indexes.push(index);
  tables.ids.add(id, index);
  tables.leaves.add((bytes, at) => bytes.write(leaf, at, "hex"));
  tables.places.add((bytes, at) => {
    bytes.writeBigUInt64BE(commit, at);
    bytes.writeBigUInt64BE(prepare, at + 8);
  });
  tables.streamAt.add((bytes, at) => bytes.writeUInt32BE(stream.number, at));
};

/** Keeps the frontier of the largest size asked for, so that a later head costs only new leaves. */
const headOf = (leaves: GrowingBytes): KurrentIndex["head"] => {
  let seen: Frontier = emptyFrontier;
  return (size) => {
    const from = size < seen.size ? emptyFrontier : seen;
    // A copy: the peaks of a frontier must not lie in memory that is written to.
    const frontier = growFrontier(from, Buffer.from(leaves.run(from.size, size)));
    if (size >= seen.size) seen = frontier;
    return { size, root: rootOf(frontier) };
  };
};

/** How many of these ascending numbers are below `limit`. */
const countBelow = (ascending: readonly number[], limit: number): number => {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};
