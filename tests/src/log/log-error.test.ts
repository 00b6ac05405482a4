import { describe, expect, it } from "vitest";
import { sentenceFor, type LogFailure } from "#src/log/log-error.ts";

const file = "/records/england.db";

const cases: readonly [LogFailure, string][] = [
  [
    { kind: "WrongExpectedRevision", stream: "council-solihull", expected: 0, actual: 2 },
    'Somebody else has written to "council-solihull" in the meantime: you worked from 1 entry, and it now has 3 entries. Nothing was recorded. Read it again, check that your entry still holds, and record it again.',
  ],
  [
    { kind: "WrongExpectedRevision", stream: "england", expected: "no_stream", actual: 1_233 },
    'Somebody else has written to "england" in the meantime: you worked from no entries, and it now has 1,234 entries. Nothing was recorded. Read it again, check that your entry still holds, and record it again.',
  ],
  [
    { kind: "NotInstalled", what: "The package x", add: "npm install x" },
    "The package x is not installed; to add it, type in the folder of this software:\n  npm install x",
  ],
  [
    { kind: "LogFull" },
    "There is no room left on the disk that holds the record. Nothing was recorded, and nothing already in the record is lost. Free some space and try again.",
  ],
  [
    { kind: "ReadOnly", reason: "the file or its folder may not be changed" },
    "This record can be read here but not written: the file or its folder may not be changed. Nothing was recorded. Ask whoever keeps the record for the right to write to it.",
  ],
  [
    { kind: "AccessDenied", reason: "the server does not let this user do that" },
    "The server that keeps the record refused: the server does not let this user do that. Nothing was recorded. Check the user and the password, in the address or in INTERVENTION_KURRENTDB_USER and INTERVENTION_KURRENTDB_PASSWORD; if they are right, ask whoever runs the server for the right.",
  ],
  [
    { kind: "NotOurs", file, reason: "it is a database of another program" },
    "/records/england.db is not a record of this software: it is a database of another program. The file was not changed. Check the name; if a record should be there, restore it from a copy.",
  ],
  [
    { kind: "FutureFormat", found: 2, supported: 1 },
    "This record was written by a newer version of this software: it has format 2, and this version reads formats up to 1. Nothing was changed. Install the newer version.",
  ],
  [
    { kind: "NotFound", file },
    "There is no record at /records/england.db. Check the name, or create a new record there.",
  ],
  [
    {
      kind: "Corrupt",
      index: 41,
      stream: "england",
      revision: 3,
      reason: "its text is not what was hashed",
    },
    'The record is damaged at #41 (stream "england", revision 3): its text is not what was hashed. Do not write to it, and keep it as it is: it may be evidence. Compare it with a checkpoint and with your last good copy.',
  ],
  [
    { kind: "Invalid", path: "entries[2].data.months", reason: "is -0: write 0" },
    "This cannot be recorded or looked up as it stands: entries[2].data.months is -0: write 0. Nothing was recorded. Put this right and try again.",
  ],
];

const others: readonly LogFailure[] = [
  { kind: "WrongPlace", expected: 12, actual: 13 },
  { kind: "IdempotencyConflict", stream: "england", commandId: "c-1" },
  { kind: "DuplicateId", id: "SOL-22" },
  { kind: "TooLarge", bytes: 1_048_577, limit: 1_048_576 },
  { kind: "OutcomeUnknown", reason: "the disk failed" },
  { kind: "Unavailable", reason: "the file was moved" },
  { kind: "Busy" },
  { kind: "Corrupt", index: null, stream: null, revision: null, reason: "a guard is missing" },
  { kind: "AppendOnlyViolation", reason: "an entry cannot be changed" },
  { kind: "AlreadyExists", file, entries: 1 },
  { kind: "NotCopied", file, reason: "its folder does not exist" },
];

describe("a failure of the log", () => {
  it.each(cases)("is said in a sentence, with what to do: $kind", (failure, sentence) => {
    expect(sentenceFor(failure)).toBe(sentence);
  });

  it.each(others)("says what was recorded or changed, and what to do: $kind", (failure) => {
    const sentence = sentenceFor(failure);
    expect(sentence).toMatch(/^[A-Z/].*\.$/);
    expect(sentence).not.toMatch(/undefined|null|\[object|\.\./);
    const { kind: _, ...fields } = failure;
    for (const value of Object.values(fields).filter((field) => typeof field === "string")) {
      expect(sentence).toContain(value);
    }
  });
});
