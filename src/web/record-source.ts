import { statSync } from "node:fs";
import { no, ok, type Result } from "#events/result.ts";
import {
  faultInCut,
  openToRead,
  readCouncils,
  readEngland,
  type Refusal,
} from "#src/cli/record.ts";
import { refused } from "#src/cli/refused.ts";
import type { Io } from "#src/cli/io.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { placeFor } from "#src/record/open.ts";
import type { Question, Stream } from "#src/views/question.ts";

/** The record as it was read: every stream, and the head that they were read at. */
export interface RecordRead {
  readonly file: string;
  readonly head: Stream["head"];
  readonly councils: readonly Stream[];
  readonly england: Stream;
}

/** Where the pages have the record from. */
export interface RecordSource {
  /**
   * The record as it stands. It is read again, and held against its checkpoints again, only when
   * its head has changed. No: why it cannot be used, in the words of the commands.
   */
  readonly read: () => Promise<Result<RecordRead, Refusal>>;
  /** What in the cuts of a question does not fit the record; null where all does. */
  readonly faultIn: (question: Question) => Promise<Refusal | null>;
  readonly close: () => Promise<void>;
}

/** Opens the record as the commands do, and keeps it open. No: as the commands say it. */
export async function recordSource(
  io: Io,
  flag: string | undefined,
): Promise<Result<RecordSource, Refusal>> {
  const place = placeFor({ ...io, flag });
  if (!place.ok) return no({ says: place.error.says, code: place.error.exitCode });
  const { file } = place.value;
  let open: Opened | null = null as Opened | null;

  const renew = async (): Promise<Result<Opened, Refusal>> => {
    await open?.log.close();
    open = null;
    const opened = await openAndRead(io, flag, file);
    if (opened.ok) open = opened.value;
    return opened;
  };
  const current = async (): Promise<Result<Opened, Refusal>> =>
    open !== null && (await isCurrent(open)) ? ok(open) : renew();
  // One at a time: a record must not be closed while another request reads it.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Done>(work: () => Promise<Done>): Promise<Done> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };

  const first = await current();
  if (!first.ok) return first;
  return ok({
    read: () =>
      inTurn(async () => {
        const now = await current();
        return now.ok ? ok(now.value.read) : now;
      }),
    faultIn: (question) =>
      inTurn(async () => {
        const now = await current();
        return now.ok ? faultInCut(now.value.log, question) : now.error;
      }),
    close: () => inTurn(async () => open?.log.close()),
  });
}

interface Opened {
  readonly log: EventLog;
  readonly read: RecordRead;
  /** The file itself: one put in its place has another. */
  readonly inode: number | undefined;
}

const inodeOf = (file: string): number | undefined =>
  statSync(file, { throwIfNoEntry: false })?.ino;

async function isCurrent({ log, read, inode }: Opened): Promise<boolean> {
  if (inodeOf(read.file) !== inode) return false;
  const head = await log.head();
  return head.ok && head.value.size === read.head.size && head.value.root === read.head.root;
}

async function openAndRead(
  io: Io,
  flag: string | undefined,
  file: string,
): Promise<Result<Opened, Refusal>> {
  const opened = await openToRead(io, flag);
  if (!opened.ok) return opened;
  const log = opened.value;
  const read = await readWholeRecord(log, file);
  if (read.ok) return ok({ log, read: read.value, inode: inodeOf(file) });
  await log.close();
  return read;
}

/** All streams at one head: what is written meanwhile makes it begin again. */
async function readWholeRecord(log: EventLog, file: string): Promise<Result<RecordRead, Refusal>> {
  for (;;) {
    const before = await log.head();
    if (!before.ok) return no(refused(before.error));
    const councils = await readCouncils(log);
    if (!councils.ok) return councils;
    const england = await readEngland(log);
    if (!england.ok) return england;
    const { head } = england.value;
    if (head.size === before.value.size) {
      return ok({ file, head, councils: councils.value, england: england.value });
    }
  }
}
