import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { no, ok, type Result } from "#events/result.ts";
import { listed } from "#machines/words.ts";
import { placesOf } from "#src/checkpoint/kept.ts";
import type { Io } from "#src/cli/io.ts";
import { keepCheckpoint, openGuarded } from "#src/cli/open-record.ts";
import type { Refusal } from "#src/cli/record.ts";
import { refusedAt } from "#src/cli/refused.ts";
import { refuse } from "#src/cli/view-council.ts";
import { copyLog } from "#src/log/copy.ts";
import type { EventLog, Head } from "#src/log/event-log.ts";
import { backUp } from "#src/log/sqlite-backup.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import type { Receipt } from "#src/record/import-report.ts";
import { openAt, placeFor, quoted } from "#src/record/open.ts";
import { filePlace, type RecordPlace } from "#src/record/place.ts";
import { countOf } from "#src/record/show-value.ts";

/** `intervention log backup FILE`: a copy of the record that is whole, whoever is writing meanwhile. */
export async function backup(
  file: string,
  typed: { readonly record?: string },
  io: Io,
): Promise<number> {
  const place = placeFor({ ...io, flag: typed.record });
  if (!place.ok) return refuse(io, { says: place.error.says, code: place.error.exitCode });
  const to = resolve(io.cwd, file);
  if (existsSync(to)) {
    const says = `${to} is there already and was not changed. Choose another name for the copy.`;
    return refuse(io, { says, code: exitCodes.usage });
  }
  if (!existsSync(dirname(to))) {
    const says = `There is no folder ${dirname(to)} to copy to. Make it first.`;
    return refuse(io, { says, code: exitCodes.notFound });
  }
  const opened = await openGuarded(place.value, { mode: "read" }, io);
  if (!opened.ok) return refuse(io, opened.error);
  const copied = await copyTo(place.value, opened.value.log, to);
  if (!copied.ok) return refuse(io, copied.error);
  const { size, root } = copied.value;
  const kept = await keepOfCopy(to, io);
  if (!kept.ok) return refuse(io, kept.error);
  io.out(
    `Copied the record ${place.value.file} to ${to}: ${countOf(size, "entry", "entries")}, Merkle root ${root}.\n` +
      (kept.value === null
        ? ""
        : `Its signed checkpoint is kept in ${listed(kept.value.files)}.\n`) +
      `To look at the copy, add to any command: --record ${quoted(to)}\n`,
  );
  return exitCodes.done;
}

/** A file is copied by SQLite, as it stands at one moment; of any other record each entry is copied. */
async function copyTo(
  place: RecordPlace,
  log: EventLog,
  to: string,
): Promise<Result<Head, Refusal>> {
  const target = filePlace(to);
  if (place.at.kind === "file") {
    await log.close();
    const copied = await backUp(place.file, to);
    return copied.ok ? copied : no(refusedAt(copied.error, target));
  }
  const made = await openAt(target, { mode: "create" });
  if (!made.ok) return no(refusedAt(made.error, target));
  const copied = await copyLog(log, made.value);
  await Promise.all([log.close(), made.value.close()]);
  if (copied.ok) return ok(copied.value.head);
  if (copied.error.kind === "notABeginning") throw new Error("bug: a new file holds entries");
  const { side, failure } = copied.error;
  return no(refusedAt(failure, side === "from" ? place : target));
}

/** The copy is a record in a place of its own, and is known there from now on. */
async function keepOfCopy(to: string, io: Io): Promise<Result<Receipt | null, Refusal>> {
  const place = filePlace(to);
  const opened = await openAt(place, { mode: "read" });
  if (!opened.ok) return no(refusedAt(opened.error, place));
  const kept = await keepCheckpoint(opened.value, placesOf(place, io, null), io, "everywhere");
  await opened.value.close();
  return kept;
}
