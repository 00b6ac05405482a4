import { resolve } from "node:path";
import { formOf, type Form } from "#src/cli/form-typed.ts";
import type { Io } from "#src/cli/io.ts";
import { openGuarded } from "#src/cli/open-record.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import {
  exportRecord,
  writeLines,
  type Exported,
  type ExportRefusal,
  type WriteAs,
} from "#src/record/export.ts";
import type { ExportReport } from "#src/record/import-report.ts";
import { placeFor, quoted, refusalFor, type RecordRefusal } from "#src/record/open.ts";
import type { RecordPlace } from "#src/record/place.ts";
import { countOf, visible } from "#src/record/show-value.ts";
import { writeWhole } from "#src/record/write-file.ts";

/** `intervention export [COUNCIL...]`, as parsed. */
export interface ExportArgs {
  /** Keys of councils, or `england`; none for the whole record. */
  readonly councils?: readonly string[] | undefined;
  /** The file to write. Without it, the lines go to the output. */
  readonly out?: string | undefined;
  /** How to write it, where the ending of that file does not say so. */
  readonly format?: Form | undefined;
  /** Begin a sheet with a byte order mark. */
  readonly bom?: boolean | undefined;
  /** Replace the file if it is there. */
  readonly force?: boolean | undefined;
  readonly record?: string | undefined;
  readonly json?: boolean | undefined;
}

/**
 * Writes the record as JSON Lines or as a sheet. Exit codes: 0 done; 1 the file could not be written; 2 usage, or
 * a file of that name is there; 3 no such record, council or folder; 7 the record is not as it must
 * be. Nothing is written unless all of it was read and verified.
 */
export const run = async (args: ExportArgs, io: Io): Promise<number> => {
  const place = placeFor({ ...io, flag: args.record });
  if (!place.ok) return refuse(args, io, null, place.error);
  const { file } = place.value;
  if (args.out === "") {
    const says = '"--out" needs the name of a file after it, and found none.';
    return refuse(args, io, file, { says, exitCode: exitCodes.usage });
  }
  if (args.bom !== undefined && formOf(args.out, args.format) !== "csv") {
    const says = "--bom and --no-bom are about a sheet: say --format csv as well.";
    return refuse(args, io, file, { says, exitCode: exitCodes.usage });
  }
  const opened = await openGuarded(place.value, { mode: "read" }, io);
  if (!opened.ok) {
    const { says, code: exitCode } = opened.error;
    return refuse(args, io, file, { says, exitCode });
  }
  const { log } = opened.value;
  try {
    const exported = await exportRecord(log, args.councils, await writerFor(args));
    if (!exported.ok) return refuse(args, io, file, refusalOf(exported.error, place.value));
    return hand(args, io, place.value, exported.value);
  } finally {
    await log.close();
  }
};

const writerFor = async ({ out, format }: ExportArgs): Promise<WriteAs> => {
  if (formOf(out, format) === "jsonl") return writeLines;
  const { writeSheet } = await import("#src/csv/write-sheet.ts");
  return writeSheet;
};

type Refused = Pick<RecordRefusal, "says" | "exitCode">;

const refusalOf = (refusal: ExportRefusal, place: RecordPlace): Refused => {
  if (refusal.kind === "record") return refusalFor(refusal.failure, place);
  if (refusal.kind === "notInThisForm") {
    const says =
      `Entry ${visible(refusal.id)} of ${visible(refusal.stream)} holds something that a sheet ` +
      `cannot give back exactly. Nothing was exported. Export it as JSON Lines: --format jsonl.`;
    return { says, exitCode: exitCodes.dataInvalid };
  }
  const { name, meant } = refusal;
  const hint = meant === null ? "Check its key." : `Did you mean "${meant}"?`;
  return {
    says: `There is no council "${visible(name)}" on this record. ${hint} Nothing was exported.`,
    exitCode: exitCodes.notFound,
  };
};

/**
 * The byte order mark. Without it Excel takes UTF-8 for another encoding, and a sheet saved again
 * from there would come back with every dash and quotation mark spoilt. A file is likely to be
 * opened there; what goes down a pipe is read by programs, which want no mark.
 */
const markOf = ({ out, format, bom }: ExportArgs): string =>
  formOf(out, format) === "csv" && (bom ?? out !== undefined) ? "\ufeff" : "";

const hand = (args: ExportArgs, io: Io, place: RecordPlace, exported: Exported): number => {
  const { entries, streams, head, notes } = exported;
  const text = markOf(args) + exported.text;
  for (const note of notes) io.err(`${note}\n`);
  if (args.out === undefined) {
    io.out(text);
    if (entries === 0) io.err("The record holds no entries, so there is nothing to export.\n");
    return exitCodes.done;
  }
  const out = resolve(io.cwd, args.out);
  const written = writeWhole(out, text, { force: args.force === true });
  if (!written.ok) return refuse(args, io, place.file, written.error);
  const report = {
    ...reportOf(args, place.file),
    outcome: "written",
    entries,
    streams,
    notes,
    head,
  } as const;
  if (args.json === true) io.out(`${JSON.stringify(report, null, 2)}\n`);
  else io.out(doneText(args, out, place, exported));
  return exitCodes.done;
};

const doneText = (
  { format }: ExportArgs,
  out: string,
  { file: record, command }: RecordPlace,
  { entries, streams, head }: Exported,
): string => {
  const form = formOf(out, format);
  const said = form === formOf(out, undefined) ? "" : ` --format ${form}`;
  const from = countOf(streams.length, "stream", "streams");
  return (
    `Wrote ${countOf(entries, "entry", "entries")} of ${from} to ${out}.\n` +
    `The record ${record} holds ${countOf(head.size, "entry", "entries")}; its Merkle root is ` +
    `${head.root}.\n` +
    `To check the file against an empty record, type: ` +
    `${command} import ${quoted(out)}${said} --record new.db --create --dry-run\n`
  );
};

const reportOf = (args: ExportArgs, record: string | null): ExportReport => ({
  schemaVersion: 1,
  command: "export",
  outcome: "refused",
  file: args.out ?? null,
  record,
  format: formOf(args.out, args.format),
  entries: 0,
  streams: [],
  notes: [],
  head: null,
  problem: null,
  exitCode: exitCodes.done,
});

/** Without --out the output is for the lines alone, so that a pipe never takes a report for them. */
const refuse = (
  args: ExportArgs,
  io: Io,
  record: string | null,
  { says, exitCode }: Refused,
): number => {
  const report = { ...reportOf(args, record), problem: says, exitCode };
  if (args.json === true && args.out !== undefined) io.out(`${JSON.stringify(report, null, 2)}\n`);
  io.err(`${says}\n`);
  return exitCode;
};
