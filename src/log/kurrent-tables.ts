import { growingBytes, type GrowingBytes } from "./growing-bytes.ts";
import { createFingerprints, type Fingerprints } from "./kurrent-fingerprints.ts";
import type { Tail } from "./prepare-append.ts";

export interface Stream {
  readonly name: string;
  /** Its place among the streams, in the order in which they began. */
  readonly number: number;
  /** The leaf index of each of its entries, by revision. */
  readonly indexes: number[];
  tail: Tail & { readonly commandId: string };
}

/** What is held in memory of a record on a server, an item for each entry unless it says otherwise. */
export interface Tables {
  /** 32 bytes. */
  readonly leaves: GrowingBytes;
  /** Positions in $all: commit and prepare, 8 bytes each. */
  readonly places: GrowingBytes;
  /** Which stream it is of, by number: 4 bytes. */
  readonly streamAt: GrowingBytes;
  /** An item for each stream, by number. */
  readonly streams: Stream[];
  readonly byName: Map<string, Stream>;
  readonly ids: Fingerprints;
  /** An item for each command. */
  readonly commands: Fingerprints;
}

export const createTables = (): Tables => ({
  leaves: growingBytes(32),
  places: growingBytes(16),
  streamAt: growingBytes(4),
  streams: [],
  byName: new Map(),
  ids: createFingerprints(),
  commands: createFingerprints(),
});

/** No stream’s name and no command’s id holds a space. */
export const commandKey = (stream: string, commandId: string): string => `${stream} ${commandId}`;
