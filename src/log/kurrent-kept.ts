import { createHash } from "node:crypto";
import { growingBytes } from "./growing-bytes.ts";
import { createFingerprints, type Slots } from "./kurrent-fingerprints.ts";
import type { Stream, Tables } from "./kurrent-tables.ts";

/**
 * Where what is known of a record is kept from one use to the next, so that it need not be read whole
 * each time. It is held against the server when it is loaded, and against the checkpoints by whoever
 * opens the record; each entry that is read later must have the leaf that is kept. What is lost or
 * damaged here is read anew.
 */
export interface KeptIndex {
  /** Null: nothing is kept, or it cannot be read. */
  readonly load: () => Uint8Array | null;
  /** May fail silently: nothing rests on it. */
  readonly save: (parts: readonly Uint8Array[]) => void;
}

interface Header {
  readonly format: typeof format;
  /** The record’s one name. */
  readonly record: string;
  readonly entries: number;
  readonly ids: number;
  readonly commands: number;
  readonly streams: readonly Omit<Stream, "number" | "indexes">[];
}

/** Numbers lie as in memory: least byte first on every platform that this runs on. */
const format = "intervention-lifecycle index 1";
const [leafBytes, placeBytes, streamBytes, hashBytes] = [32, 16, 4, 32];

/** The tables as bytes: the length of the header, the header, the tables, and their SHA-256. */
export const packTables = (tables: Tables, record: string): readonly Uint8Array[] => {
  const { leaves, places, streamAt, ids, commands } = tables;
  const entries = leaves.count();
  const header: Header = {
    format,
    record,
    entries,
    ids: ids.slots().prints.length,
    commands: commands.slots().prints.length,
    streams: tables.streams.map(({ name, tail }) => ({ name, tail })),
  };
  const text = Buffer.from(JSON.stringify(header), "utf8");
  const length = Buffer.alloc(8);
  length.writeDoubleLE(text.length);
  const parts = [
    length,
    text,
    leaves.run(0, entries),
    places.run(0, entries),
    streamAt.run(0, entries),
    ...[ids, commands].flatMap((prints) => {
      const slots = prints.slots();
      return [bytesOf(slots.prints), bytesOf(slots.indexes)];
    }),
  ];
  return [...parts, hashOf(parts)];
};

/** Null where these are not what was packed of this record, whole. */
export const unpackTables = (packed: Uint8Array, record: string): Tables | null => {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const end = bytes.length - hashBytes;
  if (end < 8 || !hashOf([bytes.subarray(0, end)]).equals(bytes.subarray(end))) return null;
  try {
    return tablesIn(bytes, end, record);
  } catch {
    // Anybody can hash what was never packed: what cannot be read so is nothing that is known.
    return null;
  }
};

const tablesIn = (bytes: Buffer, end: number, record: string): Tables | null => {
  const textEnd = 8 + bytes.readDoubleLE(0);
  const header = JSON.parse(bytes.toString("utf8", 8, textEnd)) as Header;
  if (header.format !== format || header.record !== record) return null;
  let at = textEnd;
  const next = (length: number): Buffer => Buffer.from(bytes.subarray(at, (at += length)));
  const leaves = growingBytes(leafBytes, next(header.entries * leafBytes));
  const places = growingBytes(placeBytes, next(header.entries * placeBytes));
  const streamAt = growingBytes(streamBytes, next(header.entries * streamBytes));
  const slots = (count: number): Slots => ({
    prints: new Float64Array(arrayOf(next(count * 8))),
    indexes: new Uint32Array(arrayOf(next(count * 4))),
  });
  const ids = createFingerprints(slots(header.ids));
  const commands = createFingerprints(slots(header.commands));
  const streams = header.streams.map((stream, number): Stream => ({
    ...stream,
    number,
    indexes: [],
  }));
  for (let index = 0; index < header.entries; index += 1) {
    streams[streamAt.at(index).readUInt32BE(0)]?.indexes.push(index);
  }
  const byName = new Map(streams.map((stream) => [stream.name, stream]));
  const tables = { leaves, places, streamAt, streams, byName, ids, commands };
  return at === end && areInStep(tables) ? tables : null;
};

/** Whether each stream ends where the entries say, and the slots are free enough to be searched. */
const areInStep = ({ leaves, streams, byName, ids, commands }: Tables): boolean => {
  const entries = streams.reduce((sum, { indexes }) => sum + indexes.length, 0);
  return (
    entries === leaves.count() &&
    byName.size === streams.length &&
    streams.every(({ indexes, tail }) => {
      const last = indexes.at(-1);
      if (last === undefined || tail.revision !== indexes.length - 1) return false;
      return tail.leaf === leaves.at(last).toString("hex");
    }) &&
    [ids, commands].every((prints) => {
      const slots = prints.slots().prints;
      return slots.filter((print) => print !== 0).length * 2 <= slots.length;
    })
  );
};

const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array | Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Bytes in a piece of memory of their own, as an array of numbers needs them. */
const arrayOf = (bytes: Buffer): ArrayBuffer => Uint8Array.from(bytes).buffer;

const hashOf = (parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};
