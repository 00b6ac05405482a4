import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { no, type Result } from "#events/result.ts";
import { listed } from "#machines/words.ts";
import { placesOf } from "#src/checkpoint/kept.ts";
import type { Io } from "#src/cli/io.ts";
import { keepCheckpoint, openGuarded } from "#src/cli/open-record.ts";
import type { Refusal } from "#src/cli/record.ts";
import { refusedAt } from "#src/cli/refused.ts";
import { refuse } from "#src/cli/view-council.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { backUp } from "#src/log/sqlite-backup.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import type { Receipt } from "#src/record/import-report.ts";
import { placeFor, quoted } from "#src/record/open.ts";
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
  await opened.value.log.close();
  const copied = await backUp(place.value.file, to);
  if (!copied.ok) return refuse(io, refusedAt(copied.error, { file: to, namedBy: "flag" }));
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

/** The copy is a record in a place of its own, and is known there from now on. */
async function keepOfCopy(to: string, io: Io): Promise<Result<Receipt | null, Refusal>> {
  const opened = await openRecord(to, { mode: "read" });
  if (!opened.ok) return no(refusedAt(opened.error, { file: to, namedBy: "flag" }));
  const kept = await keepCheckpoint(opened.value, placesOf(to, io, null), io, "everywhere");
  await opened.value.close();
  return kept;
}
