import { resolve } from "node:path";
import type { Io } from "#src/cli/io.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { exportRecord, type Exported, type ExportRefusal } from "#src/record/export.ts";
import type { ExportReport } from "#src/record/import-report.ts";
import { openForUse, placeFor, quoted, refusalFor, type RecordRefusal } from "#src/record/open.ts";
import type { RecordPlace } from "#src/record/default-path.ts";
import { countOf, visible } from "#src/record/show-value.ts";
import { writeWhole } from "#src/record/write-file.ts";

/** `intervention export [COUNCIL...]`, as parsed. */
export interface ExportArgs {
  /** Keys of councils, or `england`; none for the whole record. */
  readonly councils?: readonly string[] | undefined;
  /** The file to write. Without it, the lines go to the output. */
  readonly out?: string | undefined;
  /** Replace the file if it is there. */
  readonly force?: boolean | undefined;
  readonly record?: string | undefined;
  readonly json?: boolean | undefined;
}

/**
 * Writes the record as JSON Lines. Exit codes: 0 done; 1 the file could not be written; 2 usage, or
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
  const opened = await openForUse(place.value, "read");
  if (!opened.ok) return refuse(args, io, file, opened.error);
  const { log, madeNow } = opened.value;
  try {
    if (madeNow)
      io.err(`Made the record ${file} from the shipped histories, as at every first use.\n`);
    const exported = await exportRecord(log, args.councils);
    if (!exported.ok) return refuse(args, io, file, refusalOf(exported.error, place.value));
    return hand(args, io, place.value, exported.value);
  } finally {
    await log.close();
  }
};

type Refused = Pick<RecordRefusal, "says" | "exitCode">;

const refusalOf = (refusal: ExportRefusal, place: RecordPlace): Refused => {
  if (refusal.kind === "record") return refusalFor(refusal.failure, place);
  const { name, meant } = refusal;
  const hint = meant === null ? "Check its key." : `Did you mean "${meant}"?`;
  return {
    says: `There is no council "${visible(name)}" on this record. ${hint} Nothing was exported.`,
    exitCode: exitCodes.notFound,
  };
};

const hand = (args: ExportArgs, io: Io, place: RecordPlace, exported: Exported): number => {
  const { text, entries, streams, head } = exported;
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
    head,
  } as const;
  if (args.json === true) io.out(`${JSON.stringify(report, null, 2)}\n`);
  else io.out(doneText(out, place.file, exported));
  return exitCodes.done;
};

const doneText = (out: string, record: string, { entries, streams, head }: Exported): string => {
  const from = countOf(streams.length, "stream", "streams");
  return (
    `Wrote ${countOf(entries, "entry", "entries")} of ${from} to ${out}.\n` +
    `The record ${record} holds ${countOf(head.size, "entry", "entries")}; its Merkle root is ` +
    `${head.root}.\n` +
    `To check the file against an empty record, type: ` +
    `intervention import ${quoted(out)} --record new.db --create --dry-run\n`
  );
};

const reportOf = (args: ExportArgs, record: string | null): ExportReport => ({
  schemaVersion: 1,
  command: "export",
  outcome: "refused",
  file: args.out ?? null,
  record,
  entries: 0,
  streams: [],
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
