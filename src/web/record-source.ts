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
import { placeFor } from "#src/record/open.ts";
import type { RecordPlace } from "#src/record/place.ts";
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

/** Which record it is. */
type From = Pick<RecordRead, "place" | "flag">;

/** The record as it was found, and how many councils it holds. */
export interface RecordFound {
  readonly place: RecordPlace;
  readonly head: Stream["head"];
  readonly councils: number;
}

/** A refusal, and whether what was asked for is at fault, which whoever asks can put right. */
export interface SourceRefusal extends Refusal {
  readonly fault: "question" | "record";
}

/** Where the pages have the record from. */
export interface RecordSource {
  /** The record opened and held against its checkpoints; none of its entries is read. */
  readonly find: () => Promise<Result<RecordFound, SourceRefusal>>;
  /**
   * The record as it stands, for a question if there is one. It is opened, and held against its
   * checkpoints, each time; its entries are read again only when its head has changed. Where a council
   * is named by its key, no other is read; where the question knows none of that key, all are, to find
   * it by a name or to say which there are. No: in the words of the commands.
   */
  readonly read: (
    question: Question | null,
    council?: string,
  ) => Promise<Result<RecordRead, SourceRefusal>>;
}

/** How many councils are kept as they were read one by one: as many as a reader goes between. */
const mostKept = 64;

/** The record that the commands would open. Nothing is opened before it is asked for. */
export function recordSource(io: Io, flag: string | undefined): RecordSource {
  const quiet = sayingOnce(io);
  const kept = keptStreams();
  const using = async <Done>(
    work: (log: EventLog, from: From) => Promise<Result<Done, SourceRefusal>>,
  ): Promise<Result<Done, SourceRefusal>> => {
    const place = placeFor({ ...io, flag });
    if (!place.ok) {
      return no({ says: place.error.says, code: place.error.exitCode, fault: "record" });
    }
    const opened = await openToRead(quiet, flag);
    if (!opened.ok) return no({ ...opened.error, fault: "record" });
    const log = opened.value;
    try {
      return await work(log, { place: place.value, flag });
    } finally {
      await log.close();
    }
  };
  return {
    find: () =>
      using(async (log, { place }) => {
        const head = await log.head();
        if (!head.ok) return no({ ...refused(head.error), fault: "record" });
        const councils = await countCouncils(log);
        return councils.ok
          ? ok({ place, head: head.value, councils: councils.value })
          : no({ ...councils.error, fault: "record" });
      }),
    read: (question, council) =>
      using(async (log, from) => {
        const known = question?.known ?? everything;
        const meant = council === undefined ? null : { council, known };
        const read = await readUnlessKept(log, from, kept, meant);
        if (!read.ok) return no({ ...read.error, fault: "record" });
        const fault = question === null ? null : await faultInCut(log, question);
        return fault === null ? read : no({ ...fault, fault: "question" });
      }),
  };
}

/** What was read of the newest head: the whole record if it was, and councils one by one. */
interface KeptStreams {
  whole: RecordRead | null;
  root: string;
  readonly one: Map<string, RecordRead>;
}

const keptStreams = (): KeptStreams => ({ whole: null, root: "", one: new Map() });

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

/** All at one head: what is written meanwhile makes it begin again. */
async function readUnlessKept(
  log: EventLog,
  from: From,
  kept: KeptStreams,
  meant: Meant | null,
): Promise<Result<RecordRead, Refusal>> {
  for (;;) {
    const now = await log.head();
    if (!now.ok) return no(refused(now.error));
    if (kept.root !== now.value.root) {
      kept.whole = null;
      kept.one.clear();
      kept.root = now.value.root;
    }
    const known = kept.whole ?? keptOf(kept, meant);
    if (known !== null) return ok(known);
    const councils = await readThese(log, meant);
    if (!councils.ok) return councils;
    const england = await readEngland(log);
    if (!england.ok) return england;
    const { head } = england.value;
    if (head.size !== now.value.size) continue;
    const [only] = councils.value.streams;
    const read = { ...from, head, councils: councils.value.streams, england: england.value };
    if (councils.value.areAll) kept.whole = read;
    else if (only !== undefined) keep(kept.one, only.council, read);
    return ok(read);
  }
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

async function readThese(
  log: EventLog,
  meant: Meant | null,
): Promise<Result<{ readonly streams: readonly Stream[]; readonly areAll: boolean }, Refusal>> {
  const one = meant === null ? ok(null) : await readCouncilOf(log, meant.council);
  if (!one.ok) return one;
  // One that came later must be answered like one that is not there.
  if (one.value !== null && meant !== null && isOnRecord(one.value, meant.known)) {
    return ok({ streams: [one.value], areAll: false });
  }
  const all = await readCouncils(log);
  return all.ok ? ok({ streams: all.value, areAll: true }) : all;
}

/** Forgets the one that was kept first where there are too many. */
function keep(one: Map<string, RecordRead>, council: string, read: RecordRead): void {
  one.set(council, read);
  const [first] = one.keys();
  if (one.size > mostKept && first !== undefined) one.delete(first);
}
