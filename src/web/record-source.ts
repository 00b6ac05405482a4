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
import type { RecordPlace } from "#src/record/place.ts";
import type { Question, Stream } from "#src/views/question.ts";

/** The record as it was read: every stream, and the head that they were read at. */
export interface RecordRead {
  readonly place: RecordPlace;
  /** What the command was told with `--record`, so that other readers open the same. */
  readonly flag: string | undefined;
  readonly head: Stream["head"];
  readonly councils: readonly Stream[];
  readonly england: Stream;
}

/** A refusal, and whether what was asked for is at fault, which whoever asks can put right. */
export interface SourceRefusal extends Refusal {
  readonly fault: "question" | "record";
}

/** Where the pages have the record from. */
export interface RecordSource {
  /**
   * The record as it stands, for a question if there is one. It is opened, and held against its
   * checkpoints, each time; its entries are read again only when its head has changed, so that the
   * same head gives the same object. No: in the words of the commands.
   */
  readonly read: (question: Question | null) => Promise<Result<RecordRead, SourceRefusal>>;
}

/** The record that the commands would open. Nothing is opened before it is asked for. */
export function recordSource(io: Io, flag: string | undefined): RecordSource {
  const quiet = sayingOnce(io);
  let last: RecordRead | null = null;
  return {
    read: async (question) => {
      const place = placeFor({ ...io, flag });
      if (!place.ok) {
        return no({ says: place.error.says, code: place.error.exitCode, fault: "record" });
      }
      const opened = await openToRead(quiet, flag);
      if (!opened.ok) return no({ ...opened.error, fault: "record" });
      const log = opened.value;
      try {
        const read = await readUnlessKnown(log, { place: place.value, flag }, last);
        if (!read.ok) return no({ ...read.error, fault: "record" });
        last = read.value;
        const fault = question === null ? null : await faultInCut(log, question);
        return fault === null ? read : no({ ...fault, fault: "question" });
      } finally {
        await log.close();
      }
    },
  };
}

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

/** All streams at one head: what is written meanwhile makes it begin again. */
async function readUnlessKnown(
  log: EventLog,
  from: Pick<RecordRead, "place" | "flag">,
  known: RecordRead | null,
): Promise<Result<RecordRead, Refusal>> {
  for (;;) {
    const now = await log.head();
    if (!now.ok) return no(refused(now.error));
    if (known?.head.root === now.value.root && known.head.size === now.value.size) return ok(known);
    const councils = await readCouncils(log);
    if (!councils.ok) return councils;
    const england = await readEngland(log);
    if (!england.ok) return england;
    const { head } = england.value;
    if (head.size === now.value.size) {
      return ok({ ...from, head, councils: councils.value, england: england.value });
    }
  }
}
