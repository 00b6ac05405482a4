/** The revision of a stream's last entry (0 for the first), or that the stream has none. */
export type Expected = "no_stream" | number;

/**
 * Every "no" of the log, as plain data. The list is closed. Unless it is `OutcomeUnknown`, nothing
 * was written.
 */
export type LogFailure =
  | {
      readonly kind: "WrongExpectedRevision";
      readonly stream: string;
      readonly expected: Expected;
      readonly actual: Expected;
    }
  /** Leaf indexes: the one wanted, and the one that the entry would have come to have. */
  | { readonly kind: "WrongPlace"; readonly expected: number; readonly actual: number }
  | { readonly kind: "IdempotencyConflict"; readonly stream: string; readonly commandId: string }
  | { readonly kind: "DuplicateId"; readonly id: string }
  | { readonly kind: "Invalid"; readonly path: string; readonly reason: string }
  | { readonly kind: "TooLarge"; readonly bytes: number; readonly limit: number }
  | { readonly kind: "OutcomeUnknown"; readonly reason: string }
  | { readonly kind: "Unavailable"; readonly reason: string }
  /** Of software that not everybody needs: `add` is the command that brings it. */
  | { readonly kind: "NotInstalled"; readonly what: string; readonly add: string }
  | { readonly kind: "Busy" }
  | { readonly kind: "LogFull" }
  | { readonly kind: "ReadOnly"; readonly reason: string }
  /** By a server: who asks is not known to it, or may not do that. */
  | { readonly kind: "AccessDenied"; readonly reason: string }
  | {
      readonly kind: "Corrupt";
      /** Which entry, where it is known. */
      readonly index: number | null;
      readonly stream: string | null;
      readonly revision: number | null;
      readonly reason: string;
    }
  | { readonly kind: "AppendOnlyViolation"; readonly reason: string }
  | { readonly kind: "FutureFormat"; readonly found: number; readonly supported: number }
  | { readonly kind: "NotOurs"; readonly file: string; readonly reason: string }
  | { readonly kind: "NotFound"; readonly file: string }
  | { readonly kind: "AlreadyExists"; readonly file: string; readonly entries: number }
  | { readonly kind: "NotCopied"; readonly file: string; readonly reason: string };

/** One plain-English sentence for what is the matter, then what to do about it. */
export const sentenceFor = (failure: LogFailure): string => {
  const sentence = sentences[failure.kind] as (failure: LogFailure) => string;
  return sentence(failure);
};

type Sentences = {
  readonly [Kind in LogFailure["kind"]]: (
    failure: Extract<LogFailure, { readonly kind: Kind }>,
  ) => string;
};

const sentences: Sentences = {
  WrongExpectedRevision: ({ stream, expected, actual }) =>
    `Somebody else has written to "${stream}" in the meantime: you worked from ` +
    `${revisionInWords(expected)}, and it now has ${revisionInWords(actual)}. Nothing was recorded. ` +
    `Read it again, check that your entry still holds, and record it again.`,
  WrongPlace: ({ expected, actual }) =>
    `Somebody else has written to this record in the meantime: what should have become ` +
    `#${expected} would be #${actual}. Nothing was recorded. Compare the two records before you go on.`,
  IdempotencyConflict: ({ stream, commandId }) =>
    `The command ${commandId} was recorded in "${stream}" before, with other content. Nothing was ` +
    `recorded now. If this is a new step, give it a new command id; if it puts right what was ` +
    `recorded, record it as a correction.`,
  DuplicateId: ({ id }) =>
    `An entry with the id ${id} is already in this record, written by another command. Nothing was ` +
    `recorded. Give the new entry an id of its own.`,
  Invalid: ({ path, reason }) =>
    `This cannot be recorded or looked up as it stands: ${path} ${reason}. Nothing was recorded. ` +
    `Put this right and try again.`,
  TooLarge: ({ bytes, limit }) =>
    `This is too large to record in one step: ${count(bytes)} bytes, and the limit is ` +
    `${count(limit)}. Nothing was recorded. Record it in several steps, and keep long documents as ` +
    `sources instead of quoting them whole.`,
  OutcomeUnknown: ({ reason }) =>
    `It is not known whether this was recorded: ${reason}. Send the same command again, unchanged: ` +
    `if it was recorded, it will not be recorded twice.`,
  Unavailable: ({ reason }) =>
    `The record cannot be used at the moment: ${reason}. Nothing was recorded. Try again when this ` +
    `has been put right.`,
  NotInstalled: ({ what, add }) =>
    `${what} is not installed; to add it, type in the folder of this software:\n  ${add}`,
  Busy: () =>
    `Somebody else is writing to this record and did not finish in time. Nothing was recorded. Try ` +
    `again in a moment.`,
  LogFull: () =>
    `There is no room left on the disk that holds the record. Nothing was recorded, and nothing ` +
    `already in the record is lost. Free some space and try again.`,
  ReadOnly: ({ reason }) =>
    `This record can be read here but not written: ${reason}. Nothing was recorded. Ask whoever ` +
    `keeps the record for the right to write to it.`,
  AccessDenied: ({ reason }) =>
    `The server that keeps the record refused: ${reason}. Nothing was recorded. Check the user and the ` +
    `password, in the address or in INTERVENTION_KURRENTDB_USER and INTERVENTION_KURRENTDB_PASSWORD; ` +
    `if they are right, ask whoever runs the server for the right.`,
  Corrupt: (failure) =>
    `The record is damaged${whereInWords(failure)}: ${failure.reason}. Do not write to it, and keep ` +
    `it as it is: it may be evidence. Compare it with a checkpoint and with your last good ` +
    `copy.`,
  AppendOnlyViolation: ({ reason }) =>
    `Something tried to change or remove what is already in the record, and was refused ` +
    `(${reason}). Nothing was changed. Please report this: the software should never try.`,
  FutureFormat: ({ found, supported }) =>
    `This record was written by a newer version of this software: it has format ${found}, and this ` +
    `version reads formats up to ${supported}. Nothing was changed. Install the newer version.`,
  NotOurs: ({ file, reason }) =>
    `${file} is not a record of this software: ${reason}. The file was not changed. Check the name; ` +
    `if a record should be there, restore it from a copy.`,
  NotFound: ({ file }) =>
    `There is no record at ${file}. Check the name, or create a new record there.`,
  AlreadyExists: ({ file, entries }) =>
    `There is already a record at ${file}, with ${count(entries)} ${plural(entries)}. It was not ` +
    `changed. Open it, or choose another name for the new one.`,
  NotCopied: ({ file, reason }) =>
    `The record was not copied to ${file}: ${reason}. The record itself is as it was. Choose another ` +
    `place for the copy, or put this right and try again.`,
};

const count = (n: number): string => n.toLocaleString("en-GB");

const revisionInWords = (revision: Expected): string =>
  revision === "no_stream" ? "no entries" : `${count(revision + 1)} ${plural(revision + 1)}`;

const plural = (n: number): string => (n === 1 ? "entry" : "entries");

const whereInWords = (at: {
  readonly index: number | null;
  readonly stream: string | null;
  readonly revision: number | null;
}): string => {
  const place = at.index === null ? "" : ` at #${at.index}`;
  if (at.stream === null) return place;
  const revision = at.revision === null ? "" : `, revision ${at.revision}`;
  return `${place} (stream "${at.stream}"${revision})`;
};
