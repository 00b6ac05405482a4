import { no, ok, type Result } from "#events/result.ts";
import { followRecord, type Following } from "#src/cli/follow-record.ts";
import type { Io } from "#src/cli/io.ts";
import { openToRead, readCouncil, type Refusal } from "#src/cli/record.ts";
import { refused } from "#src/cli/refused.ts";
import { refuse } from "#src/cli/view-council.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { placeFor } from "#src/record/open.ts";
import { everything } from "#src/views/question.ts";

/** `intervention watch`, as parsed. */
export interface WatchTyped {
  readonly record?: string;
  readonly after?: string;
  readonly json?: boolean;
}

/**
 * `intervention watch [council]`: prints each new entry with what the rules find of it, until it is
 * interrupted. A record that cannot be reached for a while is waited for. Exit 130, interrupted; 0 if
 * whoever read the output went away; 3 for a council or a record that is not there, 7 for a record
 * that is damaged.
 */
export async function watch(
  council: string | undefined,
  typed: WatchTyped,
  io: Io,
): Promise<number> {
  const { readerGone } = io;
  const interrupted = io.interrupted?.();
  const signal = AbortSignal.any([interrupted, readerGone].filter((one) => one !== undefined));
  const place = placeFor({ ...io, flag: typed.record });
  if (place.ok && place.value.at.kind === "memory") return refuse(io, nothingComes);
  const opened = await openToRead(io, typed.record);
  if (!opened.ok) return refuse(io, opened.error);
  const log = opened.value;
  try {
    const begun = await begin(log, council, typed.after);
    if (!begun.ok) return refuse(io, begun.error);
    io.err(beginsText(begun.value.after));
    const following = { ...begun.value, isJson: typed.json === true, signal };
    const fault = await followRecord(log, following, io);
    if (fault !== null) return refuse(io, refused(fault));
    return readerGone?.aborted === true ? exitCodes.done : exitCodes.interrupted;
  } finally {
    await log.close();
  }
}

const nothingComes: Refusal = {
  says: "memory: is the shipped record for as long as one command runs, so nothing can come to it. Name a file, or the address of a server.",
  code: exitCodes.usage,
};

/** So that a watch of which no entry was seen can be taken up again too. */
const beginsText = (after: number | null): string =>
  after === null
    ? "Showing every entry from the first on.\n"
    : `Showing what comes after #${after}.\n`;

async function begin(
  log: EventLog,
  council: string | undefined,
  after: string | undefined,
): Promise<Result<Pick<Following, "after" | "prefix">, Refusal>> {
  const head = await log.head();
  if (!head.ok) return no(refused(head.error));
  const { size } = head.value;
  const last = after === undefined ? size - 1 : indexIn(after, size);
  if (last === null) {
    const says = `--after ${after ?? ""}: name an entry of the record by its number, from #0 to #${size - 1}.`;
    return no({ says, code: exitCodes.usage });
  }
  const begun = last < 0 ? null : last;
  if (council === undefined) return ok({ after: begun, prefix: "" });
  const found = await readCouncil(log, council, everything);
  return found.ok ? ok({ after: begun, prefix: `council-${found.value.council}` }) : found;
}

const indexIn = (text: string, size: number): number | null => {
  const index = /^#?(\d{1,12})$/.exec(text)?.[1];
  return index === undefined || Number(index) >= size ? null : Number(index);
};
