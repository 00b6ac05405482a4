import type { Entry, NewEntry } from "#events/envelope.ts";
import type { Result } from "#events/result.ts";
import type { Expected, LogFailure } from "./log-error.ts";

export type { Expected, LogFailure };

/**
 * The port of the append-only record. The adapters are memory (the reference), SQLite (the embedded
 * default) and KurrentDB; one contract suite (`tests/log-contract.ts`) holds for all of them.
 *
 * Every method returns its "no" as a `LogFailure`; `sentenceFor(failure)` in `log-error.ts` says it
 * in plain English. What throws is a bug in the caller: using a log after `close()`.
 */
export interface EventLog {
  /**
   * Adds 1 to 500 entries at the end of one stream: all of them, or none.
   *
   * `expected` is the revision of the stream's last entry as the caller saw it, or `no_stream`.
   * Sent again under the same command id with the same content (`recordedAt` and `agent` aside),
   * the earlier result comes back with `repeated: true` and nothing is written, whatever `expected`
   * says. `recordedAt` is raised to that of the stream's previous entry where it lies before it, and
   * the answer says so. Appends are taken in the order in which they were asked for; those asked for
   * at the same time may share one write to the disk, and each still has an answer of its own.
   *
   * `index` is for whoever copies a record, whose order counts: the leaf index that the first entry
   * must come to have. Of several asked for at once, none is then written past one that was not,
   * unless somebody else has filled its place. (A server has no rule over several streams: what
   * somebody else writes there at the same moment may come between, and the answer says which index
   * it has come to be.)
   *
   * No: WrongExpectedRevision, WrongPlace, IdempotencyConflict, DuplicateId, Invalid, TooLarge,
   * OutcomeUnknown, Unavailable, Busy, LogFull, ReadOnly, Corrupt, FutureFormat,
   * AppendOnlyViolation. Only after OutcomeUnknown may something have been written: send the same
   * command again to find out.
   */
  append(
    stream: string,
    expected: Expected,
    entries: readonly NewEntry[],
    options: AppendOptions,
  ): Promise<Result<Appended, LogFailure>>;

  /**
   * One stream, whole, in order of revision, beginning at `fromRevision` (default 0). A stream that
   * does not exist, or a `fromRevision` beyond its end, gives the empty list.
   *
   * Verified while read: the body's hash is the stored leaf, the columns agree with the body, the
   * revisions have no gap, and each `prevhash` is the leaf before it. No: Corrupt, naming the entry;
   * FutureFormat; and the failures of reaching the store.
   */
  readStream(
    stream: string,
    options?: { readonly fromRevision?: number },
  ): Promise<Result<readonly Recorded[], LogFailure>>;

  /**
   * One page of the whole record in the order it was written, or of the streams whose names begin
   * with `prefix`. At most `limit` entries (default and maximum 1,000). A page is not the record:
   * follow `next`, or use `readWhole` of `read-whole.ts`.
   *
   * Verified like `readStream`, except that a chain is followed only within the page.
   */
  readAll(options?: ReadAllOptions): Promise<Result<Page, LogFailure>>;

  /**
   * The number of entries and the Merkle root over their leaves (RFC 9162, 2.1.1), now or when the
   * record held its first `size` entries. Both as of one moment, whoever else is writing.
   * No: Invalid if `size` is more than the record holds; Corrupt if the record has become shorter
   * than this log has already seen it.
   */
  head(options?: { readonly size?: number }): Promise<Result<Head, LogFailure>>;

  /**
   * The streams whose names begin with `prefix` (default: all) and the last entry of each, sorted
   * by name in code-unit order; as they were when the record held its first `size` entries, if
   * given. `head()` and then `streams({ size })` are one consistent cut.
   */
  streams(options?: {
    readonly prefix?: string;
    readonly size?: number;
  }): Promise<Result<readonly StreamHead[], LogFailure>>;

  /**
   * Follows the record: every entry after leaf index `after` (default: from the first), once and in
   * order, then the ones still to come. `caughtUp` comes each time nothing more is there to read.
   * Ends when `signal` aborts, the consumer leaves the loop or the log is closed; a failure is the
   * last item. Nothing is read ahead of the consumer.
   */
  subscribe(options?: SubscribeOptions): AsyncIterable<Followed>;

  /** Answers what was asked for before, and releases files and connections. Twice is once. */
  close(): Promise<void>;
}

export interface AppendOptions {
  readonly commandId: string;
  readonly index?: number;
}

export interface Recorded {
  /** The leaf index, `#N`: 0 for the record's first entry, without gaps. */
  readonly index: number;
  /** SHA-256(0x00 || body) in lower-case hex (RFC 9162, 2.1.1). */
  readonly leaf: string;
  /** The canonical JSON that was hashed and is stored, character for character. */
  readonly body: string;
  /** The body, parsed. A fresh copy: changing it changes nothing in the record. */
  readonly entry: Entry;
}

export interface Appended {
  readonly firstRevision: number;
  readonly lastRevision: number;
  /** True if the command had been recorded before and nothing was written now. */
  readonly repeated: boolean;
  readonly recorded: readonly Recorded[];
  /** Which of the entries written now bear a later time than they were given. */
  readonly raised: readonly Raised[];
}

/** An entry that bears the time of the one before it, because its own lay before that. */
export interface Raised {
  readonly revision: number;
  /** Milliseconds, more than 0. */
  readonly byMs: number;
}

export interface ReadAllOptions {
  /** Leaf index of the last entry already read. Absent: from the first. */
  readonly after?: number;
  readonly prefix?: string;
  readonly limit?: number;
}

export interface Page {
  readonly records: readonly Recorded[];
  /** The `after` of the next page; null if the record ended here when it was read. */
  readonly next: number | null;
}

export interface Head {
  readonly size: number;
  /** Lower-case hex. Of an empty record: SHA-256 of nothing. */
  readonly root: string;
}

export interface StreamHead {
  readonly stream: string;
  readonly revision: number;
  readonly leaf: string;
}

export interface SubscribeOptions {
  readonly after?: number;
  readonly prefix?: string;
  readonly signal?: AbortSignal;
}

export type Followed =
  | { readonly kind: "entries"; readonly records: readonly Recorded[] }
  | { readonly kind: "caughtUp"; readonly after: number | null }
  | { readonly kind: "failed"; readonly error: LogFailure };

export const maxEntriesPerAppend = 500;
/** Bytes of canonical UTF-8 over all entries of one append. */
export const maxBytesPerAppend = 1_048_576;
export const maxPageSize = 1_000;
