import { no, ok, type Result } from "#events/result.ts";
import type { Io } from "#src/cli/io.ts";
import { openGuarded } from "#src/cli/open-record.ts";
import { progressLine } from "#src/cli/progress.ts";
import type { Refusal } from "#src/cli/record.ts";
import { refusedAt } from "#src/cli/refused.ts";
import { goneText } from "#src/cli/text/checkpoint-text.ts";
import type { EventLog, LogFailure } from "#src/log/event-log.ts";
import { rowsOfLog, type StoredRows } from "#src/log/stored-rows.ts";
import { openStored } from "#src/log/sqlite-stored.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { isMadeOnFirstUse, openAt } from "#src/record/open.ts";
import { isFileMissing, type RecordPlace } from "#src/record/place.ts";
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
  const kept = notesKept(place, io);
  const stored = await openToExamine(place, kept, io);
  if (!stored.ok) return stored;
  return examine({ place, stored: stored.value, kept, brought, copies }, io).finally(() =>
    stored.value.close(),
  );
}

async function openToExamine(
  place: RecordPlace,
  kept: NotesKept,
  io: Io,
): Promise<Result<ToExamine, Refusal>> {
  const { file } = place;
  const gone = { says: goneText(file, kept.notes, io), code: exitCodes.dataInvalid };
  const isKnown = kept.notes.length > 0;
  if (place.at.kind !== "file") {
    const opened = await openAt(place, { mode: "read" });
    if (opened.ok) return examinedThrough(opened.value, place);
    return no(isKnown && opened.error.kind === "NotFound" ? gone : refusedAt(opened.error, place));
  }
  if (isKnown && isFileMissing(place)) return no(gone);
  if (isFileMissing(place) && isMadeOnFirstUse(place)) {
    const made = await openGuarded(place, { mode: "read" }, io);
    if (!made.ok) return made;
    await made.value.log.close();
  }
  const stored = openStored(file);
  if (!stored.ok) return no(refusedAt(stored.error, place));
  return ok({ ...stored.value, close: () => Promise.resolve() });
}

/** A record, read past its damage as far as whatever holds it allows. */
interface ToExamine {
  readonly size: number;
  readonly rows: () => StoredRows;
  /** Null where there is no file that could be looked into. */
  readonly faults: () => Result<readonly string[] | null, LogFailure>;
  readonly close: () => Promise<void>;
}

/** What is not in a file is read through its log, which shows nothing behind the first fault. */
async function examinedThrough(
  log: EventLog,
  place: RecordPlace,
): Promise<Result<ToExamine, Refusal>> {
  const head = await log.head();
  // A record that is damaged is examined all the same: how far, its rows tell.
  if (!head.ok && head.error.kind !== "Corrupt") {
    await log.close();
    return no(refusedAt(head.error, place));
  }
  const size = head.ok ? head.value.size : 0;
  const [rows, faults] = [() => rowsOfLog(log), () => ok(null)];
  return ok({ size, rows, faults, close: () => log.close() });
}

interface Examined {
  readonly place: RecordPlace;
  readonly stored: ToExamine;
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
  const file = fileCheck(faults.value, end);
  const checks: Check[] = [file, ...rows.value.checks];
  const isSound =
    file.answer !== "doesNotHold" && rows.value.checks.every(({ answer }) => answer === "holds");
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

const fileCheck = (faults: readonly string[] | null, end: readonly string[]): Check => {
  if (faults === null && end.length === 0) {
    return notChecked(
      "file",
      "It is not kept in a file, and what holds it shows no more than its entries.",
    );
  }
  const found = createFaults();
  for (const says of [...(faults ?? []), ...end]) found.add(nowhere, says);
  return checked("file", found, "the database, its tables, indexes and guards");
};

async function quotationsOf(
  place: RecordPlace,
  copies: Copies,
  io: Io,
): Promise<Result<Check, Refusal>> {
  const opened = await openAt(place, { mode: "read" });
  if (!opened.ok) return no(refusedAt(opened.error, place));
  try {
    return await quotationsCheck(opened.value, copies, io);
  } finally {
    await opened.value.close();
  }
}
