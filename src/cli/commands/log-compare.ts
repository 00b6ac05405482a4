import { no, ok, type Result } from "#events/result.ts";
import type { Io } from "#src/cli/io.ts";
import type { Refusal } from "#src/cli/record.ts";
import { comparedText, comparedView } from "#src/cli/text/log-text.ts";
import { refuse } from "#src/cli/view-council.ts";
import { compareLogs } from "#src/log/compare.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { withoutPassword } from "#src/log/kurrent-address.ts";
import type { LogFailure } from "#src/log/log-error.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { openAt, refusalFor } from "#src/record/open.ts";
import { placeNamed, type RecordPlace } from "#src/record/place.ts";

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
  const names = { first: withoutPassword(first), second: withoutPassword(second) };
  try {
    if (!other.ok) return refuse(io, other.error);
    const compared = await compareLogs(one.value.log, other.value.log);
    if (!compared.ok) {
      const { side, failure } = compared.error;
      const { place } = side === "first" ? one.value : other.value;
      return refuse(io, refusalIn(names[side], failure, place));
    }
    const view = comparedView(compared.value);
    io.out(
      typed.json === true ? `${JSON.stringify(view, null, 2)}\n` : comparedText(view, names, io),
    );
    return view.answer === "part" ? exitCodes.checkFoundSomething : exitCodes.done;
  } finally {
    await one.value.log.close();
    if (other.ok) await other.value.log.close();
  }
}

interface Opened {
  readonly log: EventLog;
  readonly place: RecordPlace;
}

async function openOne(name: string, io: Io): Promise<Result<Opened, Refusal>> {
  const place = placeNamed(name, io);
  if (!place.ok) return no({ says: place.error, code: exitCodes.usage });
  const opened = await openAt(place.value, { mode: "read" });
  return opened.ok
    ? ok({ log: opened.value, place: place.value })
    : no(refusalIn(withoutPassword(name), opened.error, place.value));
}

/** A failure of one of two records, saying of which. */
export function refusalIn(name: string, failure: LogFailure, place: RecordPlace): Refusal {
  const { says, exitCode } = refusalFor(failure, place);
  if (failure.kind === "NotFound") {
    return { says: `There is no record at ${place.file}. Check the name.`, code: exitCode };
  }
  return { says: says.includes(place.file) ? says : `${name}: ${says}`, code: exitCode };
}
