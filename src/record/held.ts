import type { Catalogue } from "#events/define-event.ts";
import type { Entry } from "#events/envelope.ts";
import type { Recorded } from "#src/log/event-log.ts";
import type { Tail } from "#src/log/prepare-append.ts";
import { lifted } from "#src/replay/lifted.ts";

/** What is already on record, ready to be looked up. */
export interface Held {
  readonly byId: ReadonlyMap<string, Recorded>;
  readonly streams: ReadonlyMap<string, HeldStream>;
}

export interface HeldStream {
  readonly tail: Tail;
  /** The sources registered in this stream. */
  readonly sources: ReadonlySet<string>;
  /** Each command id with the first entry that it recorded. */
  readonly commands: ReadonlyMap<string, Recorded>;
}

export const heldFrom = (records: readonly Recorded[], catalogue: Catalogue): Held => {
  const byId = new Map<string, Recorded>();
  const streams = new Map<
    string,
    { tail: Tail; sources: Set<string>; commands: Map<string, Recorded> }
  >();
  for (const recorded of records) {
    const { entry, leaf } = recorded;
    byId.set(entry.id, recorded);
    const tail = { revision: entry.revision, leaf, recordedAt: entry.recordedAt };
    const stream = streams.get(entry.stream) ?? { tail, sources: new Set(), commands: new Map() };
    stream.tail = tail;
    const sourceId = registeredSource(entry, catalogue);
    if (sourceId !== null) stream.sources.add(sourceId);
    if (!stream.commands.has(entry.commandId)) stream.commands.set(entry.commandId, recorded);
    streams.set(entry.stream, stream);
  }
  return { byId, streams };
};

/** The id of the source that an entry registers, or null. */
export const registeredSource = (
  entry: Pick<Entry, "type" | "version" | "data">,
  catalogue: Catalogue,
): string | null => {
  if (entry.type !== "SourceRegistered") return null;
  const { source } = lifted(entry, catalogue).data;
  if (typeof source !== "object" || source === null || !("id" in source)) return null;
  return typeof source.id === "string" ? source.id : null;
};

/** `#12 on record (council-solihull, revision 3)`. */
export const placeOf = ({ index, entry }: Recorded): string =>
  `#${index} on record (${entry.stream}, revision ${entry.revision})`;
