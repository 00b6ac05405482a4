import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { no, ok, type Result } from "#events/result.ts";
import type { EventLog, LogFailure } from "#src/log/event-log.ts";
import { sentenceFor } from "#src/log/log-error.ts";
import { recordPlace, type RecordPlace, type Surroundings } from "./default-path.ts";
import { exitCodeFor, exitCodes } from "./exit-code.ts";

/** A record that is open, and where it is. */
export interface OpenedRecord {
  readonly log: EventLog;
  readonly file: string;
  /** True if this was the first use, which made the record from the shipped histories. */
  readonly madeNow: boolean;
}

/** Why a record cannot be used: a text to show, and the exit code that goes with it. */
export interface RecordRefusal {
  readonly says: string;
  readonly exitCode: number;
  readonly failure: LogFailure | null;
}

/** Where the record is, with a relative name taken from the folder in which the command was typed. */
export const placeFor = (
  around: Surroundings & { readonly cwd: string },
): Result<RecordPlace, RecordRefusal> => {
  const place = recordPlace(around);
  if (!place.ok) return no({ says: place.error, exitCode: exitCodes.usage, failure: null });
  return ok({ ...place.value, file: resolve(around.cwd, place.value.file) });
};

/**
 * Opens a record for reading or for writing, making it first where that is right. What only a first
 * use needs is loaded only then: most commands should start quickly.
 */
export const openForUse = async (
  place: RecordPlace,
  mode: "read" | "write",
  options: { readonly timeoutMs?: number; readonly pageCountMax?: number } = {},
): Promise<Result<OpenedRecord, RecordRefusal>> => {
  const { file } = place;
  let made: Result<"placed" | "taken", LogFailure> = ok("taken");
  if (!existsSync(file) && isMadeOnFirstUse(place)) {
    const { makeShippedRecord } = await import("./shipped.ts");
    made = await makeShippedRecord(file, options);
  }
  if (!made.ok) return no(refusalFor(made.error, place));
  const { openRecord } = await import("#src/log/sqlite-log.ts");
  const opened = await openRecord(file, { mode, ...options });
  if (!opened.ok) return no(refusalFor(opened.error, place));
  return ok({ log: opened.value, file, madeNow: made.value === "placed" });
};

/**
 * A record named on the command line is never made by reading it: the name may be mistyped. One
 * named by INTERVENTION_RECORD is made if its folder is there: a disk that is not plugged in must
 * not be mistaken for a first use.
 */
export const isMadeOnFirstUse = ({ file, namedBy }: RecordPlace): boolean =>
  namedBy === "default" || (namedBy === "environment" && existsSync(dirname(file)));

/** What to show and which exit code to end with. */
export const refusalFor = (failure: LogFailure, place: RecordPlace): RecordRefusal => ({
  says: failure.kind === "NotFound" ? notFound(place) : sentenceFor(failure),
  exitCode: exitCodeFor(failure),
  failure,
});

const notFound = ({ file, namedBy }: RecordPlace): string => {
  const whose = {
    flag: "the file named by --record",
    environment: "the file named by the variable INTERVENTION_RECORD",
    default: "where the record is kept unless you say otherwise",
  }[namedBy];
  return (
    `There is no record at ${file}, ${whose}. Check the name. To use your usual record, type the ` +
    `command without ${namedBy === "environment" ? "that variable" : "--record"}. To begin a new ` +
    `record there with the entries of a file, type:\n` +
    `  intervention import FILE --record ${quoted(file)} --create`
  );
};

/** A file name as it can be typed into a shell. */
export const quoted = (file: string): string =>
  /^[\w@%+=:,./\\-]+$/.test(file) ? file : `"${file}"`;
