import { existsSync, realpathSync } from "node:fs";
import { dirname } from "node:path";
import { no, type Result } from "#events/result.ts";
import type { Io } from "#src/cli/io.ts";
import { openGuarded, type GuardedRecord } from "#src/cli/open-record.ts";
import { progressLine } from "#src/cli/progress.ts";
import type { Refusal } from "#src/cli/record.ts";
import { refusedAt } from "#src/cli/refused.ts";
import { receiptSaid } from "#src/cli/text/checkpoint-text.ts";
import { comparedText, comparedView } from "#src/cli/text/log-text.ts";
import { refuse } from "#src/cli/view-council.ts";
import { copyLog, type Copied, type CopyRefusal } from "#src/log/copy.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { withoutPassword } from "#src/log/kurrent-address.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { isRecordAt } from "#src/record/open.ts";
import { isFileMissing, placeNamed, type RecordPlace } from "#src/record/place.ts";
import { countOf } from "#src/record/show-value.ts";
import type { LogCopied } from "#src/views/schemas/log.ts";
import { refusalIn } from "./log-compare.ts";

/** `intervention log copy`, as parsed. */
export interface CopyTyped {
  readonly json?: boolean;
  readonly checkpoints?: string;
}

/**
 * `intervention log copy FROM TO`: makes TO, or goes on with it if it is a beginning of FROM. Both
 * are held against their checkpoints first, and a checkpoint is kept of the copy.
 */
export async function copy(from: string, to: string, typed: CopyTyped, io: Io): Promise<number> {
  const [source, target] = [placeNamed(from, io), placeNamed(to, io)];
  for (const place of [source, target]) {
    if (!place.ok) return refuse(io, { says: place.error, code: exitCodes.usage });
  }
  if (!source.ok || !target.ok) throw new Error("bug: a place that is none was let through");
  const names = { from: withoutPassword(from), to: withoutPassword(to) };
  const asked = { from: source.value, to: target.value, names, typed };
  const slip = slipIn(asked);
  if (slip !== null) return refuse(io, slip);
  const opened = await openGuarded(asked.from, { mode: "read" }, io);
  if (!opened.ok) return refuse(io, opened.error);
  const made = await openTarget(asked, io);
  try {
    if (!made.ok) return refuse(io, made.error);
    return await copyInto(opened.value.log, made.value, asked, io);
  } finally {
    await opened.value.log.close();
    if (made.ok) await made.value.log.close();
  }
}

interface Asked {
  readonly from: RecordPlace;
  readonly to: RecordPlace;
  /** As they were typed, but for a password. */
  readonly names: { readonly from: string; readonly to: string };
  readonly typed: CopyTyped;
}

/** What can be seen without opening either. */
function slipIn({ from, to, names }: Asked): Refusal | null {
  if (isSame(from, to)) {
    const says = `${names.from} and ${names.to} are the same record. Give the copy another name.`;
    return { says, code: exitCodes.usage };
  }
  if (to.at.kind === "file" && !existsSync(dirname(to.file))) {
    const says = `There is no folder ${dirname(to.file)} to copy to. Make it first.`;
    return { says, code: exitCodes.notFound };
  }
  return isFileMissing(from)
    ? refusalIn(names.from, { kind: "NotFound", file: from.file }, from)
    : null;
}

function isSame(one: RecordPlace, other: RecordPlace): boolean {
  if (one.at.kind === "server" && other.at.kind === "server") {
    return one.at.address.identity === other.at.address.identity;
  }
  if (one.at.kind !== "file" || other.at.kind !== "file") return one.file === other.file;
  return (
    one.file === other.file ||
    (existsSync(one.file) &&
      existsSync(other.file) &&
      realpathSync(one.file) === realpathSync(other.file))
  );
}

async function openTarget(
  { to, typed: { checkpoints } }: Asked,
  io: Io,
): Promise<Result<GuardedRecord, Refusal>> {
  const there = await isRecordAt(to);
  if (!there.ok) return no(refusedAt(there.error, to));
  return openGuarded(to, { mode: there.value ? "write" : "create", checkpoints }, io);
}

async function copyInto(log: EventLog, made: GuardedRecord, asked: Asked, io: Io): Promise<number> {
  const line = progressLine(io, "Copying");
  let done = 0;
  const copied = await copyLog(log, made.log, (at, of) => {
    done = at;
    line.show(at, of);
  });
  line.clear();
  if (!copied.ok) return refuse(io, refusalOf(copied.error, done, asked, io));
  const kept = await made.keep();
  if (!kept.ok) return refuse(io, kept.error);
  const view: LogCopied = { schemaVersion: 1, view: "logCopy", ...copied.value };
  io.out(
    asked.typed.json === true
      ? `${JSON.stringify(view, null, 2)}\n`
      : `${copiedText(copied.value, asked)}\n`,
  );
  if (kept.value !== null && asked.typed.json !== true) {
    io.out(`Made a ${receiptSaid(kept.value)}.\n`);
  }
  return exitCodes.done;
}

function copiedText({ head, copied }: Copied, { names: { from, to } }: Asked): string {
  const entries = countOf(copied, "entry", "entries");
  const before = head.size - copied;
  const begun = before === 0 ? "" : `; ${countOf(before, "was", "were")} there before`;
  const done = copied === 0 ? "There was nothing to copy" : `Copied ${entries}${begun}`;
  return (
    `${done}: ${to} holds the same ${countOf(head.size, "entry", "entries")} as ${from}, ` +
    `with the same Merkle root ${head.root}.`
  );
}

/** `done`: how many entries were in the copy when it stopped. */
function refusalOf(
  refusal: CopyRefusal,
  done: number,
  { from, to, names }: Asked,
  io: Io,
): Refusal {
  if (refusal.kind === "failed") {
    const { side, failure } = refusal;
    const { says, code } = refusalIn(names[side], failure, side === "from" ? from : to);
    const goOn = failure.kind === "Corrupt" ? "" : " Type the same again to go on.";
    const before =
      `\nThis is of the step in which the copy stopped. The first ${countOf(done, "entry", "entries")} ` +
      `of ${names.from} ${done === 1 ? "is" : "are"} in ${names.to}, and there to stay.${goOn}`;
    return { says: done === 0 ? says : says + before, code };
  }
  const { parted, first, second } = refusal.compared;
  if (parted === null && !refusal.isBegun) {
    const more = countOf(second.size - first.size, "entry", "entries");
    const says = `${names.to} holds all of ${names.from} already and goes on by ${more}: nothing was copied.`;
    return { says, code: exitCodes.dataInvalid };
  }
  const compared = comparedText(
    comparedView(refusal.compared),
    { first: names.from, second: names.to },
    { ...io, styled: false },
  );
  const why = refusal.isBegun
    ? `Somebody else has written to ${names.to} while it was being made, and it is no copy of the beginning of ` +
      `${names.from} any more. What was copied until then stays in it.`
    : `${names.to} is not a copy of the beginning of ${names.from}, so nothing was copied into it.`;
  const says = `${why} Name a place where no record is yet.\n${compared}`;
  return { says: says.trimEnd(), code: exitCodes.dataInvalid };
}
