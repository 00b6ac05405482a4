/** One event as the double keeps it. Positions grow and leave gaps, as those of a server do. */
export interface StoredEvent {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  /** Of the event itself. */
  readonly prepare: number;
  /** Of the append that it came with: one for all events of an append. */
  readonly commit: number;
}

export type ProposedEvent = Pick<StoredEvent, "id" | "type" | "contentType" | "data" | "metadata">;

export type StreamState = number | "no_stream" | "any" | "stream_exists";

export type Committed =
  | { readonly kind: "written"; readonly last: number; readonly commit: number }
  /** The same ids stand where they would have been written: nothing is written again. */
  | { readonly kind: "idempotent"; readonly last: number; readonly commit: number }
  | { readonly kind: "wrongExpectedVersion"; readonly current: number | null }
  | { readonly kind: "deleted" };

/** The events of the double, in memory. */
export interface Store {
  readonly append: (
    stream: string,
    expected: StreamState,
    events: readonly ProposedEvent[],
  ) => Committed;
  readonly stream: (name: string) => readonly StoredEvent[] | null;
  readonly isDeleted: (name: string) => boolean;
  /** Everything, in the order of its positions. */
  readonly all: () => readonly StoredEvent[];
  /** Calls back after each append; gives the way to stop that. */
  readonly watch: (rung: () => void) => () => void;
  /** What whoever runs a server can do to it: each leaves something that a reader must notice. */
  readonly tamper: {
    readonly tombstone: (stream: string) => void;
    readonly remove: (stream: string, revision: number) => void;
    readonly rewrite: (stream: string, revision: number, data: Uint8Array) => void;
    /** As after a restore from an older backup. */
    readonly cutTo: (size: number) => void;
  };
}

export const createStore = (): Store => {
  let all: StoredEvent[] = [];
  let streams = new Map<string, StoredEvent[]>();
  const deleted = new Set<string>();
  const watchers = new Set<() => void>();
  let end = 0;

  const put = (
    stream: string,
    events: readonly ProposedEvent[],
  ): { readonly last: number; readonly commit: number } => {
    const held = streams.get(stream) ?? [];
    const commit = end;
    for (const event of events) {
      const stored = { ...event, stream, revision: held.length, prepare: end, commit };
      held.push(stored);
      all.push(stored);
      end += event.data.length + event.metadata.length + 119;
    }
    streams.set(stream, held);
    return { last: held.length - 1, commit };
  };

  return {
    append: (stream, expected, events) => {
      if (deleted.has(stream)) return { kind: "deleted" };
      const checked = check(streams.get(stream) ?? [], expected, events);
      if (checked !== null) return checked;
      const put_ = put(stream, events);
      // A server writes of itself into $all as well, between the events of its users.
      if (all.length % 7 === 0) put("$stats-127.0.0.1:2113", [statistics()]);
      for (const rung of watchers) rung();
      return { kind: "written", ...put_ };
    },
    stream: (name) => streams.get(name) ?? null,
    isDeleted: (name) => deleted.has(name),
    all: () => all,
    watch: (rung) => {
      watchers.add(rung);
      return () => void watchers.delete(rung);
    },
    tamper: {
      tombstone: (stream) => void deleted.add(stream),
      remove: (stream, revision) => {
        const goes = (one: StoredEvent) => one.stream === stream && one.revision === revision;
        all = all.filter((one) => !goes(one));
        streams.set(
          stream,
          (streams.get(stream) ?? []).filter((one) => !goes(one)),
        );
      },
      rewrite: (stream, revision, data) => {
        const other = (one: StoredEvent) =>
          one.stream === stream && one.revision === revision ? { ...one, data } : one;
        all = all.map(other);
        streams.set(stream, (streams.get(stream) ?? []).map(other));
      },
      cutTo: (size) => {
        all = all.slice(0, size);
        streams = Map.groupBy(all, ({ stream }) => stream);
      },
    },
  };
};

const statistics = (): ProposedEvent => ({
  id: crypto.randomUUID(),
  type: "$statsCollected",
  contentType: "application/json",
  data: Buffer.from("{}"),
  metadata: Buffer.from("{}"),
});

/**
 * Whether the events may be written; null if so. With an exact revision the ids are looked for where
 * they would have been written, and nothing but the ids: the data may be other and the answer is the
 * same. With `any` the server looks into a bounded cache, which the double does not have.
 */
const check = (
  held: readonly StoredEvent[],
  expected: StreamState,
  events: readonly ProposedEvent[],
): Committed | null => {
  const current = held.length - 1;
  const wrong: Committed = {
    kind: "wrongExpectedVersion",
    current: current === -1 ? null : current,
  };
  if (expected === "any") return null;
  if (expected === "stream_exists") return current === -1 ? wrong : null;
  const wanted = expected === "no_stream" ? -1 : expected;
  if (wanted === current) return null;
  if (wanted > current || events.length === 0) return wrong;
  const isThere = events.every(({ id }, i) => held[wanted + 1 + i]?.id === id);
  if (!isThere) return wrong;
  const last = held[wanted + events.length];
  return { kind: "idempotent", last: wanted + events.length, commit: last?.commit ?? 0 };
};
