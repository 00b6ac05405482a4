import { resolve } from "node:path";
import { no, type Result } from "#events/result.ts";
import type { Io } from "#src/cli/io.ts";
import type { Refusal } from "#src/cli/record.ts";
import { comparedText, comparedView } from "#src/cli/text/log-text.ts";
import { refuse } from "#src/cli/view-council.ts";
import { compareLogs } from "#src/log/compare.ts";
import type { EventLog } from "#src/log/event-log.ts";
import type { LogFailure } from "#src/log/log-error.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { refusalFor } from "#src/record/open.ts";

/** `intervention log compare`, as parsed. */
export interface CompareTyped {
  readonly json?: boolean;
}

/**
 * `intervention log compare A B`: exit 0 if they are the same or one is the beginning of the other,
 * 6 if they part. Neither is held against its checkpoints: a record that contradicts them can be
 * compared too.
 */
export async function compare(
  first: string,
  second: string,
  typed: CompareTyped,
  io: Io,
): Promise<number> {
  const one = await openOne(first, io);
  if (!one.ok) return refuse(io, one.error);
  const other = await openOne(second, io);
  try {
    if (!other.ok) return refuse(io, other.error);
    const compared = await compareLogs(one.value, other.value);
    if (!compared.ok) {
      const { side, failure } = compared.error;
      return refuse(io, refusalIn(side === "first" ? first : second, failure, io));
    }
    const view = comparedView(compared.value);
    io.out(
      typed.json === true
        ? `${JSON.stringify(view, null, 2)}\n`
        : comparedText(view, { first, second }, io),
    );
    return view.answer === "part" ? exitCodes.checkFoundSomething : exitCodes.done;
  } finally {
    await one.value.close();
    if (other.ok) await other.value.close();
  }
}

async function openOne(name: string, io: Io): Promise<Result<EventLog, Refusal>> {
  const opened = await openRecord(resolve(io.cwd, name), { mode: "read" });
  return opened.ok ? opened : no(refusalIn(name, opened.error, io));
}

/** A failure of one of two records, saying of which. */
export function refusalIn(name: string, failure: LogFailure, io: Io): Refusal {
  const place = { file: resolve(io.cwd, name), namedBy: "flag" } as const;
  const { says, exitCode } = refusalFor(failure, place);
  if (failure.kind === "NotFound") {
    return { says: `There is no record at ${place.file}. Check the name.`, code: exitCode };
  }
  return { says: says.includes(place.file) ? says : `${name}: ${says}`, code: exitCode };
}
