import { no, ok, type Result } from "#events/result.ts";
import { formOf } from "#src/cli/form-typed.ts";
import { commandName } from "#src/record/command-name.ts";
import type { Io } from "#src/cli/io.ts";
import { mostRaisedMs } from "#src/log/clock.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { createMemoryLog } from "#src/log/memory-log.ts";
import { clockNote } from "#src/record/clock-note.ts";
import { exitCodeFor, exitCodes } from "#src/record/exit-code.ts";
import type { ReadFile } from "#src/record/import-lines.ts";
import { carryOut, checkAgainst, type CheckedImport } from "#src/record/import.ts";
import { mostFaultsShown, type ImportReport } from "#src/record/import-report.ts";
import { doneText, faultsText, stoppedText } from "#src/record/import-text.ts";
import {
  isMadeOnFirstUse,
  isRecordAt,
  placeFor,
  quoted,
  refusalFor,
  type RecordRefusal,
} from "#src/record/open.ts";
import type { RecordPlace } from "#src/record/place.ts";
import { shippedInMemory } from "#src/record/shipped.ts";
import { inputName, readInput, type ImportTyped } from "#src/cli/import-input.ts";
import { openGuarded, type GuardedRecord } from "#src/cli/open-record.ts";
import { progressLine } from "#src/cli/progress.ts";

/** `intervention import FILE`, as parsed. */
export interface ImportArgs extends ImportTyped {
  readonly record?: string | undefined;
  /** Check only. */
  readonly dryRun?: boolean | undefined;
  /** Begin a new record if there is none at the place named. */
  readonly create?: boolean | undefined;
  readonly json?: boolean | undefined;
  /** A folder in which the checkpoint is kept as well. */
  readonly checkpoints?: string | undefined;
}

type Refused = Pick<RecordRefusal, "says" | "exitCode">;

/**
 * Checks the whole file against the record and, if it has no fault, records its entries. Exit codes:
 * 0 done; 1 the disk is full or may not be written; 2 usage; 3 no such file or record; 5 somebody
 * else is writing; 7 the file or the record is not as it must be.
 */
export const run = async (args: ImportArgs, io: Io): Promise<number> => {
  const place = placeFor({ ...io, flag: args.record });
  if (!place.ok) return refuse(args, io, null, place.error);
  const { file } = place.value;
  const read = await readInput(args, io);
  if (!read.ok) return refuse(args, io, file, read.error);
  const checked = await check(read.value, place.value, args, io);
  if (!checked.ok) return refuse(args, io, file, checked.error);
  if (checked.value.faults.length > 0) return refuseFaults(args, io, file, checked.value);
  if (args.dryRun === true) return reportDryRun(args, io, file, checked.value);
  const opened = await openToWrite(place.value, args, io);
  if (!opened.ok) return refuse(args, io, file, opened.error);
  try {
    return await write(args, io, opened.value, place.value, checked.value);
  } finally {
    await opened.value.log.close();
  }
};

/** Nothing is made or written here: a record that is still to be made is checked in memory. */
const check = async (
  read: ReadFile,
  place: RecordPlace,
  { create }: ImportArgs,
  io: Io,
): Promise<Result<CheckedImport, Refused>> => {
  const opened = await openToCheck(place, create === true, io);
  if (!opened.ok) return opened;
  try {
    const checked = await checkAgainst(opened.value, read);
    return checked.ok ? checked : no(refusalFor(checked.error, place));
  } finally {
    await opened.value.close();
  }
};

const openToCheck = async (
  place: RecordPlace,
  create: boolean,
  io: Io,
): Promise<Result<EventLog, Refused>> => {
  const there = await isRecordAt(place);
  if (!there.ok) return no(refusalFor(there.error, place));
  if (!there.value) {
    if (create) return ok(createMemoryLog());
    if (isMadeOnFirstUse(place)) return ok(await shippedInMemory());
  }
  const opened = await openGuarded(place, { mode: "read" }, io);
  return opened.ok
    ? ok(opened.value.log)
    : no({ says: opened.error.says, exitCode: opened.error.code });
};

const openToWrite = async (
  place: RecordPlace,
  { create, checkpoints }: ImportArgs,
  io: Io,
): Promise<Result<GuardedRecord, Refused>> => {
  const there = await isRecordAt(place);
  if (!there.ok) return no(refusalFor(there.error, place));
  const mode = create === true && !there.value ? "create" : "write";
  const opened = await openGuarded(place, { mode, checkpoints }, io);
  return opened.ok ? opened : no({ says: opened.error.says, exitCode: opened.error.code });
};

const write = async (
  args: ImportArgs,
  io: Io,
  { log, keep }: GuardedRecord,
  { file, namedBy }: RecordPlace,
  checked: CheckedImport,
): Promise<number> => {
  const progress = progressLine(io, "Recording");
  const done = await carryOut(log, checked, ({ written, ofEntries }) =>
    progress.show(written, ofEntries),
  );
  progress.clear();
  const kept = await keep();
  if (!done.ok) {
    const { written, failure } = done.error;
    const planned = [...checked.fresh.values()].reduce((sum, n) => sum + n, 0);
    const says = stoppedText(inputName(args), done.error, planned);
    const exitCode = exitCodeFor(failure);
    const fields = { outcome: "stopped", written, problem: says, exitCode } as const;
    return finish(args, io, { ...reportOf(args, file, checked), ...fields }, says);
  }
  const { written, foundWritten, head } = done.value;
  const report: ImportReport = {
    ...reportOf(args, file, checked),
    outcome: written === 0 ? "nothingNew" : "written",
    written,
    skipped: checked.skipped + foundWritten,
    head,
    checkpoint: kept.ok ? kept.value : null,
  };
  if (!kept.ok) {
    const { says, code } = kept.error;
    return finish(args, io, { ...report, problem: says, exitCode: code }, says);
  }
  const named = namedBy === "flag" ? ` --record ${quoted(file)}` : "";
  const note = await clockNote(log, io.now());
  if (note !== null) io.err(`${note}\n`);
  return finish(
    args,
    io,
    report,
    doneText(inputName(args), report, `${commandName(io)} ${lookAt(report)}${named}`),
  );
};

/** A command that shows something of what was written. */
const lookAt = ({ streams }: ImportReport): string => {
  const council = streams.find(({ stream }) => stream.startsWith("council-"));
  return council === undefined ? "export" : `show ${council.stream.slice("council-".length)}`;
};

const reportDryRun = (args: ImportArgs, io: Io, record: string, checked: CheckedImport): number => {
  const written = [...checked.fresh.values()].reduce((sum, n) => sum + n, 0);
  const outcome = written === 0 ? "nothingNew" : "wouldWrite";
  const report = { ...reportOf(args, record, checked), outcome, written } as const;
  return finish(args, io, report, doneText(inputName(args), report, `${commandName(io)} export`));
};

const linesOfSheet =
  "A line is a row of the sheet, by the number that a spreadsheet shows; its column is named after it.";

const refuseFaults = (args: ImportArgs, io: Io, record: string, checked: CheckedImport): number => {
  const { faults } = checked;
  const isSheet = formOf(args.file, args.format) === "csv";
  const says = faultsText(inputName(args), checked) + (isSheet ? `\n${linesOfSheet}` : "");
  const [problem = ""] = says.split("\n", 1);
  const report: ImportReport = {
    ...reportOf(args, record, checked),
    streams: [],
    faults: faults.slice(0, mostFaultsShown),
    faultsNotShown: Math.max(0, faults.length - mostFaultsShown),
    problem,
    exitCode: exitCodes.dataInvalid,
  };
  return finish(args, io, report, says);
};

const refuse = (
  args: ImportArgs,
  io: Io,
  record: string | null,
  { says, exitCode }: Refused,
): number => finish(args, io, { ...reportOf(args, record), problem: says, exitCode }, says);

const reportOf = (
  args: ImportArgs,
  record: string | null,
  checked?: CheckedImport,
): ImportReport => ({
  schemaVersion: 1,
  command: "import",
  outcome: "refused",
  file: args.file ?? "--shipped",
  record,
  lines: checked?.lines ?? 0,
  written: 0,
  skipped: checked?.skipped ?? 0,
  timesRaised: checked?.raised.length ?? 0,
  raisedAtMostMs: mostRaisedMs(checked?.raised ?? []),
  streams: [...(checked?.fresh ?? [])].map(([stream, entries]) => ({ stream, entries })),
  head: null,
  checkpoint: null,
  faults: [],
  faultsNotShown: 0,
  problem: null,
  exitCode: exitCodes.done,
});

/** With --json the document goes to the output; what a person must read goes to the error stream. */
const finish = (args: ImportArgs, io: Io, report: ImportReport, says: string): number => {
  if (args.json === true) io.out(`${JSON.stringify(report, null, 2)}\n`);
  if (report.exitCode !== exitCodes.done) io.err(`${says}\n`);
  else if (args.json !== true) io.out(`${says}\n`);
  return report.exitCode;
};
