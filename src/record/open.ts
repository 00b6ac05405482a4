import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { no, ok, type Result } from "#events/result.ts";
import type { EventLog, LogFailure } from "#src/log/event-log.ts";
import type { KeptIndex } from "#src/log/kurrent-kept.ts";
import { sentenceFor } from "#src/log/log-error.ts";
import { createMemoryLog } from "#src/log/memory-log.ts";
import type { Surroundings } from "./default-path.ts";
import { exitCodeFor, exitCodes } from "./exit-code.ts";
import { recordPlace, type RecordPlace } from "./place.ts";

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

export interface OpenOptions {
  readonly mode: "create" | "read" | "write";
  /** Of a file. */
  readonly timeoutMs?: number;
  readonly pageCountMax?: number;
  /** Of a record on a server: where what is known of it is kept. Default: all is read anew. */
  readonly kept?: KeptIndex | null;
}

/** Where the record is, with a relative name taken from the folder in which the command was typed. */
export const placeFor = (
  around: Surroundings & { readonly cwd: string },
): Result<RecordPlace, RecordRefusal> => {
  const place = recordPlace(around);
  if (!place.ok) return no({ says: place.error, exitCode: exitCodes.usage, failure: null });
  return place;
};

/**
 * Opens a record for reading or for writing, making it first where that is right. What only a first
 * use needs is loaded only then: most commands should start quickly.
 */
export const openForUse = async (
  place: RecordPlace,
  mode: "read" | "write",
  options: Omit<OpenOptions, "mode"> = {},
): Promise<Result<OpenedRecord, RecordRefusal>> => {
  const { file } = place;
  let made: Result<"placed" | "taken", LogFailure> = ok("taken");
  if (isMadeOnFirstUse(place) && !existsSync(file)) {
    const { makeShippedRecord } = await import("./shipped.ts");
    made = await makeShippedRecord(file, options);
  }
  if (!made.ok) return no(refusalFor(made.error, place));
  const opened = await openAt(place, { mode, ...options });
  if (!opened.ok) return no(refusalFor(opened.error, place));
  return ok({ log: opened.value, file, madeNow: made.value === "placed" });
};

/**
 * Opens what is at a place. What only one kind of place needs is loaded for it alone. `memory:` is
 * the shipped record, whatever the mode, but for `create`.
 */
export const openAt = async (
  { file, at }: RecordPlace,
  options: OpenOptions,
): Promise<Result<EventLog, LogFailure>> => {
  switch (at.kind) {
    case "file": {
      const { openRecord } = await import("#src/log/sqlite-log.ts");
      return openRecord(file, options);
    }
    case "server": {
      const { openKurrentRecord } = await import("#src/log/kurrent-log.ts");
      const { mode, kept = null } = options;
      return openKurrentRecord(at.address, { mode, kept });
    }
    case "memory": {
      if (options.mode === "create") return ok(createMemoryLog());
      const { shippedInMemory } = await import("./shipped.ts");
      return ok(await shippedInMemory());
    }
  }
};

/** Whether there is a record at a place. A server is asked. No: it cannot be reached, or read. */
export const isRecordAt = async (place: RecordPlace): Promise<Result<boolean, LogFailure>> => {
  if (place.at.kind === "file") return ok(existsSync(place.file));
  if (place.at.kind === "memory") return ok(true);
  const opened = await openAt(place, { mode: "read" });
  if (opened.ok) await opened.value.close();
  else if (opened.error.kind !== "NotFound") return opened;
  return ok(opened.ok);
};

/**
 * A record named on the command line is never made by reading it: the name may be mistyped. One
 * named by INTERVENTION_RECORD is made if its folder is there: a disk that is not plugged in must
 * not be mistaken for a first use.
 */
export const isMadeOnFirstUse = ({ file, namedBy, at }: RecordPlace): boolean =>
  at.kind === "file" &&
  (namedBy === "default" || (namedBy === "environment" && existsSync(dirname(file))));

/** What to show and which exit code to end with. */
export const refusalFor = (failure: LogFailure, place: RecordPlace): RecordRefusal => ({
  says: failure.kind === "NotFound" ? notFound(place) : sentenceFor(failure),
  exitCode: exitCodeFor(failure),
  failure,
});

const notFound = ({ file, namedBy, command, at }: RecordPlace): string => {
  if (at.kind !== "file") {
    return (
      `There is no record at ${file}: the server holds no entry of it. Check the name. To begin it ` +
      `with a copy of another record (memory: is the shipped one), or with the entries of a file, type:\n` +
      `  ${command} log copy RECORD ${quoted(file)}\n` +
      `  ${command} import FILE --record ${quoted(file)} --create`
    );
  }
  const whose = {
    flag: "the file named by --record",
    environment: "the file named by the variable INTERVENTION_RECORD",
    default: "where the record is kept unless you say otherwise",
  }[namedBy];
  return (
    `There is no record at ${file}, ${whose}. Check the name. To use your usual record, type the ` +
    `command without ${namedBy === "environment" ? "that variable" : "--record"}. To begin a new ` +
    `record there with the entries of a file, type:\n` +
    `  ${command} import FILE --record ${quoted(file)} --create`
  );
};

/** A file name as it can be typed into a shell. */
export const quoted = (file: string): string =>
  /^[\w@%+=:,./\\-]+$/.test(file) ? file : `"${file}"`;
