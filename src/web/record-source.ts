import { no, ok, type Result } from "#events/result.ts";
import {
  countCouncils,
  faultInCut,
  openToRead,
  readCouncilOf,
  readCouncils,
  readEngland,
  type Refusal,
} from "#src/cli/record.ts";
import { refused } from "#src/cli/refused.ts";
import type { Io } from "#src/cli/io.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { placeFor } from "#src/record/open.ts";
import type { RecordPlace } from "#src/record/place.ts";
import { damageIn } from "./record-damage.ts";
import { stampOf } from "./record-stamp.ts";
import {
  everything,
  isOnRecord,
  type KnownCut,
  type Question,
  type Stream,
} from "#src/views/question.ts";

/** The record as it was read, and the head that it was read at. */
export interface RecordRead {
  readonly place: RecordPlace;
  /** What the command was told with `--record`, so that other readers open the same. */
  readonly flag: string | undefined;
  readonly head: Stream["head"];
  /** Every council; or the one asked for, alone. */
  readonly councils: readonly Stream[];
  readonly england: Stream;
}

/** The record as it was found, and how many councils it holds. */
export interface RecordFound {
  readonly place: RecordPlace;
  readonly head: Stream["head"];
  readonly councils: number;
}

/** A refusal, and whether what was asked for is at fault, which whoever asks can put right. */
export interface SourceRefusal extends Refusal {
  readonly fault: "question" | "record";
  /** The record without what stands in it, for whoever examines what is wrong; null: it has no place. */
  readonly unread: RecordRead | null;
}

/** The root of a record of which nothing was read: no root is so. */
export const unreadRoot = "";

/** Where the pages have the record from. */
export interface RecordSource {
  /** The record opened and held against its checkpoints; none of its entries is read. */
  readonly find: () => Promise<Result<RecordFound, SourceRefusal>>;
  /**
   * The record as it stands, for a question if there is one. When its files have changed it is held
   * against its checkpoints, its entries are read again, and verified from the first to the last
   * unless there are too many. Where a council is named by its key, no other is read; where the
   * question knows none of that key, all are, to find it by a name or to say which there are. No: in
   * the words of the commands.
   */
  readonly read: (
    question: Question | null,
    council?: string,
  ) => Promise<Result<RecordRead, SourceRefusal>>;
  /** Lets go of the record, which is opened again if it is asked for. */
  readonly close: () => Promise<void>;
}

/** Of how many entries a record is verified whole before a page shows from it: a second or two. */
const mostVerified = 20_000;

/** How many councils are kept as they were read one by one: as many as a reader goes between. */
const mostKept = 64;

/**
 * The record that the commands would open. Nothing is opened before it is asked for. It stays open,
 * and is opened and held against its checkpoints anew as soon as its files are not what they were.
 */
export function recordSource(io: Io, flag: string | undefined): RecordSource {
  const quiet = sayingOnce(io);
  const kept = keptStreams();
  let open: Opened | null = null;
  let waiting: Promise<unknown> = Promise.resolve();

  const close = async (): Promise<void> => {
    const before = open;
    open = null;
    await before?.log.close();
  };

  const openNow = async (): Promise<Result<Opened, Refusal>> => {
    const place = placeFor({ ...io, flag });
    if (!place.ok) return no({ says: place.error.says, code: place.error.exitCode });
    // Before it is opened: what is written meanwhile makes it another one.
    const stamp = stampOf(place.value);
    if (open !== null && stamp !== null && open.stamp === stamp) return ok(open);
    // What is in no file tells of itself what has come since, and whether it is less than it was.
    if (open !== null && place.value.at.kind !== "file") {
      const now = await open.log.head();
      if (now.ok) return ok((open = { ...open, head: now.value }));
    }
    await close();
    forget(kept);
    const log = await openToRead(quiet, flag);
    if (!log.ok) return log;
    const head = await log.value.head();
    if (!head.ok) {
      await log.value.close();
      return no(refused(head.error));
    }
    open = { log: log.value, place: place.value, flag, head: head.value, stamp, isSound: false };
    return ok(open);
  };

  // One after the other, so that nobody reads from what another closes.
  const using = <Done>(
    work: (opened: Opened) => Promise<Result<Done, Fault>>,
  ): Promise<Result<Done, SourceRefusal>> => {
    const done = waiting.then(async (): Promise<Result<Done, SourceRefusal>> => {
      const opened = await openNow();
      const worked = opened.ok ? await work(opened.value) : ofRecord(opened);
      return worked.ok ? worked : no({ ...worked.error, unread: unreadFor(worked.error) });
    });
    waiting = done.catch(() => {});
    return done;
  };
  const unreadFor = ({ fault }: Fault): RecordRead | null => {
    const place = placeFor({ ...io, flag });
    return fault === "record" && place.ok ? unreadAt(place.value, flag) : null;
  };
  return {
    find: () =>
      using(async ({ log, place, head }) => {
        const councils = await countCouncils(log);
        return councils.ok ? ok({ place, head, councils: councils.value }) : ofRecord(councils);
      }),
    read: (question, council) => using((opened) => readSound(opened, kept, { question, council })),
    close: () => {
      const done = waiting.then(close);
      waiting = done;
      return done;
    },
  };
}

type Fault = Omit<SourceRefusal, "unread">;

const ofRecord = ({ error }: { readonly error: Refusal }): Result<never, Fault> =>
  no({ ...error, fault: "record" });

/** The record read, once its files as they are were found to be sound: what was kept may be of others. */
async function readSound(
  opened: Opened,
  kept: KeptStreams,
  {
    question,
    council,
  }: { readonly question: Question | null; readonly council?: string | undefined },
): Promise<Result<RecordRead, Fault>> {
  if (!opened.isSound && opened.head.size <= mostVerified) {
    const damage = await damageIn(opened.place);
    if (damage !== null) {
      return ofRecord({ error: { says: damage, code: exitCodes.checkFoundSomething } });
    }
    opened.isSound = true;
  }
  const known = question?.known ?? everything;
  const meant = council === undefined ? null : { council, known };
  const read = await readUnlessKept(opened, kept, meant);
  if (!read.ok) return ofRecord(read);
  const fault = question === null ? null : await faultInCut(opened.log, question);
  return fault === null ? read : no({ ...fault, fault: "question" });
}

/** An open record, which files it was when it was held against its checkpoints, and its head then. */
interface Opened {
  readonly log: EventLog;
  readonly place: RecordPlace;
  readonly flag: string | undefined;
  readonly head: Stream["head"];
  /** Null: nothing can be told of its files. */
  readonly stamp: string | null;
  /** Whether its files were read whole since, and nothing was found wrong with them. */
  isSound: boolean;
}

const unreadAt = (place: RecordPlace, flag: string | undefined): RecordRead => {
  const head = { size: 0, root: unreadRoot };
  return { place, flag, head, councils: [], england: { council: "england", held: [], head } };
};

/** What was read of the newest head: the whole record if it was, and councils one by one. */
interface KeptStreams {
  whole: RecordRead | null;
  root: string;
  readonly one: Map<string, RecordRead>;
}

const keptStreams = (): KeptStreams => ({ whole: null, root: "", one: new Map() });

const forget = (kept: KeptStreams): void => {
  kept.whole = null;
  kept.one.clear();
};

/** Opening says what is new to it; what was said once need not be said for each page. */
function sayingOnce(io: Io): Io {
  const said = new Set<string>();
  return {
    ...io,
    err: (text) => {
      if (!said.has(text)) io.err(text);
      said.add(text);
    },
  };
}

/** All at the head of the opened record, whatever is written meanwhile. */
async function readUnlessKept(
  { log, place, flag, head }: Opened,
  kept: KeptStreams,
  meant: Meant | null,
): Promise<Result<RecordRead, Refusal>> {
  if (kept.root !== head.root) {
    forget(kept);
    kept.root = head.root;
  }
  const known = kept.whole ?? keptOf(kept, meant);
  if (known !== null) return ok(known);
  const england = await readEngland(log, head);
  if (!england.ok) return england;
  const one = meant === null ? ok(null) : await readCouncilOf(log, meant.council, head);
  if (!one.ok) return one;
  // One that came later must be answered like one that is not there.
  if (one.value !== null && meant !== null && isOnRecord(one.value, meant.known)) {
    const read = { place, flag, head, councils: [one.value], england: england.value };
    keep(kept.one, meant.council, read);
    return ok(read);
  }
  const all = await readCouncils(log, head);
  if (!all.ok) return all;
  kept.whole = { place, flag, head, councils: all.value, england: england.value };
  return ok(kept.whole);
}

/** A council by its key, and what may be known of it. */
interface Meant {
  readonly council: string;
  readonly known: KnownCut;
}

function keptOf({ one }: KeptStreams, meant: Meant | null): RecordRead | null {
  const read = meant === null ? undefined : one.get(meant.council);
  return read?.councils.every((stream) => isOnRecord(stream, meant?.known ?? everything)) === true
    ? read
    : null;
}

/** Forgets the one that was kept first where there are too many. */
function keep(one: Map<string, RecordRead>, council: string, read: RecordRead): void {
  one.set(council, read);
  const [first] = one.keys();
  if (one.size > mostKept && first !== undefined) one.delete(first);
}
