import type { Entry } from "#events/envelope.ts";
import type { Result } from "#events/result.ts";
import type { LogFailure } from "./log-error.ts";

/** A place in the order of all that a server holds. Grows, with gaps; never a leaf index. */
export interface Position {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** An event as the server gave it, before anything of it is believed. */
export interface ServerEvent {
  /** Of the record: the server’s name of the stream without the record’s. */
  readonly stream: string;
  readonly revision: number;
  /** What its bytes say, or why they are no entry, as a clause ("it …"). */
  readonly text: Result<Text, string>;
  /** Null where the server does not say, as it may when one stream is read. */
  readonly position: Position | null;
}

/** Bytes that are an entry of this software, hashed and parsed. */
export interface Text {
  readonly body: string;
  readonly leaf: string;
  readonly entry: Entry;
}

/** What came of sending an append once. */
export type Sent =
  /** The server says that these ids stand after that revision. What stands there must be read. */
  | { readonly kind: "taken" }
  /** The stream has another revision: this sending wrote nothing, and no earlier one can. */
  | { readonly kind: "conflict" }
  /** Nothing was written by this sending. */
  | { readonly kind: "refused"; readonly failure: LogFailure }
  /** Nothing was written by this sending, and the same may do better. */
  | { readonly kind: "again"; readonly reason: string }
  /** It may have been written, or be written yet. */
  | { readonly kind: "unknown"; readonly reason: string };

export interface Sending {
  readonly stream: string;
  readonly expected: "no_stream" | number;
  readonly events: readonly { readonly id: string; readonly type: string; readonly body: string }[];
}

/** The streams of one record on a server: the little that the log needs of a client. */
export interface ServerStore {
  readonly append: (sending: Sending) => Promise<Sent>;
  /** At most `count` events of the streams with this prefix, from this position on, included. */
  readonly readAll: (from: Position | null, count: number, prefix: string) => Run;
  /** At most `count` events of one stream from this revision on. A stream that is not there: none. */
  readonly readStream: (stream: string, from: number, count: number) => Reading;
  /** Calls back whenever something was written to the record, or may have been. */
  readonly watch: (rung: () => void) => () => void;
  readonly close: () => Promise<void>;
}

/**
 * One call to the server, whose events are taken a part at a time. What is not taken the server does
 * not send, but for a little; a call that is not taken to its end stays open.
 */
export interface Run {
  /** The next `count` events; fewer, and the call has come to its end. */
  readonly take: (count: number) => Reading;
}

export type Reading = Promise<Result<readonly ServerEvent[], LogFailure>>;
