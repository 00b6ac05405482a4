import type { LogFailure } from "#src/log/log-error.ts";

/** What a command tells the program that called it (see `intervention help exit-codes`). */
export const exitCodes = {
  done: 0,
  ourFault: 1,
  usage: 2,
  notFound: 3,
  refusedByRules: 4,
  staleOrLocked: 5,
  checkFoundSomething: 6,
  dataInvalid: 7,
  interrupted: 130,
} as const;

/**
 * The exit code for a "no" of the log. A full disk, a record that may not be written and a file that
 * cannot be reached are 1: neither the data nor the way of asking is wrong, and waiting alone does
 * not help.
 */
export const exitCodeFor = ({ kind }: LogFailure): number => {
  switch (kind) {
    case "NotFound":
      return exitCodes.notFound;
    case "WrongExpectedRevision":
    case "WrongPlace":
    case "DuplicateId":
    case "IdempotencyConflict":
    case "Busy":
      return exitCodes.staleOrLocked;
    case "NotOurs":
    case "FutureFormat":
    case "Corrupt":
    case "Invalid":
    case "TooLarge":
      return exitCodes.dataInvalid;
    case "AlreadyExists":
      return exitCodes.usage;
    case "OutcomeUnknown":
    case "Unavailable":
    case "NotInstalled":
    case "LogFull":
    case "ReadOnly":
    case "AccessDenied":
    case "AppendOnlyViolation":
    case "NotCopied":
      return exitCodes.ourFault;
  }
};
