import type { LogFailure } from "./log-error.ts";
import { corrupt } from "./verify-read.ts";

/** Carries a failure out of the middle of SQLite work; never leaves the adapter. */
export class Stopped extends Error {
  readonly failure: LogFailure;
  constructor(failure: LogFailure) {
    super(`stopped: ${failure.kind}`);
    this.failure = failure;
  }
}

/**
 * What a thrown SQLite or file error means (result codes: https://www.sqlite.org/rescode.html; the
 * cases were measured on SQLite 3.53.4). Anything else is a bug and is thrown on.
 */
export const failureFrom = (thrown: unknown): LogFailure => {
  if (thrown instanceof Stopped) return thrown.failure;
  if (!(thrown instanceof Error)) throw thrown;
  const failure =
    "errcode" in thrown && typeof thrown.errcode === "number"
      ? failureFromSqlite(thrown.errcode, thrown.message)
      : failureFromFile(thrown);
  if (failure === null) throw thrown;
  return failure;
};

/**
 * What an error from COMMIT means. Busy and a full disk leave the transaction uncommitted; after any
 * other error the entries may or may not be found when the file is next opened.
 */
export const failureFromCommit = (thrown: unknown): LogFailure => {
  const failure = failureFrom(thrown);
  if (failure.kind === "Busy" || failure.kind === "LogFull") return failure;
  return { kind: "OutcomeUnknown", reason: "reason" in failure ? failure.reason : failure.kind };
};

const failureFromSqlite = (code: number, message: string): LogFailure | null => {
  if (code === 1811) return { kind: "AppendOnlyViolation", reason: message };
  if (code === 4874) return { kind: "LogFull" };
  switch (code & 0xff) {
    case 5: // BUSY
    case 6: // LOCKED
      return { kind: "Busy" };
    case 8: // READONLY
      return readOnly;
    case 7: // NOMEM
    case 10: // IOERR
    case 14: // CANTOPEN
      return { kind: "Unavailable", reason: `the file could not be used (${message})` };
    case 11: // CORRUPT
    case 19: // CONSTRAINT: the checks before it found nothing, so an index and its table disagree
    case 26: // NOTADB
      return corrupt(null, message);
    case 1: // ERROR, where a byte of the file's head says what SQLite never writes
      return message === "unsupported file format" ? corrupt(null, message) : null;
    case 13: // FULL
      return { kind: "LogFull" };
    case 23: // AUTH
      return { kind: "AppendOnlyViolation", reason: message };
    default:
      return null;
  }
};

const failureFromFile = (thrown: Error): LogFailure | null => {
  const code = (thrown as NodeJS.ErrnoException).code ?? "";
  if (code === "ERR_OUT_OF_RANGE" && thrown.message.includes("too large to be represented")) {
    return corrupt(null, "a number in it is larger than any that a record holds");
  }
  if (["EACCES", "EPERM", "EROFS"].includes(code)) return readOnly;
  if (["ENOSPC", "EDQUOT"].includes(code)) return { kind: "LogFull" };
  if (!["ENOENT", "ENOTDIR", "EIO", "EMFILE", "ENFILE", "EBUSY"].includes(code)) return null;
  return { kind: "Unavailable", reason: thrown.message };
};

const readOnly: LogFailure = {
  kind: "ReadOnly",
  reason: "the file or its folder may not be changed",
};
