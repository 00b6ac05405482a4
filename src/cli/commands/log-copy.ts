import { existsSync, realpathSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Io } from "#src/cli/io.ts";
import { openGuarded, type GuardedRecord } from "#src/cli/open-record.ts";
import { progressLine } from "#src/cli/progress.ts";
import type { Refusal } from "#src/cli/record.ts";
import { receiptSaid } from "#src/cli/text/checkpoint-text.ts";
import { comparedText, comparedView } from "#src/cli/text/log-text.ts";
import { refuse } from "#src/cli/view-council.ts";
import { copyLog, type Copied, type CopyRefusal } from "#src/log/copy.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { exitCodes } from "#src/record/exit-code.ts";
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
  const [source, target] = [resolve(io.cwd, from), resolve(io.cwd, to)];
  if (isSame(source, target)) {
    const says = `${from} and ${to} are the same file. Give the copy another name.`;
    return refuse(io, { says, code: exitCodes.usage });
  }
  if (!existsSync(dirname(target))) {
    const says = `There is no folder ${dirname(target)} to copy to. Make it first.`;
    return refuse(io, { says, code: exitCodes.notFound });
  }
  if (!existsSync(source))
    return refuse(io, refusalIn(from, { kind: "NotFound", file: source }, io));
  const opened = await openGuarded({ file: source, namedBy: "flag" }, { mode: "read" }, io);
  if (!opened.ok) return refuse(io, opened.error);
  const mode = existsSync(target) ? "write" : "create";
  const { checkpoints } = typed;
  const made = await openGuarded({ file: target, namedBy: "flag" }, { mode, checkpoints }, io);
  try {
    if (!made.ok) return refuse(io, made.error);
    return await copyInto(opened.value.log, made.value, { from, to, typed }, io);
  } finally {
    await opened.value.log.close();
    if (made.ok) await made.value.log.close();
  }
}

const isSame = (one: string, other: string): boolean =>
  one === other ||
  (existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other));

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly typed: CopyTyped;
}

async function copyInto(log: EventLog, made: GuardedRecord, asked: Asked, io: Io): Promise<number> {
  const line = progressLine(io, "Copying");
  const copied = await copyLog(log, made.log, (at, of) => line.show(at, of));
  line.clear();
  if (!copied.ok) return refuse(io, refusalOf(copied.error, asked, io));
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

function copiedText({ head, copied }: Copied, { from, to }: Asked): string {
  const entries = countOf(copied, "entry", "entries");
  const before = head.size - copied;
  const begun = before === 0 ? "" : `; ${countOf(before, "was", "were")} there before`;
  const done = copied === 0 ? "There was nothing to copy" : `Copied ${entries}${begun}`;
  return (
    `${done}: ${to} holds the same ${countOf(head.size, "entry", "entries")} as ${from}, ` +
    `with the same Merkle root ${head.root}.`
  );
}

function refusalOf(refusal: CopyRefusal, { from, to }: Asked, io: Io): Refusal {
  if (refusal.kind === "failed") {
    return refusalIn(refusal.side === "from" ? from : to, refusal.failure, io);
  }
  const compared = comparedText(
    comparedView(refusal.compared),
    { first: from, second: to },
    { ...io, styled: false },
  );
  const says =
    `${to} is not a copy of the beginning of ${from}, so nothing was copied into it. Name a file that is not ` +
    `there yet.\n${compared}`;
  return { says: says.trimEnd(), code: exitCodes.dataInvalid };
}
