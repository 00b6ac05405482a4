import { existsSync } from "node:fs";
import { no, ok, type Result } from "#events/result.ts";
import type { Io } from "#src/cli/io.ts";
import { openGuarded } from "#src/cli/open-record.ts";
import { progressLine } from "#src/cli/progress.ts";
import type { Refusal } from "#src/cli/record.ts";
import { refusedAt } from "#src/cli/refused.ts";
import { goneText } from "#src/cli/text/checkpoint-text.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { openStored, type StoredFile } from "#src/log/sqlite-stored.ts";
import type { RecordPlace } from "#src/record/default-path.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { isMadeOnFirstUse } from "#src/record/open.ts";
import { countOf } from "#src/record/show-value.ts";
import { checked, createFaults, notChecked, nowhere, type Check } from "#src/verify/check.ts";
import { sizeIn } from "#src/verify/held-against.ts";
import { proves } from "#src/verify/proves.ts";
import { verifyRows } from "#src/verify/verify-rows.ts";
import type { Copies } from "#src/views/quotations-verified.ts";
import type { VerifiedWhole } from "#src/views/schemas/verified-whole.ts";
import { ownKeys, type NoteTyped } from "./note-typed.ts";
import { againstCheck, checkpointsCheck, notesKept, type NotesKept } from "./notes.ts";
import { quotationsCheck } from "./quotations.ts";

/** What a record is held against beyond what is kept here. */
export interface Beside {
  /** A checkpoint that somebody brings; null where nobody does. */
  readonly brought: NoteTyped | null;
  readonly copies: Copies;
}

/**
 * Everything that can be checked of a record, from its file as it stands: what `verify` shows. No: why
 * the file cannot be opened at all.
 */
export async function checkWhole(
  place: RecordPlace,
  { brought, copies }: Beside,
  io: Io,
): Promise<Result<VerifiedWhole, Refusal>> {
  // The notes are read before the record: what is written meanwhile can only make it longer.
  const kept = notesKept(place.file, io);
  const stored = await openToExamine(place, kept, io);
  if (!stored.ok) return stored;
  return examine({ place, stored: stored.value, kept, brought, copies }, io);
}

async function openToExamine(
  place: RecordPlace,
  kept: NotesKept,
  io: Io,
): Promise<Result<StoredFile, Refusal>> {
  const { file } = place;
  if (!existsSync(file) && kept.notes.length > 0) {
    return no({ says: goneText(file, kept.notes, io), code: exitCodes.dataInvalid });
  }
  if (!existsSync(file) && isMadeOnFirstUse(place)) {
    const made = await openGuarded(place, { mode: "read" }, io);
    if (!made.ok) return made;
    await made.value.log.close();
  }
  const stored = openStored(file);
  return stored.ok ? stored : no(refusedAt(stored.error, place));
}

interface Examined {
  readonly place: RecordPlace;
  readonly stored: StoredFile;
  readonly kept: NotesKept;
  readonly brought: NoteTyped | null;
  readonly copies: Copies;
}

async function examine(
  { place, stored, kept, brought, copies }: Examined,
  io: Io,
): Promise<Result<VerifiedWhole, Refusal>> {
  const notes = [
    ...kept.notes.map(({ note }) => note),
    ...(brought === null ? [] : [brought.note]),
  ];
  const sizes = notes.map(sizeIn).filter((size) => size !== null);
  const line = progressLine(io, "Checking");
  const rows = await verifyRows(stored.rows(), {
    sizes,
    onProgress: (done) => line.show(done, Math.max(done, stored.size)),
  });
  line.clear();
  if (!rows.ok) return no(refusedAt(rows.error, place));
  const faults = stored.faults();
  if (!faults.ok) return no(refusedAt(faults.error, place));
  const { head, stopped } = rows.value;
  const end = stopped === null ? [] : [endSays(head.size, stopped)];
  const checks: Check[] = [fileCheck([...faults.value, ...end]), ...rows.value.checks];
  const isSound = checks.every(({ answer }) => answer === "holds");
  checks.push(await checkpointsCheck(rows.value, kept, ownKeys(io)));
  if (brought !== null) checks.push(await againstCheck(rows.value, brought));
  const quotations = isSound
    ? await quotationsOf(place, copies, io)
    : ok(notChecked("quotations", "A record that does not hold cannot be asked what it quotes."));
  if (!quotations.ok) return quotations;
  checks.push(quotations.value);
  return ok({
    schemaVersion: 1,
    view: "verifyRecord",
    head,
    checks: checks.map((check) => ({
      ...check,
      faults: [...check.faults],
      ...proves[check.name],
    })),
  });
}

const endSays = (size: number, why: string): string =>
  size === 0
    ? `None of its entries can be read (${why}).`
    : `It cannot be read on after ${countOf(size, "entry", "entries")} (${why}).`;

const fileCheck = (faults: readonly string[]): Check => {
  const found = createFaults();
  for (const says of faults) found.add(nowhere, says);
  return checked("file", found, "the database, its tables, indexes and guards");
};

async function quotationsOf(
  place: RecordPlace,
  copies: Copies,
  io: Io,
): Promise<Result<Check, Refusal>> {
  const opened = await openRecord(place.file, { mode: "read" });
  if (!opened.ok) return no(refusedAt(opened.error, place));
  try {
    return await quotationsCheck(opened.value, copies, io);
  } finally {
    await opened.value.close();
  }
}
